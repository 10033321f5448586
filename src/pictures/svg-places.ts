import type { XastElement, XastParent } from 'svgo/browser';
import type { Place } from '../problems/problem.ts';
import { attributesOf, locator, scanTags, type Tag } from './markup.ts';

/** Finds the place of an element, or of one of its attributes, in the file that the tree was parsed from. */
export type PlaceOf = (element: XastElement, attribute?: string) => Place;

/**
 * Joins svgo's tree, which has no positions, with the tags of its source: both have the elements in document order.
 * To be called before anything is removed from the tree. An element that an entity brought in has the place of the root.
 */
export function placesOf(tree: XastParent, source: string, file: string): PlaceOf {
  const locate = locator(source);
  const tags = [...scanTags(source)].filter((tag) => tag.kind !== 'close');
  const tagOf = new Map<XastElement, Tag | undefined>();
  for (const element of elementsIn(tree)) tagOf.set(element, tags[tagOf.size]);
  return (element, attribute) => {
    const tag = tagOf.get(element);
    if (tag === undefined) return { file, line: 1, column: 1 };
    const text = source.slice(tag.start, tag.end);
    const offset = attribute === undefined ? 0 : (attributesOf(text).get(attribute)?.offset ?? 0);
    return { file, ...locate(tag.start + offset) };
  };
}

/** Every element below a node, in document order. */
export function* elementsIn(parent: XastParent): Generator<XastElement> {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsIn(child);
  }
}
