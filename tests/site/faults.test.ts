import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { build, copyProject, type Finished, PROJECT, type Project, run } from '../support/project.ts';
import { SITES } from '../support/sites.ts';
import { studyIn } from '../support/study.ts';

/** What the build must say about one planted fault. */
interface Expected {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  /** Words of the problem or its hint, by which an author knows what to do. */
  readonly says: RegExp;
}

const planted: Expected[] = [];
let project: Project;
let built: Finished;

/** A study that does not yet cite two sources has no place for these faults. */
const found = firstTwoCited(SITES.root.content);

beforeAll(async () => {
  if (found === undefined) return;
  project = copyProject('faults');
  const study = await studyIn(SITES.root.content);
  const figure = [...study.figures.values()][0]?.file ?? '';
  deleteSource(found.first);
  misspell(found.second);
  removeAlt(figure);
  breakYaml();
  nameAlike(found.second.key);
  built = await build(project, { args: SITES.root.args });
});

describe.skipIf(found === undefined)(
  'five faults in one folder: a source deleted, a citation misspelt, an alternative text removed, YAML broken, two sources called alike',
  () => {
    it('end the build with 1', () => {
      expect(built.code).toBe(1);
    });

    it('are all reported in one run, each with its file, its line and what to do', () => {
      expect(planted).toHaveLength(5);
      const blocks = built.output.split('\n\n');
      for (const { file, line, code, says } of planted) {
        const block = blocks.find((one) => one.includes(`${file}:${line}:`) && one.includes(code));
        expect(block, `${file}:${line} ${code} in\n${built.output}`).toBeDefined();
        expect(block).toMatch(says);
        // The sentence, the line with its caret, and below them the hint.
        expect(block?.trim().split('\n').at(-1)).toMatch(/^ {2}\S.*\S$/u);
      }
      expect(built.output).toMatch(/\d+ errors/u);
    });

    it('leave no half-made site behind', () => {
      expect(existsSync(project.dist)).toBe(false);
    });

    it('are told to an author, not to an engineer: no stack, no path of the engine', () => {
      expect(built.output).not.toMatch(/^\s+at \S+/mu);
      expect(built.output).not.toMatch(/node_modules|\bsrc\/|Error:/u);
    });

    it('are found by the check too, at the same places', async () => {
      const { code, output } = await run([join(PROJECT, 'src/cli/check.ts'), '--json', project.content], {
        folder: PROJECT,
      });
      expect(code).toBe(1);
      const { problems } = JSON.parse(output) as { problems: { code: string; file: string; line: number }[] };
      const found = problems.map((problem) => `${problem.file}:${problem.line} ${problem.code}`);
      expect(found).toEqual(
        expect.arrayContaining(planted.map(({ file, line, code: name }) => `${file}:${line} ${name}`)),
      );
    });
  },
);

/** A plain citation in a chapter: its key, and where it stands. */
interface Found {
  readonly key: string;
  readonly file: string;
  readonly line: number;
}

/** The first source that is cited and the first other one; both have a file of their own. */
function firstTwoCited(content: string): { first: Found; second: Found } | undefined {
  const own = citationsIn(content).filter(({ key }) => existsSync(join(content, 'sources', `${key}.md`)));
  const [first] = own;
  const second = own.find(({ key, line, file }) => key !== first?.key && (line !== first?.line || file !== first.file));
  return first === undefined || second === undefined ? undefined : { first, second };
}

function citationsIn(content: string): Found[] {
  const chapters = readdirSync(join(content, 'chapters')).sort();
  return chapters.flatMap((name) => {
    const text = readFileSync(join(content, 'chapters', name), 'utf8').split('\n');
    return text.flatMap((line, at) =>
      [...line.matchAll(/\[@([a-z0-9-]+)[\],;]/gu)].map(([, key = '']) => ({
        key,
        file: `content/chapters/${name}`,
        line: at + 1,
      })),
    );
  });
}

function lines(file: string): string[] {
  return readFileSync(join(project.content, file), 'utf8').split('\n');
}

function deleteSource({ key, file, line }: Found): void {
  rmSync(join(project.content, 'sources', `${key}.md`));
  planted.push({ file, line, code: 'unknown-source', says: new RegExp(key, 'u') });
}

/** Two letters change places; the hint must name the key that was meant. */
function misspell({ key, file, line }: Found): void {
  const wrong = `${key.slice(0, -2)}${key.at(-1)}x${key.at(-2)}`;
  const name = file.replace(/^content\//u, '');
  const changed = lines(name).map((text, at) => (at + 1 === line ? text.replace(`[@${key}`, `[@${wrong}`) : text));
  writeFileSync(join(project.content, name), changed.join('\n'));
  planted.push({ file, line, code: 'unknown-source', says: new RegExp(`${wrong}[\\s\\S]*\`${key}\``, 'u') });
}

function removeAlt(file: string): void {
  const path = join(project.folder, file);
  const record = parseDocument(readFileSync(path, 'utf8'));
  record.delete('alt');
  writeFileSync(path, record.toString());
  planted.push({ file, line: 1, code: 'missing-field', says: /alt/u });
}

function breakYaml(): void {
  writeFileSync(
    join(project.content, 'timeline.yaml'),
    '- date: 2013-08-10\n  title: "The visit\n- date: 2013-08-12\n  title: A report\n',
  );
  planted.push({
    file: 'content/timeline.yaml',
    line: 2,
    code: 'unreadable-yaml',
    says: /never closed[\s\S]*quotation marks/u,
  });
}

function nameAlike(key: string): void {
  writeFileSync(
    join(project.content, 'sources', 'zz.bib'),
    `% a library\n\n@misc{${key},\n  title = {Another},\n  year = 2013\n}\n`,
  );
  planted.push({
    file: 'content/sources/zz.bib',
    line: 3,
    code: 'duplicate-source',
    says: new RegExp(`sources/${key}\\.md`, 'u'),
  });
}
