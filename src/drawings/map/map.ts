import type { GeoProjection } from 'd3-geo';
import { escapeHtml } from '../../bibliography/rich-text.ts';
import type { DataRow } from '../../study/data-table.ts';
import type { MapDrawing } from '../../study/drawn.ts';
import type { Precision, ValueKind } from '../../study/schema/data.ts';
import { type Box, type Label, leaderPath, type PlacedLabel, placeLabels } from '../labels.ts';
import { drawLegend } from '../legend.ts';
import {
  drawHead,
  drawPlate,
  FILM,
  GROUND,
  INK,
  LEADING,
  LINE_INK,
  PLATE,
  type PlateWords,
  round,
  SECOND_INK,
  TEXT_SIZE,
} from '../plate.ts';
import { attributesText, stroke } from '../stroke.ts';
import { wrapText } from '../text-width.ts';
import { drawMark, GRADES, markBox } from '../value-mark.ts';
import { borders, countriesByName, land } from './land.ts';
import { middleOf } from './middle.ts';
import { pathDataOf } from './path-data.ts';
import { type Frame, projectionOf } from './projection.ts';
import { thinned } from './thinned.ts';

/** What a map says, in the language of the study. */
export interface MapWords extends PlateWords {
  /** The lines of a place: what is said of it, then its name where that is another. */
  readonly label: (row: DataRow) => { said: string; name: string | undefined };
  readonly legend: Readonly<Record<'spot' | 'ring' | 'field', string>>;
  readonly kinds: Readonly<Record<ValueKind, string>>;
}

const RADII: Readonly<Record<Exclude<Precision, 'country'>, number>> = { place: 4, city: 9, region: 20 };
const WIDEST_LABEL = 108;

/** In units of the drawing: finer bends are not seen at the width of a telephone. */
const FINEST = 4;

/**
 * Draws places only as precisely as they are described: a place as a mark, a city as a ring around it, a region as a wider one, a country as a
 * dotted field. The stroke says how it is known. Land is Natural Earth's.
 */
export function drawMap(drawing: MapDrawing, words: MapWords): string {
  const head = drawHead(words);
  const { project, frame } = projectionOf(drawing, {
    left: PLATE.left,
    right: PLATE.left + PLATE.width,
    top: head.bottom + 12,
  });
  const path = pathDataOf(thinned(project, FINEST));
  const spots = drawing.rows.map((row) => ({ row, box: boxOf(row, project, frame, drawing.rows) }));
  const labels = placeLabels(
    spots.map(({ row, box }) => labelOf(row, box, words)),
    {
      bounds: { x0: PLATE.text, y0: frame.y0 + 6, x1: PLATE.right + 12, y1: frame.y1 - 6 },
      obstacles: spots.filter(({ row }) => row.precision !== 'country').map(({ box }) => box),
    },
  );
  const legend = drawLegend(legendEntries(drawing, words), frame.y1 + 8);
  const body = [
    head.svg,
    definitions(words.id, frame),
    `<g clip-path="url(#${words.id}-frame)" stroke-linejoin="round"><g class="drawn-land"><path fill="${FILM}" d="${path(land())}"/><path fill="none" stroke="${LINE_INK}" stroke-width=".8" d="${path(borders())}"/></g>`,
    ...drawing.rows.filter(isCountry).map((row) => drawField(row, path, words.id)),
    '</g>',
    `<g fill="none">${labels.map(({ leader }) => (leader === undefined ? '' : `<path class="drawn-leader" stroke="${SECOND_INK}" d="${leaderPath(leader)}"/>`)).join('')}</g>`,
    ...spots.filter(({ row }) => !isCountry(row)).map(({ row, box }) => drawSpot(row, box)),
    ...labels.map(drawMapLabel),
    legend.svg,
  ].join('');
  return drawPlate(words, { kind: 'drawn-map', height: legend.bottom, body });
}

function isCountry({ precision }: DataRow): boolean {
  return precision === 'country';
}

/** Where a row is drawn; of a country, a point well inside what is seen of it. */
function boxOf(row: DataRow, project: GeoProjection, frame: Frame, rows: readonly DataRow[]): Box {
  if (!isCountry(row)) {
    const [x, y] = pointOf(row, project);
    const radius = RADII[row.precision === 'country' ? 'city' : row.precision];
    return { x0: x - radius, x1: x + radius, y0: y - radius, y1: y + radius };
  }
  const country = countriesByName().get(row.texts['country'] ?? '');
  const taken = rows.filter((one) => !isCountry(one)).map((one) => pointOf(one, project));
  const [x, y] = country === undefined ? [0, 0] : middleOf(country, { project, frame, taken });
  return { x0: x - 1, x1: x + 1, y0: y - 1, y1: y + 1 };
}

function pointOf({ numbers: { lon = 0, lat = 0 } }: DataRow, project: GeoProjection): [number, number] {
  return project([lon, lat]) ?? [0, 0];
}

/** A field of dots, with the stroke of its kind around it. */
function drawField({ texts, kind }: DataRow, path: ReturnType<typeof pathDataOf>, id: string): string {
  const country = countriesByName().get(texts['country'] ?? '');
  if (country === undefined) return '';
  const look = { ...stroke(GRADES[kind], 0.6), 'stroke-width': kind === 'estimated' ? 2 : 1.5 };
  return `<path class="drawn-field drawn-${kind}" d="${path(country)}" fill="url(#${id}-dots)" stroke="${INK}"${attributesText(look)}/>`;
}

function drawSpot({ precision, kind }: DataRow, box: Box): string {
  const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  if (precision === 'place') return drawMark(kind, markBox([x, x], [y, y]));
  const around = markBox([box.x0, box.x1], [box.y0, box.y1]);
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round((box.x1 - box.x0) / 2 + 1.5)}" fill="none" stroke="${GROUND}" stroke-width="5"/>${drawMark(kind, around)}`;
}

/** Dots on a grid that stands on its corner, and the frame: shapes are cut outside of it, so that its edge is no border. */
function definitions(id: string, { x0, x1, y0, y1 }: Frame): string {
  const frame = `<clipPath id="${id}-frame"><path d="M${x0} ${round(y0)}H${x1}V${round(y1)}H${x0}z"/></clipPath>`;
  return `<defs>${frame}<pattern id="${id}-dots" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><circle cx="3.5" cy="3.5" r="1" fill="${SECOND_INK}"/></pattern></defs>`;
}

/** A label knows how many of its lines are the name. */
type MapLabel = Label & { readonly saidLines: number };

function labelOf(row: DataRow, box: Box, words: MapWords): MapLabel {
  const { said, name } = words.label(row);
  const room = WIDEST_LABEL / TEXT_SIZE;
  const saidLines = wrapText(said, room);
  const nameLines = name === undefined ? [] : wrapText(name, room);
  return { lines: [...saidLines, ...nameLines], saidLines: saidLines.length, at: box, centred: isCountry(row) };
}

function drawMapLabel({ lines, box, at, saidLines }: MapLabel & PlacedLabel): string {
  const toLeft = box.x1 <= (at.x0 + at.x1) / 2;
  return lines
    .map((text, index) => {
      const look = index < saidLines ? '' : ` font-weight="500" fill="${SECOND_INK}"`;
      return `<text class="drawn-label" x="${round(toLeft ? box.x1 : box.x0)}" y="${round(box.y0 + 11.5 + index * LEADING)}"${toLeft ? ' text-anchor="end"' : ''}${look} paint-order="stroke" stroke="${GROUND}" stroke-width="4" stroke-linejoin="round">${escapeHtml(text)}</text>`;
    })
    .join('');
}

function legendEntries({ rows }: MapDrawing, words: MapWords): Parameters<typeof drawLegend>[0] {
  const has = (...precisions: Precision[]): boolean => rows.some(({ precision }) => precisions.includes(precision));
  const kinds = (['measured', 'reported', 'estimated'] as const).filter((kind) =>
    rows.some((row) => row.kind === kind),
  );
  const ring = (x: number, y: number): string =>
    `<circle cx="${x}" cy="${round(y)}" r="6.5" fill="none" stroke="${INK}" stroke-width="2"/>`;
  const field = (x: number, y: number): string =>
    `<rect x="${round(x - 9)}" y="${round(y - 7)}" width="18" height="14" fill="url(#${words.id}-dots)"/>`;
  const spot = (x: number, y: number): string => drawMark('measured', markBox([x, x], [y, y]));
  const line =
    (kind: ValueKind) =>
    (x: number, y: number): string =>
      `<path fill="none" stroke="${INK}" d="M${round(x - 9)} ${round(y)}h19"${attributesText(stroke(GRADES[kind], 0.8))}/>`;
  return [
    ...(has('place') ? [{ text: words.legend.spot, draw: spot }] : []),
    ...(has('city', 'region') ? [{ text: words.legend.ring, draw: ring }] : []),
    ...(has('country') ? [{ text: words.legend.field, draw: field }] : []),
    ...kinds.map((kind) => ({ text: words.kinds[kind], draw: line(kind) })),
  ];
}
