import type { Link, Nodes } from 'mdast';
import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import type { DrawnElement } from '../study/answer.ts';
import { drawingId } from '../study/mention.ts';
import { drawingKind, isComponentName, jsxAttribute, REQUIRED } from './components.ts';
import { readDestination } from './destination.ts';
import { element, textNode } from './nodes.ts';
import type { RenderContext } from './render-citations.ts';
import { sourceOf } from './running-text.ts';

/** What is rendered: for a chapter, figures are shown by a component on this page. */
export interface RenderOptions extends RenderContext {
  /** Given to `<Figure>` so that it knows where it stands; without it figures are only linked. */
  readonly page?: string | undefined;
}

/** Figures, cross-references, terms, links and asides. */
export function destinations(options: RenderOptions): MdastPluginDefinition {
  /** Offsets of the pictures that went with their paragraphs. */
  const alone = new Set<number | undefined>();
  return defineMdastPlugin({
    name: 'casebook-destinations',
    options: { position: true },
    link: (node, context) => void linkNode(node as Link, options, (next) => context.replaceNode(node, next)),
    definition(node, context) {
      const href = definedHref(node.url, options.answers);
      if (href !== undefined) context.setProperty(node, 'url', href);
    },
    paragraph(node, context) {
      if (!sourceOf(node, options.source).trimStart().startsWith('![')) return;
      const [only, ...others] = node.children;
      if (only?.type === 'image' && others.length === 0) {
        const destination = readDestination(only.url);
        if (destination.kind !== 'figure') return;
        alone.add(only.position?.start.offset);
        context.replaceNode(node, figureNode(destination.id, options, 'flow'));
      }
    },
    image(node, context) {
      const destination = readDestination(node.url);
      if (destination.kind !== 'figure' || alone.has(node.position?.start.offset)) return;
      context.replaceNode(node, figureNode(destination.id, options, 'text'));
    },
    mdxJsxFlowElement: (node, context) => void figureElement(node, options, (next) => context.replaceNode(node, next)),
    mdxJsxTextElement: (node, context) => void figureElement(node, options, (next) => context.replaceNode(node, next)),
    containerDirective(node, context) {
      const [label, ...rest] = node.children;
      const titled =
        label?.type === 'paragraph' &&
        (label.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true;
      const title = titled ? [element('p', { className: ['aside-title'] }, label.children)] : [];
      const body = titled ? rest : node.children;
      context.replaceNode(
        node,
        element('section', { className: ['aside', `aside-${node.name}`], role: 'note' }, [...title, ...body]),
      );
    },
  });
}

/** The address that a definition (`[a]: term:intranet`) stands for; nothing where it is one already. */
function definedHref(url: string, answers: RenderOptions['answers']): string | undefined {
  const destination = readDestination(url);
  if (destination.kind === 'link') return answers.link(destination.url);
  if (destination.kind === 'term') return answers.term(destination.id).href;
  if (destination.kind === 'figure') return answers.figure(destination.id).href;
  if (destination.kind !== 'reference' || !destination.fragment.startsWith('fig-')) return undefined;
  return answers.figure(destination.fragment.slice('fig-'.length)).href;
}

function linkNode(
  node: Link,
  { key, answers }: RenderOptions,
  replace: (next: ReturnType<typeof element>) => void,
): void {
  const destination = readDestination(node.url);
  const words = (otherwise: string): Link['children'] =>
    node.children.length > 0 ? node.children : [{ type: 'text', value: otherwise }];
  if (destination.kind === 'term') {
    const term = answers.term(destination.id);
    replace(element('a', { className: ['term'], href: term.href }, words(term.text)));
  } else if (
    destination.kind === 'figure' ||
    (destination.kind === 'reference' && destination.fragment.startsWith('fig-'))
  ) {
    const figure = answers.figure(
      destination.kind === 'figure' ? destination.id : destination.fragment.slice('fig-'.length),
    );
    replace(element('a', { className: ['xref'], href: figure.href }, words(figure.text)));
  } else if (destination.kind === 'claim') {
    replace(claimMark(node, destination.id, { key, answers }));
  } else {
    const href = destination.kind === 'reference' ? `#${destination.fragment}` : answers.link(destination.url);
    replace(element('a', { href, title: node.title ?? undefined }, words(href)));
  }
}

/** Words that state a claim lead to it; its mark says the status to eyes, hidden words say it to who listens. */
function claimMark(
  node: Link,
  id: string,
  { key, answers }: Pick<RenderOptions, 'key' | 'answers'>,
): ReturnType<typeof element> {
  const claim = answers.claim(key, { id, start: node.position?.start.offset ?? -1 });
  if (claim === undefined) return element('span', {}, node.children);
  const spoken = element('span', { className: ['hidden'] }, [textNode(` ${claim.label}`)]);
  return element('a', { className: ['claimed', claim.status], id: claim.anchor, href: claim.href }, [
    ...node.children,
    textNode(WORD_JOINER),
    drawn(claim.mark),
    spoken,
  ]);
}

function drawn({ tag, attributes, children }: DrawnElement): ReturnType<typeof element> {
  return element(tag, attributes, children.map(drawn));
}

/** Keeps a mark with the word before it. */
const WORD_JOINER = '\u2060';

/** A `<Figure>`, a `<Claim>` or a drawing of the author’s is told the page that it stands on, and a drawing which of the study’s it is. */
function figureElement(node: Nodes, options: RenderOptions, replace: (next: Nodes) => void): void {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
  const { name } = node;
  if (typeof name !== 'string' || !isComponentName(name) || name === 'Chain' || options.page === undefined) return;
  if (jsxAttribute(node, 'page') !== undefined) return;
  const drawing = drawingKind(name);
  const shown =
    drawing === undefined
      ? REQUIRED[name].map((attribute) => [attribute, jsxAttribute(node, attribute)] as const)
      : [['id', drawingId(drawing, (property) => jsxAttribute(node, property))] as const];
  if (shown.some(([, id]) => id === undefined)) return;
  replace(placedComponent(name, { ...Object.fromEntries(shown), page: options.page }, node.type));
}

function figureNode(id: string, options: RenderOptions, form: 'flow' | 'text'): Nodes {
  if (options.page === undefined) {
    const figure = options.answers.figure(id);
    const link = element('a', { className: ['xref'], href: figure.href }, [textNode(figure.text)]);
    return (form === 'flow' ? element('p', {}, [link]) : link) as unknown as Nodes;
  }
  const type = form === 'flow' ? 'mdxJsxFlowElement' : 'mdxJsxTextElement';
  return placedComponent('Figure', { id, page: options.page }, type);
}

function placedComponent(
  name: string,
  attributes: Readonly<Record<string, string>>,
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement',
): Nodes {
  const all = Object.entries(attributes).map(([key, value]) => attribute(key, value));
  return { type, name, attributes: all, children: [] } as unknown as Nodes;
}

function attribute(name: string, value: string): { type: 'mdxJsxAttribute'; name: string; value: string } {
  return { type: 'mdxJsxAttribute', name, value };
}
