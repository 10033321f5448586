import type { Nodes, Parents, Root } from 'mdast';
import {
  defineMdastPlugin,
  type MdastNode,
  type MdastPluginDefinition,
  type MdastVisitorContext,
  markdownToHtml,
} from 'satteri';
import { blockFragments } from './fragments.ts';
import { element, textNode } from './nodes.ts';
import { MARKDOWN_FEATURES } from './parse.ts';
import { withMarkers } from './render-citations.ts';
import { destinations, type RenderOptions } from './render-destinations.ts';
import { languagePlugins } from './render-languages.ts';
import { notes } from './render-notes.ts';
import { sourceOf } from './running-text.ts';

/** Renders Markdown with citations, notes, terms and cross-references to HTML. */
export function renderMarkdown(text: string, context: Omit<RenderOptions, 'source'>): string {
  return toHtml(text, renderPlugins({ ...context, source: text }));
}

/** Renders Markdown in which nothing is cited: the words of an excerpt. */
export function renderPlain(text: string): string {
  return toHtml(text, /[:<]/u.test(text) ? [restoreText(text)] : []);
}

function toHtml(text: string, mdastPlugins: MdastPluginDefinition[]): string {
  const result = markdownToHtml(text, { features: MARKDOWN_FEATURES, mdastPlugins });
  if (result instanceof Promise) throw new Error('A plug-in of Casebook is asynchronous; none should be.');
  return result.html;
}

/** The plug-ins that turn a study's Markdown into a page’s; the same for chapters and for captions. */
export function renderPlugins(options: RenderOptions): MdastPluginDefinition[] {
  const { learn, mark } = languagePlugins(options);
  const links = options.page === undefined ? undefined : headingLinks(options);
  return [
    learn,
    citations(options),
    notes(options),
    links,
    destinations(options),
    restoreText(options.source),
    mark,
  ].filter((plugin) => plugin !== undefined);
}

const POSITIONS = { options: { position: true } } as const;

/** Citations become markers; headings and paragraphs of a chapter get their fragments. */
function citations(options: RenderOptions): MdastPluginDefinition {
  let fragments = new Map<number | undefined, string>();
  const mark = (node: Readonly<Parents>, context: MdastVisitorContext): void => {
    const children = withMarkers(node, options);
    if (children !== undefined) context.setProperty(node as MdastNode, 'children', children as MdastNode[]);
  };
  const markBlock = (node: Readonly<Parents>, context: MdastVisitorContext): void => {
    const id = fragments.get(node.position?.start.offset);
    if (id !== undefined) context.setProperty(node as MdastNode, 'data', { hProperties: { id } });
    mark(node, context);
  };
  return defineMdastPlugin({
    name: 'casebook-citations',
    ...POSITIONS,
    before(root) {
      if (options.page === undefined) return;
      fragments = blockFragments(root as Root, { source: options.source, locators: options.terms.locators });
    },
    paragraph: markBlock,
    heading: markBlock,
    tableCell: mark,
    mdxJsxTextElement: mark,
  });
}

/** After each heading that has a fragment comes a link to it. Its sign is the style sheet’s: it is no part of the text. */
function headingLinks({ answers }: RenderOptions): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'casebook-heading-links',
    heading(node, context) {
      const id = (node.data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id;
      if (id === undefined) return;
      context.insertAfter(node, element('a', { className: ['to'], href: `#${id}`, ariaLabel: answers.section }, []));
    },
  });
}

/**
 * `16:53` and `::word` are words: what the parser takes for a directive in running text is put back as it stood. In Markdown a comment is
 * left out, and a tag of HTML is text.
 */
function restoreText(source: string): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'casebook-text',
    ...POSITIONS,
    textDirective: (node, context) => context.replaceNode(node, textNode(sourceOf(node as Nodes, source))),
    html: (node, context) =>
      /^\s*<!--/u.test(node.value) ? context.removeNode(node) : context.replaceNode(node, textNode(node.value)),
    leafDirective: (node, context) =>
      context.replaceNode(node, {
        type: 'paragraph',
        children: [{ type: 'text', value: sourceOf(node as Nodes, source) }],
      }),
  });
}
