import type { Nodes } from 'mdast';
import { defineMdastPlugin, type MdastNode, type MdastPluginDefinition, type MdastVisitorContext } from 'satteri';
import type { ForeignQuotation } from '../study/answer.ts';
import { findCitations } from '../study/citation.ts';
import { EAST_ASIAN, scriptRuns, writesHan } from '../study/scripts.ts';
import { element, textNode } from './nodes.ts';
import type { RenderContext } from './render-citations.ts';
import { runningText, sourceOf } from './running-text.ts';
import { isInlineParent } from './walk.ts';

const options = { position: true } as const;

/**
 * Says the language of words in Hangul, kana and Han characters, so that they are spoken and set rightly. It comes in two:
 * before the citations of a block become markers, `learn` takes the language of its cited sources; `mark` is the last plug-in.
 */
export function languagePlugins(context: RenderContext): {
  learn: MdastPluginDefinition | undefined;
  mark: MdastPluginDefinition;
} {
  /** Languages of Han characters, by the offset of the block. */
  const cited = new Map<number, string>();
  const blocks = context.answers.foreign(context.key).filter(({ form }) => form === 'block');
  const learn = (node: Readonly<Nodes>): void => {
    if (!HAN.test(sourceOf(node, context.source))) return;
    const start = node.position?.start.offset;
    const language = citedLanguage(node, context);
    if (start !== undefined && language !== undefined) cited.set(start, language);
  };
  return {
    learn: blocks.length === 0 && !HAN.test(context.source) ? undefined : learning(blocks, learn),
    mark: defineMdastPlugin({
      name: 'casebook-languages',
      options,
      text(node, tree) {
        if (!EAST_ASIAN.test(node.value)) return;
        const around = [node, ...ancestors(node, tree)];
        if (around.some(hasLanguage)) return;
        const han = around
          .map(({ position }) => cited.get(position?.start.offset ?? -1))
          .find((one) => one !== undefined);
        const runs = scriptRuns(node.value, context.answers.language, han);
        if (runs === undefined) return;
        const parts = runs.map(({ text, language }) =>
          language === undefined ? textNode(text) : element('span', { lang: language }, [textNode(text)]),
        );
        for (const part of parts.slice(0, -1)) tree.insertBefore(node, part);
        for (const last of parts.slice(-1)) tree.replaceNode(node, last);
      },
    }),
  };
}

const HAN = /\p{Script=Han}/u;

/** Takes note of the languages of what is cited, and says those of whole quotations. */
function learning(blocks: readonly ForeignQuotation[], learn: (node: Readonly<Nodes>) => void): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'casebook-cited-languages',
    options,
    blockquote(node, tree) {
      const quoted = blocks.find(({ start }) => start === node.position?.start.offset);
      if (quoted !== undefined) tree.setProperty(node, 'data', { hProperties: { lang: quoted.language } });
    },
    paragraph: learn,
    heading: learn,
    tableCell: learn,
    link: learn,
    linkReference: learn,
    mdxJsxTextElement: learn,
  });
}

/** What a node stands in, from the nearest. */
function ancestors(node: Readonly<Nodes>, tree: MdastVisitorContext): Nodes[] {
  const around: Nodes[] = [];
  for (let one = tree.parent(node as MdastNode); one !== undefined; one = tree.parent(one as MdastNode))
    around.push(one);
  return around;
}

/** Words whose language is said already. */
function hasLanguage(node: Nodes): boolean {
  return (node.data as { hProperties?: { lang?: unknown } } | undefined)?.hProperties?.lang !== undefined;
}

/** The language of the sources that a block cites, where all that are in Han characters are in one. */
function citedLanguage(node: Nodes, context: RenderContext): string | undefined {
  if (!isInlineParent(node)) return undefined;
  const run = runningText(node, context.source);
  const languages = findCitations(run, context.terms.locators)
    .clusters.flatMap(({ items }) => items)
    .map(
      (item) => context.answers.item(context.key, { key: item.key, start: run.sourceOffset(item.at.start) })?.language,
    )
    .filter((language) => language !== undefined && writesHan(language));
  return new Set(languages).size === 1 ? languages[0] : undefined;
}
