import type { Nodes, Root, RootContent } from 'mdast';
import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import type { Answers } from '../study/answer.ts';
import { element, textNode } from './nodes.ts';
import { mayMentionNotes, notedBlocks, walk } from './walk.ts';

/** The plug-in that puts notes after the block that mentions them first; none where a text has no notes. */
export function notes({ source, answers }: { source: string; answers: Answers }): MdastPluginDefinition | undefined {
  if (!source.includes('[^')) return undefined;
  return defineMdastPlugin({
    name: 'casebook-notes',
    options: { position: true },
    before(tree, context) {
      const root = tree as Root;
      const { blocks, unused, numbers } = notedBlocks(root, source);
      const seen = new Set<number>();
      for (const { block, notes: own } of blocks) {
        for (const { definition, number } of [...own].reverse()) {
          context.insertAfter(block, noteElement(definition.children, number, answers));
        }
      }
      const mark = (node: Nodes): void => {
        if (node.type === 'footnoteDefinition') context.removeNode(node);
        if (node.type !== 'footnoteReference') return;
        const number = numbers.get(node.identifier);
        if (number === undefined) return;
        context.replaceNode(node, noteMarker(number, !seen.has(number), answers));
        seen.add(number);
      };
      for (const child of root.children) if (mayMentionNotes(child, source)) walk(child, mark);
      for (const definition of unused) context.removeNode(definition);
    },
  });
}

function noteElement(children: readonly RootContent[], number: number, answers: Answers): ReturnType<typeof element> {
  const { back, label } = answers.note(number);
  const link = element('a', { className: ['note-back'], href: `#note-${number}-ref`, ariaLabel: back }, [
    textNode(letter(number)),
  ]);
  // Readers' modes leave every `aside` out, and a `div` with many links.
  return element('section', { className: ['note'], id: `note-${number}`, role: 'note', ariaLabel: label }, [
    link,
    ...children,
  ]);
}

function noteMarker(number: number, first: boolean, answers: Answers): ReturnType<typeof element> {
  const { label } = answers.note(number);
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
