import { attributesOf, scanTags } from './markup.ts';

/** CSS pixels in one of each absolute unit (CSS Values and Units 4, section 6.2). */
const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
};

/** What the root of a drawing says of its size. */
export interface DrawingSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size of an SVG: of its `viewBox`, else of its `width` and `height` in absolute units, in CSS pixels.
 * `null` when it has neither; `undefined` when the text is no SVG.
 */
export function drawingSize(source: string): DrawingSize | null | undefined {
  const [root] = scanTags(source);
  if (root?.name !== 'svg') return undefined;
  const attributes = attributesOf(source.slice(root.start, root.end));
  const read = (name: string): string | undefined => attributes.get(name)?.value;
  return sizeOfBox(read('viewBox')) ?? sizeOfLengths(read('width'), read('height')) ?? null;
}

/** The size in a `viewBox`, four numbers of which the last two are above zero. */
export function sizeOfBox(box: string | undefined): DrawingSize | undefined {
  const numbers = (box ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const [, , width = 0, height = 0] = numbers;
  return numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0
    ? { width, height }
    : undefined;
}

/** The size given by two absolute lengths. Percentages and `em` say nothing of their own. */
export function sizeOfLengths(width: string | undefined, height: string | undefined): DrawingSize | undefined {
  const across = pixels(width);
  const down = pixels(height);
  return across > 0 && down > 0 ? { width: across, height: down } : undefined;
}

function pixels(length: string | undefined): number {
  const match = /^\s*(\d+(?:\.\d*)?|\.\d+)([a-z]*)\s*$/iu.exec(length ?? '');
  const unit = PIXELS[(match?.[2] ?? '').toLowerCase()];
  return match === null || unit === undefined ? 0 : Number(match[1]) * unit;
}
