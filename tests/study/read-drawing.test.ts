import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../src/study/drawn.ts';
import type { Study } from '../../src/study/study.ts';
import { checkStudy, short } from '../support/check-study.ts';
import { withTable } from '../support/drawings.ts';
import { minimalStudy } from '../support/minimal-study.ts';

const TABLE = {
  csv: 'date,phones,parts,shop,source\n2013,400,7,A,gazette-2013\n2014,500,8,B,gazette-2013\n',
  columns:
    '{date: {label: Date}, phones: {label: Phones, unit: phones}, parts: {label: Parts, unit: parts}, shop: {label: Shop}}',
};

describe('a component that draws', () => {
  it('takes dates along and the first numbers up, unless the author says otherwise', async () => {
    const [plain] = (await read('<Chart data="sold" />')).drawings;
    expect(plain).toMatchObject({ id: 'sold', x: 'date', y: 'phones', form: 'line', number: 1, chapter: 'one' });
    const [told] = (await read('<Chart data="sold" id="by-shop" x="shop" y="parts" series="shop" title="Parts" />'))
      .drawings;
    expect(told).toMatchObject({ id: 'by-shop', x: 'shop', y: 'parts', series: 'shop', form: 'bar', title: 'Parts' });
  });

  it('is numbered with the figures, and found by a cross-reference', async () => {
    const { drawings, figures, problems } = await read(
      '[](#fig-sold) and [](#fig-phone)\n\n![](fig:phone)\n\n<Chart data="sold" />',
    );
    expect(problems).toEqual([]);
    expect([figures.get('phone')?.number, drawings[0]?.number]).toEqual([1, 2]);
  });

  it('is one drawing where it stands twice in the same words, and says once what a reader must know of its table', async () => {
    const { drawings, problems } = await read(
      '<Chart data="sold" />\n\n<Chart data="sold" />\n\n<Chart data="sold" id="dots" kind="dot" />',
    );
    // On one page it would have one address twice.
    expect(problems).toEqual([expect.stringContaining('repeated-figure')]);
    expect(drawings.map((one) => [one.id, one.what === 'timeline' ? '' : one.repeats])).toEqual([
      ['sold', undefined],
      ['dots', 'sold'],
    ]);
  });

  it.each([
    ['an unknown table', '<Chart ▸data="sould" />', 'unknown-data'],
    ['a misspelled property', '<Chart data="sold" ▸knid="dot" />', 'invalid-property'],
    ['a kind that is none', '<Chart data="sold" ▸kind="pie" />', 'invalid-property'],
    ['a column that is none', '<Chart data="sold" ▸y="phone" />', 'invalid-property'],
    ['a column of another kind', '<Chart data="sold" ▸y="shop" />', 'invalid-property'],
    ['a line by words', '<Chart data="sold" x="shop" ▸kind="line" />', 'invalid-property'],
    ['a date that is none', '<Chart data="sold" ▸from="May 2013" />', 'invalid-property'],
    ['a time without rows', '<Chart data="sold" ▸from="2020" />', 'invalid-property'],
    ['a value that is code', '▸<Chart data="sold" kind={"dot"} />', 'invalid-property'],
    ['a time without events', '<Timeline ▸from="2020" />', 'invalid-property'],
    ['a map of what has no place', '<Map ▸data="sold" />', 'invalid-property'],
    ['a projection that is none', '<Map ▸data="sold" projection="flat" />', 'invalid-property'],
    ['an id that a picture has', '▸<Chart data="sold" id="phone" />', 'ambiguous-figure'],
    ['two drawings of one id', '<Chart data="sold" />\n\n▸<Chart data="sold" kind="dot" />', 'ambiguous-figure'],
    ['a chart without data', '▸<Chart kind="dot" />', 'unknown-component'],
  ])('is told of %s, where it stands', async (_name, marked, code) => {
    const lines = marked.slice(0, marked.indexOf('▸')).split('\n');
    const { problems } = await read(marked.replace('▸', ''));
    const place = `content/chapters/01-one.mdx:${7 + lines.length}:${(lines.at(-1) ?? '').length + 1}`;
    expect(problems).toContain(`${place} ${code}`);
  });
});

async function read(
  component: string,
): Promise<{ drawings: Drawing[]; figures: Study['figures']; problems: string[] }> {
  using folder = minimalStudy(withTable({ ...TABLE, component }));
  const { study, problems } = await checkStudy(folder.folder);
  return {
    drawings: [...study.drawings.values()],
    figures: study.figures,
    problems: problems.filter(({ severity }) => severity === 'error').map(short),
  };
}
