import type { DrawnElement } from '../study/answer.ts';
import type { Status } from '../study/status.ts';
import { attributesText, stroke } from './stroke.ts';

const SOLID = { fill: 'currentColor', stroke: 'none' };
const RING = { cx: '8', cy: '8', r: '6.2' };
/** Twelve dots or six dashes: the ring closes without a cut one. */
const ROUND = 2 * Math.PI * 6.2;
const dashed = { 'stroke-dasharray': pattern(6, 0.62) };
const dotted = { ...dashes('inferred'), 'stroke-dasharray': `.1 ${round(ROUND / 12 - 0.1)}`, 'stroke-width': '2' };

/**
 * The marks of the seven statuses, in the grammar of `stroke.ts`: a said thing is a dashed ring, a reasoned one a dotted
 * ring, a seen one a whole ring with a point. Two rings that meet are two origins; a disc in two halves is two sides; a said
 * thing struck through by a whole stroke is refuted; a frame with nothing in it is open.
 */
const SHAPES: Readonly<Record<Status, readonly DrawnElement[]>> = {
  reported: [circle({ ...RING, ...dashed })],
  inferred: [circle({ ...RING, ...dotted }), circle({ cx: '8', cy: '8', r: '1.9', ...SOLID })],
  observed: [circle(RING), circle({ cx: '8', cy: '8', r: '2.7', ...SOLID })],
  corroborated: [
    circle({ cx: '5.6', cy: '8', r: '4.5' }),
    circle({ cx: '10.4', cy: '8', r: '4.5' }),
    path('M8 4.3a4.5 4.5 0 0 1 0 7.4 4.5 4.5 0 0 1 0-7.4z', SOLID),
  ],
  disputed: [
    path('M7 1.2a6.9 6.9 0 0 0 0 13.6z', SOLID),
    path('M9.9 2.4a5.9 5.9 0 0 1 0 11.2z', { 'stroke-linejoin': 'round' }),
  ],
  refuted: [circle({ ...RING, ...dashed, 'stroke-dashoffset': '-2.86' }), path('M2 14 14 2')],
  open: [path('M1.8 5.4V1.8h3.6m5.2 0h3.6v3.6m0 5.2v3.6h-3.6m-5.2 0H1.8v-3.6')],
};

const BOX = {
  class: 'mark',
  viewBox: '0 0 16 16',
  width: '16',
  height: '16',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '2',
  'aria-hidden': 'true',
};

/** The mark of a status, in the colour of the words around it. Its word stands beside it, so it says nothing itself. */
export function mark(status: Status): DrawnElement {
  return { tag: 'svg', attributes: BOX, children: SHAPES[status] };
}

/** A mark as SVG text. */
export function markSvg(status: Status): string {
  return svgText(mark(status));
}

function svgText({ tag, attributes, children }: DrawnElement): string {
  return `<${tag}${attributesText(attributes)}${children.length === 0 ? '/>' : `>${children.map(svgText).join('')}</${tag}>`}`;
}

function circle(attributes: DrawnElement['attributes']): DrawnElement {
  return { tag: 'circle', attributes, children: [] };
}

function path(d: string, attributes: DrawnElement['attributes'] = {}): DrawnElement {
  return { tag: 'path', attributes: { d, ...attributes }, children: [] };
}

function dashes(grade: 'said' | 'inferred'): DrawnElement['attributes'] {
  return Object.fromEntries(Object.entries(stroke(grade) ?? {}).filter(([, value]) => value !== undefined));
}

/** So many dashes on the ring, each with this share of its step. */
function pattern(count: number, share: number): string {
  const step = ROUND / count;
  return `${round(step * share)} ${round(step * (1 - share))}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
