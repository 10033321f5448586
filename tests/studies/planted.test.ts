import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Problem } from '../../src/problems/problem.ts';
import { checkStudy, short } from '../support/check-study.ts';
import { temporaryStudy } from '../support/minimal-study.ts';
import { type Fault, plant, readContentFolder } from '../support/plant.ts';

interface Group {
  readonly group: string;
  readonly cases: readonly Fault[];
}

const CONTENT = 'content';
const SHIPPED = readContentFolder(CONTENT);
const GROUPS: Group[] = parse(readFileSync('tests/studies/planted.yaml', 'utf8'));

describe('the planted faults', () => {
  it('are 64 at least, over every kind of file, and each has a name of its own', () => {
    const cases = GROUPS.flatMap(({ cases }) => cases);
    expect(cases.length).toBeGreaterThanOrEqual(64);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    const kinds = new Set(cases.map(({ file }) => file.split('/')[0]));
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'study.yaml',
        'chapters',
        'sources',
        'figures',
        'timeline.yaml',
        'glossary.yaml',
        'claims',
      ]),
    );
  });
});

describe.each(GROUPS)('planted in one copy of the shipped study: $group', async ({ cases }) => {
  const { files, places } = plant(SHIPPED, cases);
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

function isGrave({ severity }: Problem): boolean {
  return severity !== 'notice';
}

function named({ code, place }: Problem): string {
  return `${code} ${place.file.slice(CONTENT.length + 1)}`;
}
