import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ExampleFile } from '../../src/problems/code.ts';
import { CODES } from '../../src/problems/codes.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { checkStudy, short } from '../support/check-study.ts';
import { type Files, minimalStudy } from '../support/minimal-study.ts';

const MARK = '▸';

describe('the registry of problem codes', () => {
  it('holds every file of src/problems/codes/, in the order of their names', () => {
    const files = readdirSync('src/problems/codes').map((file) => file.replace(/\.ts$/u, ''));
    expect(CODES.map((code) => code.code)).toEqual(files.sort());
  });

  it.each(CODES)(
    '$code has a name, a headline and an explanation that a person can read',
    ({ code, title, explanation }) => {
      expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
      expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
      expect(explanation).toMatch(/^[\p{Lu}`][\s\S]*\.$/u);
    },
  );
});

describe.each(CODES)('$code', ({ code, severity, bad, good }) => {
  it('is raised by the bad example, alone and where the mark stands', async () => {
    using study = minimalStudy(unmarked(bad));
    const { problems } = await checkStudy(study.folder);
    const raised = problems.filter((problem) => counts(problem, code));
    expect(raised.map(short)).toEqual([`${markedPlace(bad)} ${code}`]);
    expect(raised[0]?.severity).toBe(severity);
  });

  it('is not raised by the good example, nor is anything else', async () => {
    using study = minimalStudy(unmarked(good));
    const { problems } = await checkStudy(study.folder);
    expect(problems.filter((problem) => counts(problem, code)).map(short)).toEqual([]);
  });
});

/** Codes of what nothing leads to: a small example of something else has such things, and they are told as notices. */
const ORPHANS = CODES.filter((one) =>
  ['uncited-source', 'unused-excerpt', 'unshown-figure', 'unrendered-claim', 'unused-data'].includes(one.code),
).map((one) => one.code);

/** A notice of an orphan counts only in its own examples. */
function counts(problem: Problem, code: string): boolean {
  return problem.code === code || !ORPHANS.includes(problem.code);
}

function unmarked(files: readonly ExampleFile[]): Files {
  return Object.fromEntries(files.map(({ file, text }) => [file, text.replace(MARK, '')]));
}

/** The place of the one mark; of a file that is left out, its beginning. */
function markedPlace(files: readonly ExampleFile[]): string {
  const places = files.flatMap(({ file, text }) => {
    if (text === '') return [`content/${file}:1:1`];
    const [before, after] = text.split(MARK);
    if (before === undefined || after === undefined) return [];
    const lines = before.split('\n');
    return [`content/${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`];
  });
  expect(places, 'a bad example has one mark').toHaveLength(1);
  return places[0] ?? '';
}
