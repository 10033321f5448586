import type { XastElement, XastParent } from 'svgo/browser';
import { elementsIn } from './svg-places.ts';

/**
 * How many elements a browser must paint when every `<use>` is followed. A few lines of `<use>` in `<use>` can ask for
 * a billion. A circle of references counts once: browsers do not follow it.
 */
export function paintedElements(tree: XastParent): number {
  const byId = new Map<string, XastElement>();
  for (const element of elementsIn(tree)) {
    const { id } = element.attributes;
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  const counts = new Map<XastElement, number>();
  const count = (element: XastElement): number => {
    const known = counts.get(element);
    if (known !== undefined) return known;
    counts.set(element, 0);
    const shown = element.name === 'use' ? byId.get((element.attributes.href ?? '').slice(1)) : undefined;
    const total =
      1 + (shown === undefined ? 0 : count(shown)) + childrenOf(element).reduce((sum, child) => sum + count(child), 0);
    counts.set(element, total);
    return total;
  };
  return childrenOf(tree).reduce((sum, child) => sum + count(child), 0);
}

function childrenOf(parent: XastParent): XastElement[] {
  return parent.children.filter((child) => child.type === 'element');
}
