import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Problem } from '../../src/problems/problem.ts';
import { checkStudy, short } from '../support/check-study.ts';
import { temporaryStudy } from '../support/minimal-study.ts';

/** One fault, planted by one change: of a text found once in a file, of a whole file, or of its being there at all. */
interface Case {
  readonly name: string;
  readonly code: string;
  readonly file: string;
  /** Text that the file holds once. */
  readonly find?: string;
  /** What stands in its place; `▸` marks the spot that the problem must name. */
  readonly replace?: string;
  /** The text of a new file; without a `▸` the problem stands at its beginning. */
  readonly write?: string;
  readonly remove?: true;
  /** Files that the fault needs beside it. */
  readonly beside?: Readonly<Record<string, string>>;
  /** What follows from the fault: `code file`. */
  readonly also?: readonly string[];
}

interface Group {
  readonly group: string;
  readonly cases: readonly Case[];
}

const MARK = '▸';
const CONTENT = 'content';
const SHIPPED = readFolder(CONTENT);
const GROUPS: Group[] = parse(readFileSync('tests/studies/planted.yaml', 'utf8'));

describe('the planted faults', () => {
  it('are 64 at least, over every kind of file, and each has a name of its own', () => {
    const cases = GROUPS.flatMap(({ cases }) => cases);
    expect(cases.length).toBeGreaterThanOrEqual(64);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    const kinds = new Set(cases.map(({ file }) => file.split('/')[0]));
    expect([...kinds]).toEqual(expect.arrayContaining(['study.yaml', 'chapters', 'sources', 'figures', 'timeline.yaml', 'glossary.yaml', 'claims']));
  });
});

describe.each(GROUPS)('planted in one copy of the shipped study: $group', async ({ cases }) => {
  const { files, places } = plant(cases);
  using study = temporaryStudy(Object.fromEntries(files));
  const { problems } = await checkStudy(study.folder);

  it.each(cases)('$code: $name', ({ name, code }) => {
    expect(problems.filter((problem) => problem.code === code).map(short)).toContain(`${places.get(name)} ${code}`);
  });

  it('nothing else is called an error or a warning', () => {
    const planned = cases.map(({ code, file }) => `${code} ${file}`);
    const notices = new Set(problems.filter(({ severity }) => severity === 'notice').map(({ code }) => code));
    const grave = planned.filter((one) => !notices.has(one.split(' ')[0] ?? ''));
    const following = cases.flatMap(({ also = [] }) => also);
    expect(problems.filter(isGrave).map(named).sort()).toEqual([...grave, ...following].sort());
  });
});

/** The files with every change made, and where each case’s problem must stand once all of them are. */
function plant(cases: readonly Case[]): { files: Map<string, string | Uint8Array>; places: Map<string, string> } {
  const files = new Map(SHIPPED);
  // A mark carries the number of its case until the file is finished, since other changes above it move its line.
  cases.forEach((one, index) => {
    for (const [path, text] of Object.entries(one.beside ?? {})) files.set(path, text);
    if (one.remove === true) files.delete(one.file);
    else files.set(one.file, changed(one, files.get(one.file)).replace(MARK, `${MARK}${index}${MARK}`));
  });
  const places = new Map(cases.map(({ name, file }) => [name, `${CONTENT}/${file}:1:1`]));
  for (const [path, text] of files) {
    if (typeof text !== 'string') continue;
    for (const { index, line, column } of marksOf(text)) places.set(cases[index]?.name ?? '', `${CONTENT}/${path}:${line}:${column}`);
    files.set(path, text.replaceAll(/▸\d+▸/gu, ''));
  }
  return { files, places };
}

function changed({ name, find, replace, write }: Case, text: string | Uint8Array | undefined): string {
  if (write !== undefined) return write;
  if (typeof text !== 'string' || find === undefined || replace === undefined) throw new Error(`${name}: there is nothing to change.`);
  const found = text.split(find).length - 1;
  if (found !== 1) throw new Error(`${name}: the text to change is there ${found} times, not once.`);
  return text.replace(find, () => replace);
}

function marksOf(text: string): { index: number; line: number; column: number }[] {
  return [...text.matchAll(/▸(\d+)▸/gu)].map((mark) => {
    const before = text.slice(0, mark.index).replaceAll(/▸\d+▸/gu, '').split('\n');
    return { index: Number(mark[1]), line: before.length, column: (before.at(-1) ?? '').length + 1 };
  });
}

function isGrave({ severity }: Problem): boolean {
  return severity !== 'notice';
}

function named({ code, place }: Problem): string {
  return `${code} ${place.file.slice(CONTENT.length + 1)}`;
}

function readFolder(folder: string): Map<string, string | Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    paths.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readFileSync(path);
      const isText = /\.(?:mdx?|ya?ml|json|lock|bib|ris|svg)$/u.test(path);
      return [relative(folder, path).split(sep).join('/'), isText ? bytes.toString('utf8') : bytes];
    }),
  );
}
