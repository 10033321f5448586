import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/**
 * Reads HTML as browsers do (WHATWG, 13.2) and gives its elements in the order of the document. As where no script runs, those of a
 * `<noscript>` are elements too: elsewhere our script takes them out of it.
 */
export function parseHtml(html: string): Element[] {
  return elementsIn(parse(html, { scriptingEnabled: false }));
}

/** All elements inside a node, in order. */
export function elementsIn(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

/** The value of an attribute; an SVG's `xlink:href` is found under that name. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => (one.prefix ? `${one.prefix}:${one.name}` : one.name) === name)?.value;
}

/** Whether an element has a class. */
export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/u).includes(name);
}

/** The text inside a node, with white space as one space, as a reader meets it. */
export function textOf(node: Node): string {
  return rawText(node).replace(/\s+/gu, ' ').trim();
}

/** The text inside a node as it stands. */
export function rawText(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
}

/** The nearest element around one that passes a test. */
export function around(element: Element, test: (candidate: Element) => boolean): Element | undefined {
  for (let node = element.parentNode; node !== null; node = 'parentNode' in node ? node.parentNode : null) {
    if ('tagName' in node && test(node)) return node;
  }
  return undefined;
}
