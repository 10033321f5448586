import type { XastChild, XastElement, XastParent } from 'svgo/browser';
import { animatedPicture } from '../problems/codes/animated-picture.ts';
import { unsafeSvg } from '../problems/codes/unsafe-svg.ts';
import type { Problem } from '../problems/problem.ts';
import { elementsIn, type PlaceOf } from './svg-places.ts';
import { isSafeValue, type Reference, referenceOf } from './svg-values.ts';
import { ANIMATIONS, ATTRIBUTES, ELEMENTS, PRESENTATION } from './svg-vocabulary.ts';

/** Where the allow-list works: the place of each element, and the list to which it adds what it removed. */
export interface Workplace {
  readonly placeOf: PlaceOf;
  readonly problems: Problem[];
}

const MARKUP_NAMESPACES = new Set(['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xhtml']);
const HOLDS_WORDS_ONLY = new Set(['title', 'desc', 'style']);
const POINTS_SOMEWHERE = new Set([
  'use',
  'image',
  'feImage',
  'textPath',
  'linearGradient',
  'radialGradient',
  'pattern',
]);

const WHY: Readonly<Record<Exclude<Reference, 'part' | 'pixels'>, string>> = {
  elsewhere:
    'A drawing may point to its own parts (`#id`) and hold embedded PNG, JPEG, GIF, WebP or AVIF data, and nothing else.',
  'pixels-with-metadata':
    'The embedded picture carries metadata that can tell where it was taken. Embed a copy without it.',
};

/**
 * Removes from the tree every element, attribute and address that is not on the lists of `svg-vocabulary.ts`.
 *
 * Whatever could act, load, lead elsewhere or change what is seen is reported. What only speaks to programs (comments,
 * metadata, editors' own elements, `data-*`, `class`, and roles and labels that the figure's record replaces) goes silently.
 */
export function keepAllowed(tree: XastParent, workplace: Workplace): void {
  const editors = editorPrefixes(tree);
  const clean = (parent: XastParent): void => {
    parent.children = parent.children.flatMap((child) => keptChildren(child, parent, editors, workplace));
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      keepAttributes(child, workplace);
      clean(child);
    }
  };
  clean(tree);
}

/** What stands in place of a node: itself, its own children, or nothing. */
function keptChildren(
  child: XastChild,
  parent: XastParent,
  editors: ReadonlySet<string>,
  workplace: Workplace,
): XastChild[] {
  if (child.type === 'cdata') return [{ type: 'text', value: child.value }];
  if (child.type === 'text') return [child];
  if (child.type !== 'element') return [];
  const reject = (what: string, hint: string): [] => {
    workplace.problems.push(unsafeSvg(workplace.placeOf(child), { what, hint }));
    return [];
  };
  const { name } = child;
  if (parent.type === 'element' && HOLDS_WORDS_ONLY.has(parent.name))
    return reject(`\`<${name}>\``, `\`<${parent.name}>\` holds words only.`);
  if (name === 'a') {
    reject('A link', 'Its shapes stay. Links belong into the caption.');
    return child.children.flatMap((grandchild) => keptChildren(grandchild, parent, editors, workplace));
  }
  if (ANIMATIONS.has(name)) {
    workplace.problems.push(animatedPicture(workplace.placeOf(child), { element: name }));
    return [];
  }
  if (isEditorsOwn(name, editors)) return [];
  if (!ELEMENTS.has(name))
    return reject(`\`<${name}>\``, 'Only shapes, text, gradients, patterns, filters and embedded pixels are kept.');
  return unfit(child, reject) ?? [child];
}

/** Rejects an element of an allowed name for where it points or what it is for; `undefined` if it may stay. */
function unfit(element: XastElement, reject: (what: string, hint: string) => []): [] | undefined {
  const { name, attributes } = element;
  if (name === 'style' && !/^(?:|all|screen)$/iu.test(attributes.media?.trim() ?? '')) {
    return reject(`A style sheet for \`${attributes.media}\``, 'A drawing looks the same on every medium.');
  }
  const href = attributes.href ?? attributes['xlink:href'];
  if (href === undefined || !POINTS_SOMEWHERE.has(name)) return undefined;
  const reference = referenceOf(href);
  if (reference === 'part' && name !== 'image') return undefined;
  if (reference === 'pixels' && (name === 'image' || name === 'feImage')) return undefined;
  return reject(
    `\`<${name}>\` with the address \`${shorten(href)}\``,
    WHY[reference === 'pixels-with-metadata' ? reference : 'elsewhere'],
  );
}

function keepAttributes(element: XastElement, { placeOf, problems }: Workplace): void {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name === 'href' || name === 'xlink:href') {
      if (POINTS_SOMEWHERE.has(element.name)) kept.href = (element.attributes.href ?? value).trim();
    } else if (name === 'style' || name === 'class') {
      // Both are needed until the style sheet is written into the shapes.
      kept[name] = value;
    } else if (/^on/iu.test(name)) {
      problems.push(
        unsafeSvg(placeOf(element, name), { what: `The script \`${name}\``, hint: 'Nothing in a drawing may run.' }),
      );
    } else if (PRESENTATION.has(name) || ATTRIBUTES.has(name)) {
      if (isSafeValue(value)) kept[name] = value;
      else
        problems.push(
          unsafeSvg(placeOf(element, name), { what: `\`${name}="${shorten(value)}"\``, hint: WHY.elsewhere }),
        );
    }
  }
  element.attributes = kept;
}

/** Prefixes bound to vocabularies other than SVG and HTML: what Inkscape, Illustrator, Sketch and others note for themselves. */
function editorPrefixes(tree: XastParent): Set<string> {
  const prefixes = new Set<string>();
  for (const { attributes } of elementsIn(tree)) {
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith('xmlns:') && !MARKUP_NAMESPACES.has(value.trim())) prefixes.add(name.slice('xmlns:'.length));
    }
  }
  return prefixes;
}

function isEditorsOwn(name: string, editors: ReadonlySet<string>): boolean {
  return name === 'metadata' || (name.includes(':') && editors.has(name.slice(0, name.indexOf(':'))));
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
