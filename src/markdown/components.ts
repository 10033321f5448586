import type { Nodes } from 'mdast';
import type { Mention } from '../study/mention.ts';

/** Components that a chapter may use without importing them. */
export const COMPONENTS = ['Figure', 'Claim', 'Chain'] as const;

/** The name of a component of Casebook. */
export type ComponentName = (typeof COMPONENTS)[number];

/** The attribute that each must have: what it shows. */
export const REQUIRED: Readonly<Record<ComponentName, 'id' | 'source'>> = {
  Figure: 'id',
  Claim: 'id',
  Chain: 'source',
};

type Jsx = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Whether a name is that of a component of Casebook. */
export function isComponentName(name: string): name is ComponentName {
  return COMPONENTS.some((known) => known === name);
}

/** An attribute of a component that is plain text. */
export function jsxAttribute(node: Jsx, name: string): string | undefined {
  const value = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** What a component shows, as a mention at its place; nothing for the author's own components. */
export function componentMention(node: Jsx, start: number, end: number): Mention | undefined {
  if (typeof node.name !== 'string' || !isComponentName(node.name)) return undefined;
  const id = jsxAttribute(node, REQUIRED[node.name]);
  if (id === undefined) return undefined;
  if (node.name === 'Figure') return { kind: 'figure', id, start, end };
  return node.name === 'Claim'
    ? { kind: 'claim', id, card: true, start, end }
    : { kind: 'chain', source: id, start, end };
}
