import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What is neither text nor looks: it goes, with everything inside it. */
const LEFT_OUT = ['script', 'svg', 'picture', 'img', 'video', 'audio', 'link', 'template', 'noscript'];

/** What a style sheet may ask for; labels, links to descriptions and data are not text either. */
const KEPT_ATTRIBUTES = ['class', 'id', 'href', 'lang', 'hidden', 'popover'];

/** Of the head, what a page cannot be shown without. */
const KEPT_HEAD = ['style', 'title'];

/**
 * The page that a chapter is measured against: its text in the same elements, and its style sheet without faces. There is no script, no
 * font, no drawing, no picture, and nothing in the head that a browser does not need to show text.
 */
export function plainPage(html: string): string {
  const document = parse(html);
  strip(document);
  return serialize(document).replace(/@font-face\s*\{[^}]*\}/gu, '');
}

function strip(node: Node): void {
  if (!('childNodes' in node)) return;
  node.childNodes = node.childNodes.filter((child) => !isLeftOut(child));
  for (const child of node.childNodes) {
    if ('attrs' in child && child.tagName !== 'meta')
      child.attrs = child.attrs.filter(({ name }) => KEPT_ATTRIBUTES.includes(name));
    strip(child);
  }
}

function isLeftOut(node: Node): boolean {
  if (node.nodeName === '#comment') return true;
  if (!('tagName' in node)) return false;
  return LEFT_OUT.includes(node.tagName) || (node.parentNode?.nodeName === 'head' && !isNeeded(node));
}

function isNeeded({ tagName, attrs }: Element): boolean {
  const isMeta = tagName === 'meta' && attrs.some(({ name, value }) => name === 'charset' || value === 'viewport');
  return isMeta || KEPT_HEAD.includes(tagName);
}
