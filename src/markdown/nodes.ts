import type { PhrasingContent } from 'mdast';
import type { Custom, MdastNode } from 'satteri';

/** Any node that a plug-in may put into the tree. */
export type Content = MdastNode | Custom;

/** An HTML element with attributes; those without a value are left out. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string | readonly string[] | undefined>>,
  children: readonly (Content | PhrasingContent)[],
): Custom {
  const properties = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
  return {
    type: `html-${tag}`,
    data: { hName: tag, hProperties: properties },
    children: children as Custom['children'] & {},
  };
}

/** A text node. */
export function textNode(value: string): PhrasingContent {
  return { type: 'text', value };
}
