import { describe, expect, it } from 'vitest';
import type { Study } from '../../src/study/study.ts';
import { checkStudy, short } from '../support/check-study.ts';
import { minimalStudy } from '../support/minimal-study.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0h9v9"/></svg>\n';
const RECORD = 'alt: A map.\ncredit: Drawn here\nlicence: CC-BY-4.0\nmade: map\ncaption: A map.\n';
const chapter = (body: string, more = ''): string =>
  `---\ntitle: One\ndescription: One.\n${more}---\n\nThe phone has a name [@gazette-2013].\n\n${body}\n`;

/** What is read of a study with three drawings (phone, north, south) and a group of two, and these files. */
async function read(files: Readonly<Record<string, string>>): Promise<{ study: Study; raised: string[] }> {
  using content = minimalStudy({
    'figures/north.svg': SVG,
    'figures/north.yaml': RECORD,
    'figures/south.svg': SVG,
    'figures/south.yaml': RECORD,
    'figures/views.yaml': 'caption: Two views [@gazette-2013].\nparts: [north, south]\n',
    ...files,
  });
  const { study, problems } = await checkStudy(content.folder);
  return { study, raised: problems.filter(({ severity }) => severity !== 'notice').map(short) };
}

const numbered = (study: Study): Record<string, string> =>
  Object.fromEntries(
    [...study.figures.values()].map(({ id, number, letter = '' }) => [id, `${number ?? ''}${letter}`]),
  );

describe('A group of figures', () => {
  it('has one number, and its parts that number with a letter each', async () => {
    const { study, raised } = await read({ 'chapters/01-one.mdx': chapter('![](fig:views)\n\n![](fig:phone)') });
    expect(raised).toEqual([]);
    expect(numbered(study)).toEqual({ north: '1a', south: '1b', phone: '2' });
    expect(study.groups.get('views')).toMatchObject({ number: 1, chapter: 'one', parts: ['north', 'south'] });
    expect(study.chapters[0]).toMatchObject({ figures: ['north', 'south', 'phone'], groups: ['views'] });
  });

  it('can open a chapter, and be referred to like any figure', async () => {
    const { study, raised } = await read({
      'chapters/01-one.mdx': chapter('See [](#fig-views) and [](#fig-south) [@gazette-2013].', 'figure: views\n'),
    });
    expect(raised).toEqual([]);
    expect(study.groups.get('views')?.number).toBe(1);
  });

  it('cites on the page that shows it', async () => {
    const { study } = await read({ 'chapters/01-one.mdx': chapter('![](fig:views)') });
    expect(study.sources.get('gazette-2013')?.citedIn[0]?.anchors).toHaveLength(2);
  });

  it('shown nowhere is told, and its parts are figures like others', async () => {
    using content = minimalStudy({
      'figures/north.svg': SVG,
      'figures/north.yaml': RECORD,
      'figures/views.yaml': 'caption: Two views.\nparts: [north, phone]\n',
      'chapters/01-one.mdx': chapter('![](fig:north)'),
    });
    const { study, problems } = await checkStudy(content.folder);
    expect(problems.map(short)).toEqual(['content/figures/views.yaml:1:1 unshown-figure']);
    expect(numbered(study)).toEqual({ north: '1', phone: '' });
  });

  it('is no cover, since it has no picture of its own', async () => {
    const study = 'title: A\nauthors: [{literal: A}]\nlanguage: en\nlicence: CC0-1.0\ndescription: A.\ncover: views\n';
    const { raised } = await read({ 'study.yaml': study, 'chapters/01-one.mdx': chapter('![](fig:views)') });
    expect(raised).toEqual(['content/study.yaml:6:8 unknown-figure']);
  });

  it('with a part that nobody knows is told where', async () => {
    const { raised } = await read({ 'figures/views.yaml': 'caption: Two views.\nparts: [north, sout]\n' });
    expect(raised).toEqual(['content/figures/views.yaml:2:16 unknown-figure']);
  });

  it('of one part, with fields of a picture, or with a picture of its own, is told so', async () => {
    const { raised } = await read({
      'figures/views.yaml': 'caption: Two views.\nalt: Two.\nparts: [north]\n',
      'figures/views.svg': SVG,
    });
    expect(raised).toEqual([
      'content/figures/views.svg:1:1 stray-file',
      'content/figures/views.yaml:2:1 unknown-field',
      'content/figures/views.yaml:3:8 invalid-field',
    ]);
  });
});

describe('A figure shown twice in a chapter', () => {
  it.each([
    ['by itself', '![](fig:phone)\n\n![](fig:phone)', 10],
    ['by itself and in a group', '![](fig:north)\n\n![](fig:views)', 10],
    ['on both sides of a comparison', '<Compare left="phone" right="phone" />', 8],
  ])('%s is an error at the second place', async (_how, body, line) => {
    const { raised } = await read({ 'chapters/01-one.mdx': chapter(body) });
    expect(raised).toEqual([`content/chapters/01-one.mdx:${line}:1 repeated-figure`]);
  });

  it('may be shown in two chapters, under one number', async () => {
    const { study, raised } = await read({
      'chapters/01-one.mdx': chapter('![](fig:phone)'),
      'chapters/02-two.mdx': chapter('![](fig:north)\n\n![](fig:phone)').replace('title: One', 'title: Two'),
    });
    expect(raised).toEqual([]);
    expect(numbered(study)).toMatchObject({ phone: '1', north: '2' });
  });
});

describe('A comparison', () => {
  it('shows two figures, each with its number', async () => {
    const { study, raised } = await read({
      'chapters/01-one.mdx': chapter('<Compare left="south" right="north" />'),
    });
    expect(raised).toEqual([]);
    expect(numbered(study)).toMatchObject({ south: '1', north: '2' });
  });

  it('without one of its sides is incomplete', async () => {
    const { raised } = await read({ 'chapters/01-one.mdx': chapter('<Compare left="south" />') });
    expect(raised).toEqual(['content/chapters/01-one.mdx:8:1 unknown-component']);
  });

  it('of a figure that nobody knows is told so', async () => {
    const { raised } = await read({ 'chapters/01-one.mdx': chapter('<Compare left="south" right="nort" />') });
    expect(raised).toEqual(['content/chapters/01-one.mdx:8:1 unknown-figure']);
  });
});

describe('Markers over a picture', () => {
  const record = (annotations: string): string => `${RECORD}annotations:\n${annotations}`;

  it('cite on the page that shows them, and what they cite must exist', async () => {
    const { study, raised } = await read({
      'chapters/01-one.mdx': chapter('![](fig:north)'),
      'figures/north.yaml': record(
        '  - {x: 0.2, y: 0.3, text: "A lake [@gazette-2013]"}\n  - {x: 0.8, y: 0.3, text: "A [@gazet]"}\n',
      ),
    });
    expect(raised).toEqual(['content/figures/north.yaml:8:32 unknown-source']);
    expect(study.sources.get('gazette-2013')?.citedIn[0]?.anchors).toHaveLength(2);
  });

  it('outside the picture, or without words, are told so', async () => {
    const { raised } = await read({
      'figures/north.yaml': record('  - {x: 1.2, y: 0.3, text: A}\n  - {x: 0.5, y: 0.5}\n'),
    });
    expect(raised).toEqual([
      'content/figures/north.yaml:7:9 invalid-field',
      'content/figures/north.yaml:8:5 missing-field',
    ]);
  });

  it('may be close in shares where the picture is tall', async () => {
    const { raised } = await read({
      'figures/north.svg': SVG.replace('0 0 40 30', '0 0 40 400'),
      'figures/north.yaml': record('  - {x: 0.5, y: 0.50, text: A}\n  - {x: 0.5, y: 0.51, text: B}\n'),
    });
    expect(raised).toEqual([]);
  });
});
