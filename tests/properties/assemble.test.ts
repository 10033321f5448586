import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrder } from '../../src/problems/problem.ts';
import { readContent } from '../../src/reader/read.ts';
import { assemble } from '../../src/study/assemble.ts';
import type { Entries } from '../../src/study/entries.ts';
import { readingTerms, short } from '../support/check-study.ts';
import { type Files, minimalStudy } from '../support/minimal-study.ts';

const chapter = (words: string): string => `---\ntitle: T\ndescription: D.\n---\n\n${words}\n`;
const source = (relays: string): string =>
  `---\ntype: webpage\ntitle: T\nevidence: {standpoint: wire, read: whole, relays: [${relays}]}\n---\n\nNoted [@gazette-2013].\n`;
const figure = (caption: string): string => `caption: ${caption}\nalt: A.\ncredit: C\nlicence: CC0-1.0\nmade: map\n`;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>\n';

/** A study with several of everything, faults and duplicates among them. */
const FILES: Files = {
  'chapters/02-two.mdx': chapter('Two [@b; @a].\n\n![](fig:map)\n\nAlso [@zz].'),
  'chapters/02-three.mdx': chapter('Three [@c].\n\n![](fig:phone)'),
  'chapters/04-two.mdx': chapter('Four [@kim-2012]. ![](fig:plan)'),
  'sources/a.md': source('b, gazette-2013'),
  'sources/b.md': source('a'),
  'sources/c.md': source('b, nobody'),
  'sources/kim-2012.md': source(''),
  'sources/one.bib': '@book{kim-2012,\n  title = {A},\n}\n@book{park-2013,\n  title = {B},\n}\n',
  'sources/two.bib': '@book{park-2013,\n  title = {C},\n}\n',
  'figures/map.svg': SVG,
  'figures/map.yaml': figure('A map [@c; @a].'),
  'figures/plan.svg': SVG,
  'figures/plan.yaml': figure('A plan [@park-2013].'),
  'figures/spare.svg': SVG,
  'figures/spare.yaml': figure('Shown nowhere [@b].'),
  'figures/other.svg': SVG,
  'figures/other.yaml': figure('Nor is this [@c].'),
  'glossary.yaml': 'b: {term: Same, definition: One [@a].}\na: {term: Same, definition: Two [@b].}\n',
};

it('a study does not depend on the order in which its files were read', async () => {
  using content = minimalStudy(FILES);
  const { entries } = await readContent(content.folder, readingTerms);
  const first = summary(entries);
  expect(first.problems.length).toBeGreaterThan(5);
  const shuffled = fc.record({
    chapters: shuffle(entries.chapters),
    sources: shuffleFiles(entries.sources),
    figures: shuffle(entries.figures),
    unread: shuffle(entries.unread),
  });
  fc.assert(
    fc.property(shuffled, (lists) => void expect(summary({ ...entries, ...lists })).toEqual(first)),
    { numRuns: 200 },
  );
});

function shuffle<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length });
}

/** Entries of one library keep their order: it is that of the file. */
function shuffleFiles(sources: Entries['sources']): fc.Arbitrary<Entries['sources'][number][]> {
  const files = [...new Set(sources.map(({ file }) => file))];
  return shuffle(files).map((order) => order.flatMap((file) => sources.filter((source) => source.file === file)));
}

/** All of a study that is not a function. */
function summary(entries: Entries): { study: unknown; problems: string[] } {
  const { study, problems } = assemble(entries, { drafts: false });
  return {
    study: JSON.parse(JSON.stringify(study, (_, value: unknown) => (value instanceof Map ? [...value] : value))),
    problems: inOrder(problems).map((problem) => `${short(problem)} ${problem.message} ${problem.hint ?? ''}`),
  };
}
