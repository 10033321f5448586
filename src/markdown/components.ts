import type { Nodes } from 'mdast';
import type { DrawingKind, DrawingMention, Mention } from '../study/mention.ts';

/** Components that a chapter may use without importing them. */
export const COMPONENTS = ['Figure', 'Compare', 'Claim', 'Chain', 'Chart', 'Timeline', 'Map'] as const;

/** The name of a component of Casebook. */
export type ComponentName = (typeof COMPONENTS)[number];

/** The attributes that each must have: what it shows. A timeline shows that of the study. */
export const REQUIRED: Readonly<Record<ComponentName, readonly ('id' | 'source' | 'data' | 'left' | 'right')[]>> = {
  Figure: ['id'],
  Compare: ['left', 'right'],
  Claim: ['id'],
  Chain: ['source'],
  Chart: ['data'],
  Timeline: [],
  Map: ['data'],
};

/** Those that are drawn from data. */
const DRAWN: Readonly<Partial<Record<ComponentName, DrawingKind>>> = {
  Chart: 'chart',
  Timeline: 'timeline',
  Map: 'map',
};

type Jsx = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Whether a name is that of a component of Casebook. */
export function isComponentName(name: string): name is ComponentName {
  return COMPONENTS.some((known) => known === name);
}

/** What a component draws from data, if that is what it does. */
export function drawingKind(name: string): DrawingKind | undefined {
  return isComponentName(name) ? DRAWN[name] : undefined;
}

/** An attribute of a component that is plain text. */
export function jsxAttribute(node: Jsx, name: string): string | undefined {
  const value = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** What a component shows, as mentions at its place in the text that was read; nothing for the author's own components. */
export function componentMentions(node: Jsx, span: { start: number; end: number }, text: string): Mention[] {
  if (typeof node.name !== 'string' || !isComponentName(node.name)) return [];
  const shown = REQUIRED[node.name].map((attribute) => jsxAttribute(node, attribute));
  const ids = shown.filter((id) => id !== undefined);
  if (ids.length < shown.length) return [];
  const what = DRAWN[node.name];
  if (what !== undefined) return [{ kind: 'drawing', what, properties: propertiesOf(node, span, text), ...span }];
  return ids.map((id): Mention => {
    if (node.name === 'Claim') return { kind: 'claim', id, card: true, ...span };
    return node.name === 'Chain' ? { kind: 'chain', source: id, ...span } : { kind: 'figure', id, ...span };
  });
}

/** Attributes that are plain text. The parser gives them without places, so each is found again in its tag. */
function propertiesOf(
  node: Jsx,
  { start, end }: { start: number; end: number },
  text: string,
): DrawingMention['properties'] {
  const tag = text.slice(start, end);
  return Object.fromEntries(
    node.attributes.flatMap((one) => {
      if (one.type !== 'mdxJsxAttribute' || typeof one.value !== 'string') return [];
      const { from, length } = attributeSpan(tag, one.name);
      return [[one.name, { value: one.value, start: start + from, end: start + from + length }]];
    }),
  );
}

/** Where an attribute stands in a tag; the tag itself where it is not found. */
function attributeSpan(tag: string, name: string): { from: number; length: number } {
  for (const { index, 1: space = '', 2: found, 0: whole } of tag.matchAll(
    /(\s)([\w-]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^}]*\}))?/gu,
  ))
    if (found === name) return { from: index + space.length, length: whole.length - space.length };
  return { from: 0, length: tag.length };
}
