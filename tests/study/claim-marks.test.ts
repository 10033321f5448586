import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quotedIn } from '../../src/study/quoted-in.ts';
import { sourceClaims } from '../../src/study/source-claims.ts';
import type { Study } from '../../src/study/study.ts';
import { checkStudy, short } from '../support/check-study.ts';
import { minimalStudy, type TemporaryStudy } from '../support/minimal-study.ts';
import { studyIn } from '../support/study.ts';

const chapter = (title: string, text: string): string =>
  `---\ntitle: ${title}\ndescription: ${title}.\n---\n\n${text}\n`;
const claim = (statement: string, rest: string): string => `---\nstatement: ${statement}\n${rest}---\n`;

let files: TemporaryStudy;
let study: Study;

beforeAll(async () => {
  files = minimalStudy({
    'chapters/01-one.mdx': chapter(
      'One',
      'It is [so called](claim:name) “The phone is called Arirang” [@gazette-2013], [so](claim:name).[^1]\n\n[^1]: And it is [sold](claim:sold) [@gazette-2013].',
    ),
    'chapters/02-two.mdx': chapter(
      'Two',
      'Here it is.\n\n<Claim id="name" />\n\n<Claim id="name" />\n\nIt is [so called](claim:name).',
    ),
    'claims/name.md': claim(
      'The phone is called Arirang.',
      'status: reported\nfor: [{source: gazette-2013, says: "Has “phone is called Arirang”."}]\n',
    ),
    'claims/sold.md': claim('It is sold [so](claim:name).', 'status: open\n'),
    'claims/unsaid.md': claim('It has a camera.', 'status: open\nagainst: [{source: gazette-2013}]\n'),
  });
  study = await studyIn(files.folder);
});
afterAll(() => files.dispose());

describe('claims', () => {
  it('come in the order in which the chapters state them, notes included, then those that none states', () => {
    expect([...study.claims.keys()]).toEqual(['name', 'sold', 'unsaid']);
  });

  it('know every place that states them, and the card of a page once', () => {
    expect(study.claims.get('name')?.usedIn).toEqual([
      { page: { kind: 'chapter', id: 'one' }, anchors: ['mark-1', 'mark-2'] },
      { page: { kind: 'chapter', id: 'two' }, anchors: ['claim-name', 'mark-1'] },
      { page: { kind: 'evidence' }, anchors: ['mark-1'] },
    ]);
    expect(study.claims.get('sold')?.usedIn).toEqual([{ page: { kind: 'chapter', id: 'one' }, anchors: ['mark-3'] }]);
    expect(study.claims.get('unsaid')?.usedIn).toEqual([]);
  });

  it('are those that a page states or shows', () => {
    expect(study.claimMarks.get('chapter:one')?.claims).toEqual(['name', 'sold']);
    expect([...(study.claimMarks.get('chapter:two')?.cards ?? [])]).toEqual(['name']);
  });
});

describe('what a source is evidence for', () => {
  it('is each claim with an item of it, on its side', () => {
    expect(
      sourceClaims('gazette-2013', study).map(({ claim: { id }, for: pro, against }) => [
        id,
        pro.length,
        against.length,
      ]),
    ).toEqual([
      ['name', 1, 0],
      ['unsaid', 0, 1],
    ]);
  });

  it('is nothing for a source that no claim names', () => {
    expect(sourceClaims('nobody', study)).toEqual([]);
  });
});

describe('where an excerpt is quoted', () => {
  it('is at the citations that govern the quotations, else at the claim that it is evidence in', () => {
    expect(quotedIn('gazette-2013', study).get('para-4')).toEqual([
      { page: { kind: 'chapter', id: 'one' }, anchors: ['cite-1'] },
      { page: { kind: 'evidence' }, anchors: ['claim-name'] },
    ]);
  });
});

describe('the components of a chapter', () => {
  it.each([
    ['<Chain source="gazete-2013" />', 'content/chapters/01-one.mdx:6:1 unknown-source'],
    ['<Chain />', 'content/chapters/01-one.mdx:6:1 unknown-component'],
    ['<Claim id="nmae" />', 'content/chapters/01-one.mdx:6:1 unknown-claim'],
    ['<Claim />', 'content/chapters/01-one.mdx:6:1 unknown-component'],
  ])('%s is an error in its place', async (component, fault) => {
    using content = minimalStudy({ 'chapters/01-one.mdx': chapter('One', `${component}\n\nIt is [@gazette-2013].`) });
    const { problems } = await checkStudy(content.folder);
    expect(problems.filter(({ severity }) => severity === 'error').map(short)).toEqual([fault]);
  });

  it('a chain of a known source is none', async () => {
    using content = minimalStudy({
      'chapters/01-one.mdx': chapter('One', '<Chain source="gazette-2013" />\n\nIt is [@gazette-2013].'),
    });
    const { problems } = await checkStudy(content.folder);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
