import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { drawChain } from '../../src/drawings/chain.ts';
import { textWidth } from '../../src/drawings/text-width.ts';
import type { SourceEntry } from '../../src/study/entries.ts';
import { isRead, relayTree } from '../../src/study/relay-tree.ts';
import type { Evidence } from '../../src/study/schema/source.ts';
import { sourcesWith } from '../support/claims.ts';
import { attribute, elementsIn, textOf } from '../support/dom.ts';

const WIDTH = 360;

/** Eight levels below the source; long names, names without spaces, and names in Hangul. */
const DEEP: Readonly<Record<string, Partial<Evidence>>> = Object.fromEntries([
  ...Array.from({ length: 8 }, (_, level): [string, Partial<Evidence>] => [
    `level-${level}`,
    {
      relays: [
        `level-${level + 1}`,
        '조선중앙통신 경애하는 김정은원수님께서 5월11일공장을 현지지도하시였다',
        'NorthKoreaEconomyWatchArchiveOfTheCellphoneYears',
      ],
    },
  ]),
  ['level-8', { relays: ['kcna'], read: 'not-read' }],
  ['조선중앙통신 경애하는 김정은원수님께서 5월11일공장을 현지지도하시였다', { read: 'not-read' }],
  ['NorthKoreaEconomyWatchArchiveOfTheCellphoneYears', {}],
  ['kcna', { read: 'not-read' }],
]);
const WIDE: Readonly<Record<string, Partial<Evidence>>> = {
  survey: { relays: Array.from({ length: 12 }, (_, index) => `outlet ${index + 1}`) },
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, index): [string, Partial<Evidence>] => [
      `outlet ${index + 1}`,
      index % 2 === 0 ? {} : { read: 'not-read' },
    ]),
  ),
};

describe('the drawing of a chain', () => {
  it('is one picture with a title and a description, whose ids begin as they were told', () => {
    const [svg, ...rest] = drawn('bbc', { bbc: { relays: ['kcna'] }, kcna: {} });
    expect(svg?.tagName).toBe('svg');
    expect(svg && attribute(svg, 'role')).toBe('img');
    const ids = rest.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
    expect(ids).toEqual(['here-title', 'here-desc']);
    expect(svg && [attribute(svg, 'aria-labelledby'), attribute(svg, 'aria-describedby')]).toEqual(ids);
    expect(rest.filter(({ tagName }) => ['title', 'desc'].includes(tagName)).map(textOf)).toEqual([
      'The chain of bbc',
      'bbc passes on kcna.',
    ]);
  });

  it('names every source, and lets no name be markup', () => {
    const svg = draw('a & <b>', { 'a & <b>': { relays: ['"c"'] }, '"c"': {} });
    expect(textsIn(svg)).toEqual(expect.arrayContaining(['a & <b>', '"c"']));
    expect(svg).not.toContain('<b>');
  });

  it.each([
    ['eight levels with long names', 'level-0', DEEP],
    ['twelve relays of one source', 'survey', WIDE],
  ])('keeps every line inside the plate: %s', (_, id, links) => {
    const texts = drawn(id, links).filter(({ tagName }) => tagName === 'text');
    expect(texts.length).toBeGreaterThan(12);
    const cut = texts.filter((text) => Number(attribute(text, 'x')) + textWidth(textOf(text)) * 14 > WIDTH - 8);
    expect(cut.map(textOf)).toEqual([]);
  });

  it('leaves a name of the deepest level room for a dozen letters a line', () => {
    const starts = drawn('level-0', DEEP)
      .filter(({ tagName }) => tagName === 'text')
      .map((text) => Number(attribute(text, 'x')));
    expect(Math.max(...starts)).toBeLessThanOrEqual(WIDTH - 22 - 12 * 14 * 0.6);
  });

  it('never writes two lines over each other', () => {
    const places = drawn('level-0', DEEP)
      .filter(({ tagName }) => tagName === 'text')
      .map((text) => Number(attribute(text, 'y')));
    const gaps = places.slice(1).map((y, index) => y - (places[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(17);
  });

  it('fills what was read and dashes what is known through others, discs and lines alike', () => {
    const discs = drawn('survey', WIDE).filter(({ tagName }) => tagName === 'circle');
    const dashed = discs.filter((disc) => attribute(disc, 'stroke-dasharray') !== undefined);
    // Seven of thirteen were read; the legend shows one of each.
    expect([discs.length - dashed.length, dashed.length]).toEqual([8, 7]);
    expect(dashed.every((disc) => attribute(disc, 'fill') === 'var(--plate, #0c100f)')).toBe(true);
    const known = draw('a', { a: { relays: ['b'] }, b: { read: 'not-read' } });
    const read = draw('a', { a: { relays: ['b'] }, b: {} });
    expect(known).toContain('stroke-dasharray="4.2 3"');
    expect(read).not.toContain('stroke-dasharray');
  });

  it('says in its legend only what it shows', () => {
    expect(textsIn(draw('a', { a: { relays: ['b'] }, b: {} }))).not.toContain('known only through others');
    expect(textsIn(draw('a', { a: { relays: ['b'] }, b: { read: 'not-read' } }))).toContain(
      'known only through others',
    );
  });

  it('is the same for the same chain, and needs no style sheet for its colours', () => {
    expect(draw('level-0', DEEP)).toBe(draw('level-0', DEEP));
    expect(draw('level-0', DEEP).match(/var\(--[\w-]+(?!, #)\)/gu)).toBeNull();
    expect(draw('level-0', DEEP)).not.toMatch(/ style=|class=/u);
  });
});

function draw(id: string, links: Readonly<Record<string, Partial<Evidence>>>): string {
  const tree = relayTree(id, sourcesWith(links));
  if (tree === undefined) throw new Error(`There is no ${id}.`);
  return drawChain<SourceEntry>(tree, {
    id: 'here',
    title: `The chain of ${id}`,
    description: `${id} passes on ${tree.relays.map((node) => node.source.id).join(', ')}.`,
    name: (source) => source.id,
    detail: (node) => (isRead(node.source) ? 'Read whole.' : 'Not read.'),
    legend: { read: 'read by us', notRead: 'known only through others', end: 'the chain ends here' },
  });
}

function drawn(id: string, links: Readonly<Record<string, Partial<Evidence>>>): ReturnType<typeof elementsIn> {
  return elementsIn(parseFragment(draw(id, links)));
}

function textsIn(svg: string): string[] {
  return elementsIn(parseFragment(svg))
    .filter(({ tagName }) => tagName === 'text')
    .map(textOf);
}
