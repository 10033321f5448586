import type { Nodes } from 'mdast';
import type { Mention } from '../study/mention.ts';

/** Components that a chapter may use without importing them. */
export const COMPONENTS = ['Figure', 'Compare', 'Claim', 'Chain'] as const;

/** The name of a component of Casebook. */
export type ComponentName = (typeof COMPONENTS)[number];

/** The attributes that each must have: what it shows. */
export const REQUIRED: Readonly<Record<ComponentName, readonly ['id' | 'source'] | readonly ['left', 'right']>> = {
  Figure: ['id'],
  Compare: ['left', 'right'],
  Claim: ['id'],
  Chain: ['source'],
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

/** What a component shows, as mentions at its place; nothing for the author's own components. */
export function componentMentions(node: Jsx, start: number, end: number): Mention[] {
  if (typeof node.name !== 'string' || !isComponentName(node.name)) return [];
  const shown = REQUIRED[node.name].map((attribute) => jsxAttribute(node, attribute));
  const ids = shown.filter((id) => id !== undefined);
  if (ids.length < shown.length) return [];
  return ids.map((id): Mention => {
    if (node.name === 'Claim') return { kind: 'claim', id, card: true, start, end };
    return node.name === 'Chain' ? { kind: 'chain', source: id, start, end } : { kind: 'figure', id, start, end };
  });
}
