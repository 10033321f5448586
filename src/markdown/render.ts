import GithubSlugger from 'github-slugger';
import type { Nodes, Parents, Root } from 'mdast';
import {
  defineMdastPlugin,
  type MdastNode,
  type MdastPluginDefinition,
  type MdastVisitorContext,
  markdownToHtml,
} from 'satteri';
import { headingText } from './heading-text.ts';
import { textNode } from './nodes.ts';
import { MARKDOWN_FEATURES } from './parse.ts';
import { withMarkers } from './render-citations.ts';
import { destinations, type RenderOptions } from './render-destinations.ts';
import { languagePlugins } from './render-languages.ts';
import { notes } from './render-notes.ts';
import { sourceOf } from './running-text.ts';
import { notedBlocks, walkBlocks } from './walk.ts';

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
  return [learn, citations(options), notes(options), destinations(options), restoreText(options.source), mark].filter(
    (plugin) => plugin !== undefined,
  );
}

const POSITIONS = { options: { position: true } } as const;

/** Citations become markers; headings of a chapter get the fragments that the study knows. */
function citations(options: RenderOptions): MdastPluginDefinition {
  const fragments = new Map<number | undefined, string>();
  const mark = (node: Readonly<Parents>, context: MdastVisitorContext): void => {
    const children = withMarkers(node, options);
    if (children !== undefined) context.setProperty(node as MdastNode, 'children', children as MdastNode[]);
  };
  return defineMdastPlugin({
    name: 'casebook-citations',
    ...POSITIONS,
    before(root) {
      if (options.page === undefined) return;
      for (const [start, id] of headingFragments(root as Root, options)) fragments.set(start, id);
    },
    paragraph: mark,
    heading(node, context) {
      const id = fragments.get(node.position?.start.offset);
      if (id !== undefined) context.setProperty(node, 'data', { hProperties: { id } });
      mark(node, context);
    },
    tableCell: mark,
    mdxJsxTextElement: mark,
  });
}

/** The fragments of headings by their offsets, in the order in which the reader met them. */
function headingFragments(root: Root, { source, terms }: RenderOptions): [number | undefined, string][] {
  const slugger = new GithubSlugger();
  const fragments: [number | undefined, string][] = [];
  for (const { block, notes: own } of notedBlocks(root, source).blocks) {
    for (const part of [block, ...own.map(({ definition }) => definition)]) {
      walkBlocks(part, (node) => {
        if (node.type !== 'heading') return;
        fragments.push([node.position?.start.offset, slugger.slug(headingText(node, source, terms.locators))]);
      });
    }
  }
  return fragments;
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
