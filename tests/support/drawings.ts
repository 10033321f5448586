import { parseFragment } from 'parse5';
import { en } from '../../src/i18n/en.ts';
import type { Drawing } from '../../src/study/drawn.ts';
import { checkStudy } from './check-study.ts';
import { attribute, type Element, elementsIn, hasClass, textOf } from './dom.ts';
import { type Files, minimalStudy } from './minimal-study.ts';

/** A table of the minimal study, with the component that draws it. */
export interface DrawnTable {
  readonly csv: string;
  /** The columns of its record, as YAML in one line. */
  readonly columns: string;
  /** `<Chart data="sold" />` */
  readonly component: string;
}

/** The minimal study with a table `sold`, drawn in its chapter. */
export function withTable({ csv, columns, component }: DrawnTable): Files {
  return {
    'data/sold.csv': csv,
    'data/sold.yaml': `title: Phones sold\ncolumns: ${columns}\n`,
    'chapters/01-one.mdx': `---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n${component}\n`,
  };
}

/** What a chapter of the minimal study draws, read and checked as any study is; throws if anything is wrong with it. */
export async function drawingIn(files: Files): Promise<Drawing> {
  using folder = minimalStudy(files);
  const { study, problems } = await checkStudy(folder.folder);
  const grave = problems.filter(({ severity }) => severity !== 'notice');
  const [drawing] = study.drawings.values();
  if (grave.length > 0 || drawing === undefined)
    throw new Error(grave.map(({ message }) => message).join('\n') || 'Nothing is drawn.');
  return drawing;
}

/** The words of the site's own dictionary. */
export const DICTIONARY = en;

/** The elements of a drawing, the drawing itself first. */
export function elementsOf(svg: string): Element[] {
  return elementsIn(parseFragment(svg));
}

/** A number among the attributes of an element. */
export function numeric(element: Element, name: string): number {
  const value = Number(attribute(element, name));
  if (Number.isNaN(value)) throw new Error(`${element.tagName} has no number ${name}.`);
  return value;
}

/** A mark of a value: where its middle is, how it is known, and how far it reaches. */
export interface Mark {
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The marks of values in a drawing, without those of its legend. */
export function marksIn(svg: string): Mark[] {
  const all = elementsOf(svg);
  const legend = new Set(all.filter((one) => hasClass(one, 'drawn-legend')).flatMap(elementsIn));
  return all
    .filter((one) => hasClass(one, 'drawn-value') && !legend.has(one))
    .map((one) => ({ kind: (attribute(one, 'class') ?? '').replace(/^.*drawn-/u, ''), ...placeOf(one) }));
}

function placeOf(one: Element): Omit<Mark, 'kind'> {
  if (one.tagName === 'circle') {
    const r = numeric(one, 'r');
    return { x: numeric(one, 'cx'), y: numeric(one, 'cy'), width: 2 * r, height: 2 * r };
  }
  const [width, height] = [numeric(one, 'width'), numeric(one, 'height')];
  return { x: numeric(one, 'x') + width / 2, y: numeric(one, 'y') + height / 2, width, height };
}

/** A line of words in a drawing, with the box that it takes: 14 units high, as wide as the faces of the site make it. */
export interface DrawnWords {
  readonly text: string;
  readonly box: { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number };
}

/** All words of a drawing. */
export function wordsIn(svg: string, widthOf: (text: string) => number): DrawnWords[] {
  return elementsOf(svg)
    .filter(({ tagName }) => tagName === 'text')
    .map((one) => {
      const text = textOf(one);
      const size = Number(attribute(one, 'font-size') ?? 14);
      const width = widthOf(text) * size;
      const [x, y, anchor] = [numeric(one, 'x'), numeric(one, 'y'), attribute(one, 'text-anchor')];
      const x0 = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
      return { text, box: { x0, x1: x0 + width, y0: y - size * 0.75, y1: y + size * 0.2 } };
    });
}
