import type { Nodes, Root } from 'mdast';
import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { findCitations } from '../study/citation.ts';
import { scriptRuns, writesHan } from '../study/scripts.ts';
import { element, textNode } from './nodes.ts';
import type { RenderContext } from './render-citations.ts';
import { runningText } from './running-text.ts';
import { isInlineParent, walk } from './walk.ts';

/**
 * Says the language of words in Hangul, kana and Han characters, so that they are spoken and set rightly. It comes in two:
 * before the citations of a block become markers, `learn` takes the language of its cited sources; `mark` is the last plug-in.
 */
export function languagePlugins(context: RenderContext): { learn: MdastPluginDefinition; mark: MdastPluginDefinition } {
  /** Languages of Han characters, by the offset of the block. */
  const cited = new Map<number, string>();
  const options = { position: true } as const;
  const learn = defineMdastPlugin({
    name: 'casebook-cited-languages',
    options,
    before(root, tree) {
      const blocks = context.answers.foreign(context.key).filter(({ form }) => form === 'block');
      walk(root as Root, (node) => {
        const quoted =
          node.type === 'blockquote' ? blocks.find(({ start }) => start === node.position?.start.offset) : undefined;
        if (quoted !== undefined) tree.setProperty(node, 'data', { hProperties: { lang: quoted.language } });
        const start = node.position?.start.offset;
        const language =
          isInlineParent(node) && /\p{Script=Han}/u.test(sourceText(node, context))
            ? citedLanguage(node, context)
            : undefined;
        if (start !== undefined && language !== undefined) cited.set(start, language);
      });
    },
  });
  const mark = defineMdastPlugin({
    name: 'casebook-languages',
    options,
    before(root, tree) {
      const visit = (node: Nodes, han: string | undefined): void => {
        if (hasLanguage(node)) return;
        const within = cited.get(node.position?.start.offset ?? -1) ?? han;
        if ('children' in node) for (const child of [...node.children]) visit(child, within);
        if (node.type !== 'text') return;
        const runs = scriptRuns(node.value, context.answers.language, within);
        if (runs === undefined) return;
        const parts = runs.map(({ text, language }) =>
          language === undefined ? textNode(text) : element('span', { lang: language }, [textNode(text)]),
        );
        for (const part of parts.slice(0, -1)) tree.insertBefore(node, part);
        for (const last of parts.slice(-1)) tree.replaceNode(node, last);
      };
      visit(root as Root, undefined);
    },
  });
  return { learn, mark };
}

/** Words whose language is said already. */
function hasLanguage(node: Nodes): boolean {
  return (node.data as { hProperties?: { lang?: unknown } } | undefined)?.hProperties?.lang !== undefined;
}

function sourceText(node: Nodes, { source }: RenderContext): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
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
