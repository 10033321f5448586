import { describe, expect, it } from 'vitest';
import { drawChart } from '../../src/drawings/chart/chart.ts';
import { overlap } from '../../src/drawings/labels.ts';
import { textWidth } from '../../src/drawings/text-width.ts';
import { chartWords } from '../../src/editions/chart-words.ts';
import type { ChartDrawing } from '../../src/study/drawn.ts';
import { attribute, hasClass, textOf } from '../support/dom.ts';
import {
  DICTIONARY,
  type DrawnTable,
  drawingIn,
  elementsOf,
  type Mark,
  marksIn,
  numeric,
  withTable,
  wordsIn,
} from '../support/drawings.ts';
import { studyIn } from '../support/study.ts';

const COLUMNS = '{date: {label: Date}, phones: {label: Phones, unit: phones}, maker: {label: Maker}}';
const CHART = '<Chart data="sold" series="maker" />';

describe('a chart over time', () => {
  it('sets values where their dates and numbers put them, from zero', async () => {
    const [a, b, c] = await marks('2010,0,A,measured\n2012,50,A,measured\n2014,100,A,measured');
    expect((c?.x ?? 0) - (b?.x ?? 0)).toBeCloseTo((b?.x ?? 0) - (a?.x ?? 0), 0);
    expect((a?.y ?? 0) - (b?.y ?? 0)).toBeCloseTo((b?.y ?? 0) - (c?.y ?? 0), 0);
    expect(a?.y).toBeCloseTo(await zeroOf('2010,0,A,measured\n2014,100,A,measured'), 0);
  });

  it('draws a value that was measured whole, one that is said dashed, one that was estimated dotted', async () => {
    const svg = await draw('2012-05-01,5,,measured\n2013-05-01,6,,reported\n2014-05-01,7,,estimated');
    const [whole, dashed, dotted] = elementsOf(svg).filter((one) => hasClass(one, 'drawn-value'));
    expect(whole && attribute(whole, 'stroke-dasharray')).toBeUndefined();
    expect(dashed && attribute(dashed, 'stroke-dasharray')).toMatch(/^[2-9]\S* [1-9]/u);
    expect(dotted && attribute(dotted, 'stroke-dasharray')).toMatch(/^\.1 /u);
    expect(marksIn(svg).map(({ kind }) => kind)).toEqual(['measured', 'reported', 'estimated']);
  });

  it('draws a range of values as high as it is, and a date as wide as it is known', async () => {
    const csv =
      'date,phones,low,high,maker,kind,source\n2010,0,,,,measured,gazette-2013\n2011-06-01,,40,80,,estimated,gazette-2013\n2012-06-01,80,,,,measured,gazette-2013\n';
    const [year, range, day] = marksIn(await drawCsv(csv));
    const axis = (year?.y ?? 0) - (day?.y ?? 0);
    expect(range?.height).toBeCloseTo(axis / 2, 0);
    expect(range?.width).toBeLessThan(10);
    expect((year?.width ?? 0) / ((day?.x ?? 0) - ((year?.x ?? 0) - (year?.width ?? 0) / 2))).toBeCloseTo(365 / 882, 1);
  });

  it('shows values of one date side by side, each whole, and no line between or through them', async () => {
    const svg = await draw(
      '2010-01-01,3,A,measured\n2010-01-01,4,A,measured\n2011-01-01,60,A,measured\n2012-01-01,100,A,measured',
    );
    const [one, other] = marksIn(svg);
    expect(Math.abs((one?.x ?? 0) - (other?.x ?? 0))).toBeGreaterThan(7);
    const lines = pieces(svg);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.points.map(([x]) => x)).toEqual(
      marksIn(svg)
        .slice(2)
        .map(({ x }) => x),
    );
  });

  it('joins only values of one series, with the stroke of the less certain end', async () => {
    const svg = await draw(
      '2010,1,A,measured\n2011,2,A,measured\n2012,3,A,reported\n2013,5,A,measured\n2013,9,,estimated\n2014,10,,estimated\n2014,6,A,estimated',
    );
    expect(pieces(svg).map(({ grade, points }) => `${grade} ${points.length}`)).toEqual([
      'read 2',
      'said 3',
      'inferred 2',
    ]);
  });

  it('shows values alone as dots where no line is asked for', async () => {
    const svg = await draw('2010,1,A,measured\n2011,2,A,measured', '<Chart data="sold" kind="dot" series="maker" />');
    expect(pieces(svg)).toEqual([]);
    expect(marksIn(svg)).toHaveLength(2);
  });

  it('leaves out what lies outside the time that is asked for', async () => {
    const rows = '2010,1,A,measured\n2011-04,2,A,measured\n2012,4,A,measured';
    const svg = await draw(rows, '<Chart data="sold" from="2011" to="2011-12" />');
    expect(marksIn(svg)).toHaveLength(1);
  });

  it('is one picture that says what it is', async () => {
    const [svg, ...rest] = elementsOf(await draw('2010,1,A,measured\n2011,2500,A,reported'));
    expect(svg && attribute(svg, 'role')).toBe('img');
    const title = rest.find(({ tagName }) => tagName === 'title');
    const desc = rest.find(({ tagName }) => tagName === 'desc');
    expect(title && textOf(title)).toBe('Phones sold');
    expect(desc && textOf(desc)).toBe(
      'A line chart: Phones sold. It shows 2 values from 1 source, from 2010 to 2011; the lowest is 1, the highest 2,500. The table below has them all.',
    );
    expect(svg && [attribute(svg, 'aria-labelledby'), attribute(svg, 'aria-describedby')]).toEqual(
      [title, desc].map((one) => one && attribute(one, 'id')),
    );
  });
});

describe('bars', () => {
  const columns = '{where: {label: Where}, price: {label: Price, unit: USD}}';
  const csv =
    'where,price,low,high,kind,source\nA,100,,,measured,gazette-2013\nB,,50,200,reported,gazette-2013\nB,150,,,estimated,gazette-2013\n';

  it('are as long as their values, from zero, and a range goes on as an outline', async () => {
    const svg = await drawTable({ csv, columns, component: '<Chart data="sold" />' });
    const [a, low, rest, b] = marksIn(svg);
    expect(left(low)).toBeCloseTo(left(a), 1);
    expect((low?.width ?? 0) / (a?.width ?? 1)).toBeCloseTo(0.5, 1);
    expect(left(rest)).toBeCloseTo(left(low) + (low?.width ?? 0), 1);
    expect((rest?.width ?? 0) / (a?.width ?? 1)).toBeCloseTo(1.5, 1);
    expect((b?.width ?? 0) / (a?.width ?? 1)).toBeCloseTo(1.5, 1);
    expect([a, low, b].map((one) => one?.kind)).toEqual(['measured', 'reported', 'estimated']);
  });

  it('of one name stand under it together, and say their numbers', async () => {
    const words = wordsIn(await drawTable({ csv, columns, component: '<Chart data="sold" />' }), textWidth);
    expect(words.filter(({ text }) => text === 'B')).toHaveLength(1);
    expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['100', '50–200', '150']));
  });

  it('name the unit of their numbers', async () => {
    const words = wordsIn(await drawTable({ csv, columns, component: '<Chart data="sold" />' }), textWidth);
    expect(words.map(({ text }) => text)).toContain('Price (USD)');
  });

  it('can be dots on a line', async () => {
    const svg = await drawTable({ csv, columns, component: '<Chart data="sold" kind="dot" />' });
    const [a, range, b] = marksIn(svg);
    expect(range?.width).toBeGreaterThan(100);
    expect(b?.x).toBeGreaterThan(a?.x ?? 0);
  });
});

describe('the charts of the study', async () => {
  const study = await studyIn('content');
  const charts = [...study.drawings.values()].filter((one): one is ChartDrawing => one.what === 'chart');
  const drawn = charts.map((chart) => ({ chart, svg: drawChart(chart, chartWords(chart, DICTIONARY)) }));

  it.each(drawn)('$chart.id: no word covers another or leaves the plate', ({ svg }) => {
    const words = wordsIn(svg, textWidth);
    const covered = words.flatMap(({ text, box }, index) =>
      words.slice(index + 1).flatMap((other) => (overlap(box, other.box) ? [`${text} / ${other.text}`] : [])),
    );
    expect(covered).toEqual([]);
    expect(words.filter(({ box }) => box.x0 < 0 || box.x1 > 360).map(({ text }) => text)).toEqual([]);
    expect(words.length).toBeGreaterThan(10);
  });

  it.each(drawn)('$chart.id: every label has found its place, and covers no mark', ({ chart, svg }) => {
    const words = wordsIn(svg, textWidth);
    const marks = marksIn(svg);
    const covered = words.filter(({ box }) => marks.some((mark) => overlap(box, boxOf(mark), -1)));
    expect(covered.map(({ text }) => text)).toEqual([]);
    const asked = chart.rows.flatMap(({ texts, numbers }) => {
      const number = numbers[chart.label ?? ''];
      return [number === undefined ? texts[chart.label ?? ''] : DICTIONARY.number(number)].filter(
        (one) => one !== undefined,
      );
    });
    const all = words.map(({ text }) => text).join(' ');
    expect(asked.filter((label) => !label.split(' ').every((word) => all.includes(word)))).toEqual([]);
    expect(asked.length).toBeGreaterThan(5);
  });

  it.each(drawn)('$chart.id: every value has a mark', ({ chart, svg }) => {
    expect(marksIn(svg)).toHaveLength(chart.rows.length);
  });

  it('keep the company’s figures and the estimates of others apart', () => {
    const subscriptions = drawn.find(({ chart }) => chart.id === 'subscriptions');
    const joined = subscriptions?.chart.rows.filter(({ texts }) => texts['series'] !== undefined) ?? [];
    expect(joined.some(({ kind }) => kind === 'estimated')).toBe(false);
    const ends = pieces(subscriptions?.svg ?? '').flatMap(({ points }) => points.map(([x]) => x));
    const last = joined.at(-1);
    const at = subscriptions?.chart.rows.findIndex((row) => row.source === last?.source) ?? 0;
    expect(Math.max(...ends)).toBeCloseTo(marksIn(subscriptions?.svg ?? '')[at]?.x ?? 0, 1);
  });
});

function boxOf({ x, y, width, height }: Mark): Parameters<typeof overlap>[0] {
  return { x0: x - width / 2, x1: x + width / 2, y0: y - height / 2, y1: y + height / 2 };
}

function left(mark: Mark | undefined): number {
  return (mark?.x ?? 0) - (mark?.width ?? 0) / 2;
}

async function drawTable(table: DrawnTable): Promise<string> {
  const drawing = await drawingIn(withTable(table));
  if (drawing.what !== 'chart') throw new Error('That is no chart.');
  return drawChart(drawing, chartWords(drawing, DICTIONARY));
}

/** Draws rows of `date,phones,maker,kind`. */
async function draw(rows: string, component = CHART): Promise<string> {
  const lines = rows.split('\n').map((row) => `${row},gazette-2013`);
  return drawTable({ csv: `date,phones,maker,kind,source\n${lines.join('\n')}\n`, columns: COLUMNS, component });
}

async function drawCsv(csv: string): Promise<string> {
  return drawTable({ csv, columns: COLUMNS, component: CHART });
}

async function marks(rows: string): Promise<Mark[]> {
  return marksIn(await draw(rows));
}

/** The height of the zero line: that of its number, which stands beside it. */
async function zeroOf(rows: string): Promise<number> {
  const zero = elementsOf(await draw(rows)).find((one) => one.tagName === 'text' && textOf(one) === '0');
  if (zero === undefined) throw new Error('The axis has no zero.');
  return numeric(zero, 'y') - 5;
}

function pieces(svg: string): { grade: string; points: (readonly [number, number])[] }[] {
  return elementsOf(svg)
    .filter((one) => hasClass(one, 'drawn-piece'))
    .map((one) => ({
      grade: (attribute(one, 'class') ?? '').replace(/^.*drawn-/u, ''),
      points: [...(attribute(one, 'd') ?? '').matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/gu)].map(
        ([, x, y]) => [Number(x), Number(y)] as const,
      ),
    }));
}
