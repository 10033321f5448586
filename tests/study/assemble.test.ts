import { describe, expect, it } from 'vitest';
import { paragraphFragment } from '../../src/markdown/fragments.ts';
import type { Numbering } from '../../src/study/numbering.ts';
import type { Study } from '../../src/study/study.ts';
import { checkStudy, short } from '../support/check-study.ts';
import { type Files, minimalStudy } from '../support/minimal-study.ts';

/** The minimal study with other files laid over it, assembled. */
async function assembled(files: Files): Promise<{ study: Study; raised: string[] }> {
  using content = minimalStudy(files);
  const { study, problems } = await checkStudy(content.folder);
  return { study, raised: problems.filter(({ severity }) => severity === 'error').map(short) };
}

const chapter = (body: string, fields = ''): string =>
  `---\ntitle: A chapter\ndescription: It says something.\n${fields}---\n\n${body}\n`;
const source = (title: string, evidence = 'standpoint: wire, read: whole', body = ''): string =>
  `---\ntype: webpage\ntitle: ${title}\nevidence: {${evidence}}\n---\n${body}`;
const figure = (caption: string): string =>
  `caption: ${caption}\nalt: A drawing.\ncredit: Drawn here\nlicence: CC-BY-4.0\nmade: diagram\n`;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>\n';

const numbering = (study: Study, page: string): Numbering => {
  const found = study.numberings.get(page);
  if (found === undefined) throw new Error(`${page} has no citations.`);
  return found;
};

describe('chapters', () => {
  const files = {
    'chapters/01-one.mdx': chapter('One [@gazette-2013].'),
    'chapters/10-ten.mdx': chapter('Ten [@gazette-2013].'),
    'chapters/2-two.mdx': chapter('Two [@gazette-2013].'),
    'chapters/03-three.mdx': chapter('Three [@gazette-2013].', 'draft: true\n'),
  };

  it('stand in the order of their numbers, and are numbered as they are published', async () => {
    const { study } = await assembled(files);
    expect(study.chapters.map(({ slug, number }) => `${number} ${slug}`)).toEqual(['1 one', '2 two', '3 ten']);
  });

  it('with the same address: the first is kept, the other told, and its words are checked too', async () => {
    const { study, raised } = await assembled({ ...files, 'chapters/11-one.mdx': chapter('Also [@gazete-2013].') });
    expect(study.chapters.map(({ slug }) => slug)).toEqual(['one', 'two', 'ten']);
    expect(raised).toEqual([
      'content/chapters/11-one.mdx:1:1 duplicate-chapter',
      'content/chapters/11-one.mdx:6:7 unknown-source',
    ]);
  });
});

describe('a link to a paragraph of a chapter', () => {
  const [here, there] = ['A phone is shown.', 'It is called Arirang.'].map((text) =>
    paragraphFragment(text, new Set()),
  );
  const linking = (fragment: string): Files => ({
    'chapters/01-one.mdx': chapter(`A phone is shown [@gazette-2013].\n\nWe [said so](#${here}) [@gazette-2013].`),
    'chapters/02-two.mdx': chapter('It is called Arirang [@gazette-2013].'),
    'chapters/03-three.mdx': chapter(`[It has a name](02-two.mdx#${fragment}) [@gazette-2013].`),
  });

  it('leads there, also with the words that a browser is to find', async () => {
    expect((await assembled(linking(`${there}`))).raised).toEqual([]);
    expect((await assembled(linking(`${there}:~:text=is%20called`))).raised).toEqual([]);
  });

  it('is found broken when the paragraph has other words', async () => {
    const { raised } = await assembled({
      ...linking(`${there}`),
      'chapters/02-two.mdx': chapter('It is called Pyongyang [@gazette-2013].'),
    });
    expect(raised).toEqual(['content/chapters/03-three.mdx:6:1 unknown-fragment']);
  });
});

describe('figures', () => {
  const files = {
    'figures/map.svg': SVG,
    'figures/map.yaml': figure('A map [@map-2013].'),
    'figures/plan.svg': SVG,
    'figures/plan.yaml': figure('A plan.'),
    'sources/map-2013.md': source('A map'),
    'chapters/01-one.mdx': chapter('First [@gazette-2013].\n\n![](fig:map)\n\nThen [](#fig-phone).', 'figure: plan\n'),
    'chapters/02-two.mdx': chapter('Again [@gazette-2013].\n\n<Figure id="phone" />\n\n![](fig:map)'),
  };

  it('are numbered through the study in the order in which it shows them, an opener first', async () => {
    const { study } = await assembled(files);
    expect([...study.figures.values()].map(({ id, number, chapter: home }) => [id, number, home])).toEqual([
      ['plan', 1, 'one'],
      ['map', 2, 'one'],
      ['phone', 3, 'two'],
    ]);
    expect(study.chapters.map((one) => one.figures)).toEqual([
      ['plan', 'map'],
      ['phone', 'map'],
    ]);
  });

  it('that no chapter shows have no number and come last', async () => {
    const { study } = await assembled({ ...files, 'chapters/02-two.mdx': chapter('Again [@gazette-2013].') });
    expect([...study.figures.values()].map(({ id, number }) => [id, number])).toEqual([
      ['plan', 1],
      ['map', 2],
      ['phone', undefined],
    ]);
  });

  it('bring the citations of their captions to where they stand', async () => {
    const { study } = await assembled(files);
    expect(numbering(study, 'chapter:one').sources).toEqual(['gazette-2013', 'map-2013']);
    expect(numbering(study, 'chapter:two').sources).toEqual(['gazette-2013', 'map-2013']);
    expect(numbering(study, 'figures').sources).toEqual(['map-2013', 'gazette-2013']);
  });
});

describe('citations', () => {
  const sources = { 'sources/a.md': source('A'), 'sources/b.md': source('B'), 'sources/c.md': source('C') };

  it('of a note count where the note stands: after the block that mentions it', async () => {
    const body = 'One [@a], a note,[^n] and [@b].\n\nTwo [@c].\n\n[^n]: See [@gazette-2013].';
    const { study } = await assembled({ ...sources, 'chapters/01-one.mdx': chapter(body) });
    expect(numbering(study, 'chapter:one').sources).toEqual(['a', 'b', 'gazette-2013', 'c']);
  });

  it('lead from a source to the pages that cite it, in reading order', async () => {
    const { study } = await assembled({
      ...sources,
      'chapters/01-one.mdx': chapter('One [@a; @gazette-2013].'),
      'chapters/02-two.mdx': chapter('Two [@a], and again [@a].'),
      'timeline.yaml': '- date: 2013\n  title: A year\n  text: It was [@a].\n',
    });
    expect(study.sources.get('a')?.citedIn).toEqual([
      { page: { kind: 'chapter', id: 'one' }, anchors: ['cite-1'] },
      { page: { kind: 'chapter', id: 'two' }, anchors: ['cite-1', 'cite-2'] },
      { page: { kind: 'timeline' }, anchors: ['cite-1'] },
    ]);
    expect(study.sources.get('b')?.citedIn).toEqual([]);
  });
});

describe('sources', () => {
  const library = '@book{kim-2012,\n  title = {A Book},\n}\n';

  it('come from files and libraries, under one name space', async () => {
    const { study, raised } = await assembled({ 'sources/library.bib': library });
    expect([...study.sources.keys()]).toEqual(['gazette-2013', 'kim-2012']);
    expect(raised).toEqual([]);
  });

  it('a file takes the place of an entry, which is told', async () => {
    const { study, raised } = await assembled({
      'sources/library.bib': library,
      'sources/kim-2012.md': source('The same book'),
    });
    expect(study.sources.get('kim-2012')?.item.texts.title).toBe('The same book');
    expect(raised).toEqual(['content/sources/library.bib:1:1 duplicate-source']);
  });

  it('know who relays them', async () => {
    const { study } = await assembled({
      'sources/tnw.md': source('TNW', 'standpoint: wire, read: whole, relays: [gazette-2013]'),
    });
    expect(study.sources.get('gazette-2013')?.relayedBy).toEqual(['tnw']);
  });
});

describe('the lists', () => {
  it('of events are in the order of their dates, whatever order they were written in', async () => {
    const dates = ['2013-08-12', '2013-08', '2012', '2013-08-10/2013-08-12', '[..2012-05]'];
    const { study } = await assembled({
      'timeline.yaml': dates.map((date) => `- {date: "${date}", title: An event}\n`).join(''),
    });
    expect(study.timeline.map(({ date }) => date)).toEqual([
      '2012',
      '[..2012-05]',
      '2013-08',
      '2013-08-10/2013-08-12',
      '2013-08-12',
    ]);
  });

  it('of events of one day keep the order in which they were written', async () => {
    const { study } = await assembled({
      'timeline.yaml': ['morning', 'noon', 'evening']
        .map((title) => `- {date: 2013-08-12, title: ${title}}\n`)
        .join(''),
    });
    expect(study.timeline.map(({ title }) => title)).toEqual(['morning', 'noon', 'evening']);
  });

  it('of terms are in the order of the study’s language', async () => {
    const terms = ['zeta', 'Éclair', 'alpha', 'Émile', 'eclipse'].map(
      (term, index) => `t${index}: {term: ${term}, definition: A word.}\n`,
    );
    const { study } = await assembled({ 'glossary.yaml': terms.join('') });
    expect(study.glossary.map(({ term }) => term)).toEqual(['alpha', 'Éclair', 'eclipse', 'Émile', 'zeta']);
  });
});

describe('the name of the study in file names', () => {
  const named = (title: string, more = ''): Files => ({
    'study.yaml': `title: ${title}\nauthors: [{literal: Editors}]\nlanguage: en\nlicence: CC-BY-4.0\ndescription: A study.\n${more}`,
  });

  it.each([
    ['“Arirang”: a phone, a visit', 'arirang-a-phone-a-visit'],
    ['Été à Pyongyang', 'ete-a-pyongyang'],
    ['아리랑', 'study'],
  ])('is made of its title: %s', async (title, slug) => {
    const { study } = await assembled(named(`'${title}'`));
    expect(study.slug).toBe(slug);
  });

  it('is its slug where it has one', async () => {
    const { study } = await assembled(named('아리랑', 'slug: arirang\n'));
    expect(study.slug).toBe('arirang');
  });
});

describe('ids in fields', () => {
  it('that name nothing are told where they stand', async () => {
    const { raised } = await assembled({
      'study.yaml': 'title: A\nauthors: [{literal: B}]\nlanguage: en\nlicence: CC0-1.0\ndescription: C.\ncover: fone\n',
      'chapters/01-one.mdx': chapter('One [@gazette-2013].', 'figure: fone\n'),
      'figures/phone.yaml': `${figure('A phone.')}based-on: [gazette-2013, gazete-2013]\n`,
      'figures/views.yaml': 'caption: Two views.\nparts:\n  - phone\n  - fone\n',
    });
    expect(raised).toEqual([
      'content/chapters/01-one.mdx:4:9 unknown-figure',
      'content/figures/phone.yaml:6:26 unknown-source',
      'content/figures/views.yaml:4:5 unknown-figure',
      'content/study.yaml:6:8 unknown-figure',
    ]);
  });
});

describe('what has a fault of its own', () => {
  it('is not said to be missing as well: a source', async () => {
    const { raised } = await assembled({
      'sources/gazette-2013.md':
        '---\ntype: article-newspaper\ntitle: A phone is named\nevidence: {standpoint: press, read: whole}\n---\n',
      'sources/tnw.md': source('TNW', 'standpoint: wire, read: whole, relays: [gazette-2013]'),
      'figures/phone.yaml': `${figure('A phone [@gazette-2013].')}based-on: [gazette-2013]\n`,
    });
    expect(raised).toEqual(['content/sources/gazette-2013.md:4:24 invalid-field']);
  });

  it.each([
    [
      'its record',
      { 'figures/phone.yaml': 'caption: A phone.\ncredit: Drawn here\nlicence: CC-BY-4.0\nmade: diagram\n' },
      'yaml:1:1 missing-field',
    ],
    ['its picture', { 'figures/phone.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n' }, 'svg:1:1 unsized-picture'],
    ['no record', { 'figures/phone.yaml': '' }, 'svg:1:1 missing-record'],
    ['no picture', { 'figures/phone.svg': '' }, 'yaml:1:1 missing-picture'],
  ])('a figure with %s', async (_, files: Files, problem) => {
    const { raised } = await assembled({
      ...files,
      'chapters/01-one.mdx': chapter('One [@gazette-2013], [](#fig-phone).\n\n![](fig:phone)', 'figure: phone\n'),
    });
    expect(raised).toEqual([`content/figures/phone.${problem}`]);
  });

  it.each([
    [
      'a wrong field',
      'intranet:\n  term: Intranet\n  meaning: A network.\n',
      ['2:3 missing-field', '3:3 unknown-field'],
    ],
    ['wrong YAML', 'intranet:\n  term: "Intranet\n  definition: A network.\n', ['2:9 unreadable-yaml']],
  ])('a glossary with %s', async (_, glossary, problems) => {
    const { raised } = await assembled({
      'glossary.yaml': glossary,
      'chapters/01-one.mdx': chapter('The [net](term:intranet) [@gazette-2013].'),
    });
    expect(raised).toEqual(problems.map((problem) => `content/glossary.yaml:${problem}`));
  });

  it('a chapter that another links to, by its file and to a heading', async () => {
    const { raised } = await assembled({
      'chapters/01-one.mdx': chapter('See [two](02-two.mdx#the-phone) [@gazette-2013].'),
      'chapters/02-two.mdx': '---\ntitle: Two\n---\n\n## The phone\n\nIt is [@gazette-2013].\n',
    });
    expect(raised).toEqual(['content/chapters/02-two.mdx:2:1 missing-field']);
  });

  it('still has its prose checked', async () => {
    const { raised } = await assembled({
      'chapters/01-one.mdx': '---\ntitle: One\n---\n\nIt is [@gazete-2013].\n',
      'figures/phone.yaml': 'caption: A phone [@gazete-2013].\nalt: A phone.\n',
      'glossary.yaml': 'intranet:\n  definition: A network [@gazete-2013].\n',
      'timeline.yaml': '- title: A day\n  text: It was [@gazete-2013].\n',
      'sources/tnw.md': '---\ntype: webpage\n---\n\nOur note [@gazete-2013].\n',
    });
    expect(raised.filter((problem) => problem.endsWith('unknown-source'))).toEqual([
      'content/chapters/01-one.mdx:5:8 unknown-source',
      'content/figures/phone.yaml:1:19 unknown-source',
      'content/glossary.yaml:2:26 unknown-source',
      'content/sources/tnw.md:5:11 unknown-source',
      'content/timeline.yaml:2:17 unknown-source',
    ]);
  });

  it('even study.yaml hides nothing', async () => {
    const { raised } = await assembled({
      'study.yaml': 'title: "A\n',
      'chapters/01-one.mdx': chapter('It is [@gazete-2013].'),
    });
    expect(raised).toEqual([
      'content/chapters/01-one.mdx:6:8 unknown-source',
      'content/study.yaml:1:8 unreadable-yaml',
    ]);
  });
});
