import GithubSlugger from 'github-slugger';
import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { defineMdastPlugin, type MdastPluginDefinition, markdownToHtml } from 'satteri';
import { headingText } from './heading-text.ts';
import { element, textNode } from './nodes.ts';
import { MARKDOWN_FEATURES } from './parse.ts';
import { withMarkers } from './render-citations.ts';
import { destinations, type RenderOptions } from './render-destinations.ts';
import { languagePlugins } from './render-languages.ts';
import { sourceOf } from './running-text.ts';
import { isInlineParent, notedBlocks, walk } from './walk.ts';

/** Renders Markdown with citations, notes, terms and cross-references to HTML. */
export function renderMarkdown(text: string, context: Omit<RenderOptions, 'source'>): string {
  return toHtml(text, renderPlugins({ ...context, source: text }));
}

/** Renders Markdown in which nothing is cited: the words of an excerpt. */
export function renderPlain(text: string): string {
  return toHtml(text, [restoreText(text)]);
}

function toHtml(text: string, mdastPlugins: MdastPluginDefinition[]): string {
  const result = markdownToHtml(text, { features: MARKDOWN_FEATURES, mdastPlugins });
  if (result instanceof Promise) throw new Error('A plug-in of Casebook is asynchronous; none should be.');
  return result.html;
}

/** The plug-ins that turn a study's Markdown into a page’s; the same for chapters and for captions. */
export function renderPlugins(options: RenderOptions): MdastPluginDefinition[] {
  const { learn, mark } = languagePlugins(options);
  return [
    learn,
    headings(options),
    citations(options),
    notes(options),
    destinations(options),
    restoreText(options.source),
    mark,
  ];
}

const POSITIONS = { options: { position: true } } as const;

/** Headings of a chapter get the fragments that the study knows, before their citations become markers. */
function headings(options: RenderOptions): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'casebook-headings',
    ...POSITIONS,
    before(root, context) {
      if (options.page === undefined) return;
      const slugger = new GithubSlugger();
      for (const { block, notes: own } of notedBlocks(root as Root).blocks) {
        for (const part of [block, ...own.map(({ definition }) => definition)]) {
          walk(part, (node) => {
            if (node.type !== 'heading') return;
            const id = slugger.slug(headingText(node, options.source, options.terms.locators));
            context.setProperty(node, 'data', { hProperties: { id } });
          });
        }
      }
    },
  });
}

/** Citations become markers. */
function citations(options: RenderOptions): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'casebook-citations',
    ...POSITIONS,
    before(root, context) {
      walk(root as Root, (node) => {
        if (!isInlineParent(node) || node.type === 'link' || node.type === 'linkReference') return;
        const children = withMarkers(node, options);
        if (children !== undefined) context.setProperty(node, 'children', children as Parents['children']);
      });
    },
  });
}

/** Notes stand after the block that mentions them first. */
function notes(options: RenderOptions): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'casebook-notes',
    before(root, context) {
      const { blocks, unused, numbers } = notedBlocks(root as Root);
      const seen = new Set<number>();
      for (const { block, notes: own } of blocks) {
        for (const { definition, number } of [...own].reverse()) {
          context.insertAfter(block, noteElement(definition.children as RootContent[], number, options));
        }
      }
      walk(root as Root, (node) => {
        if (node.type === 'footnoteReference') {
          const number = numbers.get(node.identifier);
          if (number !== undefined) context.replaceNode(node, noteMarker(number, !seen.has(number), options));
          if (number !== undefined) seen.add(number);
        } else if (node.type === 'footnoteDefinition') context.removeNode(node);
      });
      for (const definition of unused) context.removeNode(definition);
    },
  });
}

function noteElement(
  children: readonly RootContent[],
  number: number,
  options: RenderOptions,
): ReturnType<typeof element> {
  const { back, label } = options.answers.note(number);
  const link = element('a', { className: ['note-back'], href: `#note-${number}-ref`, ariaLabel: back }, [
    textNode(letter(number)),
  ]);
  return element('aside', { className: ['note'], id: `note-${number}`, role: 'note', ariaLabel: label }, [
    link,
    ...children,
  ]);
}

function noteMarker(number: number, first: boolean, options: RenderOptions): ReturnType<typeof element> {
  const { label } = options.answers.note(number);
  const link = element(
    'a',
    {
      className: ['note-mark'],
      href: `#note-${number}`,
      ariaLabel: label,
      ...(first ? { id: `note-${number}-ref` } : {}),
    },
    [textNode(letter(number))],
  );
  return element('sup', { className: ['cites'] }, [link]);
}

/** Notes are lettered, so that they cannot be taken for references: a, b, … z, aa. */
function letter(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return `${rest > 0 ? letter(rest) : ''}${String.fromCharCode(97 + ((number - 1) % 26))}`;
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
