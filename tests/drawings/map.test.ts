import { describe, expect, it } from 'vitest';
import { overlap } from '../../src/drawings/labels.ts';
import { countriesByName } from '../../src/drawings/map/land.ts';
import { drawMap } from '../../src/drawings/map/map.ts';
import { projectionOf } from '../../src/drawings/map/projection.ts';
import { textWidth } from '../../src/drawings/text-width.ts';
import { mapWords } from '../../src/editions/map-words.ts';
import { COUNTRIES } from '../../src/study/countries.ts';
import type { MapDrawing } from '../../src/study/drawn.ts';
import { attribute, hasClass } from '../support/dom.ts';
import { DICTIONARY, drawingIn, elementsOf, marksIn, withTable, wordsIn } from '../support/drawings.ts';
import { studyIn } from '../support/study.ts';

const COLUMNS = '{place: {label: Place}}';
const HEAD = 'place,country,lat,lon,precision,kind,source\n';

describe('a map', () => {
  it('sets a city where it lies, as a ring and not as a point', async () => {
    const drawing = await mapOf(
      'Pyongyang,,39.02,125.75,city,reported,gazette-2013\nBeijing,,39.9,116.4,city,reported,gazette-2013\n',
    );
    const [pyongyang, beijing] = marksIn(draw(drawing));
    expect((pyongyang?.x ?? 0) > (beijing?.x ?? 0) && (pyongyang?.y ?? 0) > (beijing?.y ?? 0)).toBe(true);
    expect(pyongyang?.width).toBeGreaterThan(15);
  });

  it('draws the wider the less exactly a place is described', async () => {
    const rows = ['place', 'city', 'region'].map(
      (precision, at) => `P${at},,${at * 4},10,${precision},measured,gazette-2013\n`,
    );
    const [place, city, region] = marksIn(draw(await mapOf(rows.join('')))).map(({ width }) => width);
    expect((city ?? 0) / (place ?? 1)).toBeGreaterThan(1.8);
    expect((region ?? 0) / (city ?? 1)).toBeGreaterThan(1.8);
  });

  it('draws a country as a dotted field with the stroke of how it is known, and no mark in it', async () => {
    const svg = draw(await mapOf('Chad,Chad,,,country,estimated,gazette-2013\n'));
    expect(marksIn(svg)).toEqual([]);
    const field = elementsOf(svg).find((one) => hasClass(one, 'drawn-field'));
    expect(field && attribute(field, 'fill')).toBe('url(#fig-sold-dots)');
    expect(field && hasClass(field, 'drawn-estimated')).toBe(true);
    expect(field && attribute(field, 'stroke-dasharray')).toMatch(/^0?\.\d+ /u);
  });

  it('chooses the whole earth where places lie far apart, and what the author asks for', async () => {
    const far =
      'Cairo,,30,31,city,measured,gazette-2013\nLima,,-12,-77,city,measured,gazette-2013\nSeoul,,37.5,127,city,measured,gazette-2013\n';
    const near = 'Cairo,,30,31,city,measured,gazette-2013\nGiza,,30.2,33,city,measured,gazette-2013\n';
    const scaleOf = (drawing: MapDrawing): number =>
      projectionOf(drawing, { left: 0, right: 367, top: 0 }).project.scale();
    expect(scaleOf(await mapOf(far))).toBeLessThan(90);
    expect(scaleOf(await mapOf(near))).toBeGreaterThan(1000);
    expect((await mapOf(near, 'projection="mercator"')).projection).toBe('mercator');
  });

  it('draws the edge of the frame as no border: shapes go on outside of it and are cut there', async () => {
    const rows = 'Beijing,,39.9,116.4,city,measured,gazette-2013\nChina,China,,,country,reported,gazette-2013\n';
    const svg = draw(await mapOf(rows));
    const [frame] = elementsOf(svg).filter(({ tagName }) => tagName === 'clipPath');
    expect(frame && attribute(frame, 'id')).toBe('fig-sold-frame');
    const field = elementsOf(svg).find((one) => hasClass(one, 'drawn-field'));
    expect(field && attribute(field.parentNode as typeof field, 'clip-path')).toBe('url(#fig-sold-frame)');
    expect(edgesOf((field && attribute(field, 'd')) ?? '')).toSatisfy(([left]: number[]) => (left ?? 0) < -3.5);
  });

  it('tells a coast in whole units from point to point, in a third of the room of its coordinates', async () => {
    const svg = draw(await mapOf('Chad,Chad,,,country,estimated,gazette-2013\n'));
    const field = elementsOf(svg).find((one) => hasClass(one, 'drawn-field'));
    expect((field && attribute(field, 'd')) ?? '').toMatch(/^(M-?\d+[ -]\d+l-?\d+(?:[ -]-?\d+)+z)+$/u);
  });

  it('knows the countries that the check knows', () => {
    expect([...countriesByName().keys()].sort()).toEqual([...COUNTRIES].sort());
  });
});

describe('the map of the study', async () => {
  const study = await studyIn('content');
  const maps = [...study.drawings.values()].filter((one): one is MapDrawing => one.what === 'map');
  const drawn = maps.map((map) => ({ map, svg: draw(map) }));

  it.each(drawn)(
    '$map.id: every place has its label, and no word covers another or leaves the plate',
    ({ map, svg }) => {
      const words = wordsIn(svg, textWidth);
      const all = words.map(({ text }) => text).join(' ');
      for (const { texts } of map.rows) expect(all).toContain(texts['place']);
      const covered = words.flatMap(({ text, box }, index) =>
        words.slice(index + 1).flatMap((other) => (overlap(box, other.box) ? [`${text} / ${other.text}`] : [])),
      );
      expect(covered).toEqual([]);
      expect(words.filter(({ box }) => box.x0 < 0 || box.x1 > 360).map(({ text }) => text)).toEqual([]);
    },
  );

  it('pins nothing: the factory has a city or a country, as its sources have', () => {
    const rows = maps.flatMap((map) => map.rows);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(({ precision }) => precision === 'place')).toEqual([]);
  });
});

async function mapOf(rows: string, property = ''): Promise<MapDrawing> {
  const drawing = await drawingIn(
    withTable({ csv: HEAD + rows, columns: COLUMNS, component: `<Map data="sold" ${property} />` }),
  );
  if (drawing.what !== 'map') throw new Error('That is no map.');
  return drawing;
}

/** How far left and right lines of steps go. */
function edgesOf(path: string): number[] {
  const reached = path.split('M').flatMap((line) => {
    const [x = 0, , ...steps] = (line.match(/-?\d+/gu) ?? []).map(Number);
    const across = steps.filter((_, index) => index % 2 === 0);
    return line === '' ? [] : [x, ...across.map((_, index) => across.slice(0, index + 1).reduce((a, b) => a + b, x))];
  });
  return [Math.min(...reached), Math.max(...reached)];
}

function draw(drawing: MapDrawing): string {
  return drawMap(drawing, mapWords(drawing, DICTIONARY));
}
