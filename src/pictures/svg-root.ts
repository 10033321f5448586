import type { XastElement, XastRoot } from 'svgo/browser';
import { sizeOfBox, sizeOfLengths } from './drawing-size.ts';

const NOT_ON_ROOT = ['id', 'x', 'y', 'width', 'height', 'lang', 'xml:lang', 'systemLanguage', 'transform'];

/**
 * Makes the root of a drawing ready to stand in a page: the layout decides its size, so it has a `viewBox` and no
 * `width` and `height`; its title and description go, since the figure's record says both.
 */
export function prepareRoot(tree: XastRoot): void {
  for (const root of tree.children) {
    if (root.type !== 'element') continue;
    const { viewBox, width, height } = root.attributes;
    const size = sizeOfBox(viewBox) === undefined ? sizeOfLengths(width, height) : undefined;
    for (const name of NOT_ON_ROOT) delete root.attributes[name];
    if (size !== undefined) root.attributes.viewBox = `0 0 ${size.width} ${size.height}`;
    root.attributes = { xmlns: 'http://www.w3.org/2000/svg', ...root.attributes };
    root.children = root.children.filter((child) => !isNaming(child));
  }
}

function isNaming(child: XastElement['children'][number]): boolean {
  return child.type === 'element' && (child.name === 'title' || child.name === 'desc');
}
