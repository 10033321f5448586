import type { CDPSession, Page as Tab } from 'playwright-core';

/** A node of the tree that a screen reader is given, without what is ignored in it. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  /** Of a heading. */
  readonly level: number | undefined;
  /** What else the browser says of it: `hasPopup`, `url`, `expanded`. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly children: readonly AccessibleNode[];
}

type Raw = Awaited<ReturnType<typeof askFor>>[number];

/** Reads the accessibility tree of a page in Chromium, as it stands. */
export async function accessibilityTree(tab: Tab): Promise<AccessibleNode> {
  const session = await tab.context().newCDPSession(tab);
  const nodes = await askFor(session);
  await session.detach();
  const [root] = nodes;
  if (root === undefined) throw new Error('The page has no accessibility tree.');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (node: Raw): AccessibleNode[] => {
    const children = (node.childIds ?? []).flatMap((id) => read(byId.get(id) ?? { ...node, childIds: [] }));
    if (node.ignored) return children;
    const properties = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
    const level = node.role?.value === 'heading' ? Number(properties['level']) : undefined;
    return [
      { role: String(node.role?.value ?? ''), name: String(node.name?.value ?? ''), level, properties, children },
    ];
  };
  const [tree] = read(root);
  if (tree === undefined) throw new Error('The root of the accessibility tree is ignored.');
  return tree;
}

/** All nodes of a tree in the order in which they are read. */
export function flatten(node: AccessibleNode): AccessibleNode[] {
  return [node, ...node.children.flatMap(flatten)];
}

/** The words inside a node. */
export function wordsOf(node: AccessibleNode): string {
  return flatten(node)
    .filter(({ role }) => role === 'StaticText')
    .map(({ name }) => name)
    .join(' ');
}

const LANDMARKS = ['banner', 'main', 'contentinfo', 'navigation', 'complementary', 'search', 'region', 'form'];
const SHOWN = [
  ...LANDMARKS,
  'heading',
  'figure',
  'image',
  'table',
  'note',
  'dialog',
  'button',
  'blockquote',
  'searchbox',
];

/** The part of a page that gives it its shape, indented: landmarks, headings, figures, tables, notes and buttons, by name; the first link too. */
export function outline(tree: AccessibleNode): string {
  const [, skip] = flatten(tree).filter(({ role }) => role === 'RootWebArea' || role === 'link');
  const lines = (node: AccessibleNode, depth: number): string[] => {
    const isShown = SHOWN.includes(node.role) || node === skip;
    const level = node.level === undefined ? '' : ` ${node.level}`;
    const line = `${'  '.repeat(depth)}${node.role}${level}${node.name === '' ? '' : ` “${node.name}”`}`;
    const inside = node.children.flatMap((child) => lines(child, isShown ? depth + 1 : depth));
    return isShown ? [line, ...inside] : inside;
  };
  return `${lines(tree, 0).join('\n')}\n`;
}

/** The landmarks of a page. */
export function landmarks(tree: AccessibleNode): AccessibleNode[] {
  return flatten(tree).filter(({ role }) => LANDMARKS.includes(role));
}

async function askFor(session: CDPSession) {
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes;
}
