import type { XastElement, XastParent } from 'svgo/browser';
import { unsafeSvg } from '../problems/codes/unsafe-svg.ts';
import type { Place } from '../problems/problem.ts';
import { expandFont } from './font-shorthand.ts';
import type { Workplace } from './svg-allow.ts';
import { elementsIn } from './svg-places.ts';
import { isSafeValue } from './svg-values.ts';
import { PRESENTATION } from './svg-vocabulary.ts';

/** Values with which a property does nothing, as drawing programs write them by the dozen. */
const WITHOUT_EFFECT = /^(?:auto|normal|none|accumulate|initial|unset|0|0px)$/iu;

/** Properties that speak to drawing programs, or to text that wraps, which SVG in a browser does not. */
const SILENT =
  /^(?:-.*|enable-background|line-height|shape-(?:inside|margin|padding)|inline-size|solid-(?:color|opacity)|text-align)$/iu;

/** What a file's style sheets and `style` attributes looked like before any of them was touched. */
export interface StyleOrigins {
  /** Where the first style sheet stands, if there is one. */
  readonly sheet: Place | undefined;
  /** Elements that had a `style` attribute of their own. */
  readonly own: ReadonlySet<XastElement>;
}

/** Notes where a drawing's style comes from; to be called before its rules are written into the shapes. */
export function styleOrigins(tree: XastParent, { placeOf }: Workplace): StyleOrigins {
  const elements = [...elementsIn(tree)];
  const sheet = elements.find(({ name }) => name === 'style');
  return {
    sheet: sheet === undefined ? undefined : placeOf(sheet),
    own: new Set(elements.filter(({ attributes }) => attributes.style !== undefined)),
  };
}

/**
 * Turns `style` attributes into presentation attributes and removes what is left of the style sheets.
 *
 * A declaration in CSS outweighs an attribute of the same name, so it replaces it. Whatever cannot be an attribute, and
 * every rule that svgo could not write into the shapes (for a medium, a state, a font), is reported once.
 */
export function styleToAttributes(tree: XastParent, origins: StyleOrigins, workplace: Workplace): void {
  const lost = new Set<string>();
  for (const element of elementsIn(tree)) {
    removeSheets(element, workplace);
    const { style } = element.attributes;
    delete element.attributes.style;
    delete element.attributes.class;
    for (const [property, value] of declarationsIn(style ?? '')) {
      if (setAttribute(element, property, value)) continue;
      if (SILENT.test(property) || WITHOUT_EFFECT.test(value) || lost.has(property)) continue;
      lost.add(property);
      const place = origins.own.has(element)
        ? workplace.placeOf(element, 'style')
        : (origins.sheet ?? workplace.placeOf(element));
      workplace.problems.push(
        unsafeSvg(place, {
          what: `The style \`${property}: ${value}\``,
          hint: 'It cannot be written as an attribute. Draw it as a shape.',
        }),
      );
    }
  }
}

/** The declarations of a `style` attribute in the order in which they hold: the last of a name wins, `!important` over all. */
function declarationsIn(style: string): [property: string, value: string][] {
  const plain: [string, string][] = [];
  const important: [string, string][] = [];
  for (const declaration of splitOutsideBrackets(style, ';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    const bare = value.replace(/\s*!\s*important$/iu, '');
    (bare === value ? plain : important).push([property, bare]);
  }
  return [...plain, ...important];
}

/** Writes a declaration as attributes; `false` if it cannot be. */
function setAttribute(element: XastElement, property: string, value: string): boolean {
  const attributes = asAttributes(property, value);
  if (attributes === undefined || !attributes.every(([, text]) => isSafeValue(text))) return false;
  for (const [name, text] of attributes) element.attributes[name] = text;
  return true;
}

function asAttributes(property: string, value: string): [name: string, value: string][] | undefined {
  if (PRESENTATION.has(property)) return [[property, value]];
  if (property === 'font') return expandFont(value);
  if (property === 'marker') return ['marker-start', 'marker-mid', 'marker-end'].map((name) => [name, value]);
  if (property !== 'transform') return undefined;
  // The attribute takes the same functions, but bare numbers: pixels and degrees.
  const bare = value.replace(/(\d)(?:px|deg)\b/gu, '$1');
  return /^(?:(?:matrix|translate|scale|rotate|skew[XY])\([-+\d.,\se]*\)\s*)+$/u.test(bare)
    ? [['transform', bare]]
    : undefined;
}

function removeSheets(parent: XastElement, { placeOf, problems }: Workplace): void {
  parent.children = parent.children.filter((child) => {
    if (child.type !== 'element' || child.name !== 'style') return true;
    const rest = child.children
      .map((text) => (text.type === 'text' ? text.value : ''))
      .join('')
      .trim();
    if (rest !== '') {
      const what = `The rule \`${rest.length > 60 ? `${rest.slice(0, 57)}…` : rest}\``;
      problems.push(
        unsafeSvg(placeOf(child), {
          what,
          hint: 'It holds for one medium or state, or loads something. Say it in the shapes.',
        }),
      );
    }
    return false;
  });
}

function splitOutsideBrackets(text: string, separator: string): string[] {
  return (
    text.match(new RegExp(`(?:[^${separator}("']|\\((?:[^()]|\\([^()]*\\))*\\)|"[^"]*"|'[^']*'|[("'])+`, 'gu')) ?? []
  );
}
