import type { Nodes, Root } from 'mdast';
import { unreadableWaiver } from '../problems/codes/unreadable-waiver.ts';
import type { Place, Problem } from '../problems/problem.ts';
import type { Waiver } from '../study/waiver.ts';

/** Remarks to the check that stand in a text: what is waived, and what is narration. */
export interface Remarks {
  readonly waivers: readonly Waiver[];
  /** Start offsets of the blocks that are narration. */
  readonly narrated: ReadonlySet<number>;
  readonly problems: readonly Problem[];
}

/** Reads `{/* casebook-allow code: reason *\/}`, `<!-- casebook-allow code: reason -->` and `{/* narration *\/}`; each concerns the next block. */
export function readRemarks(root: Root, place: (start: number, end: number) => Place): Remarks {
  const waivers: Waiver[] = [];
  const narrated = new Set<number>();
  const problems: Problem[] = [];
  const blocks = (nodes: readonly Nodes[]): void => {
    for (const [index, node] of nodes.entries()) {
      const words = remark(node);
      if (words !== undefined) {
        const next = nodes.slice(index + 1).find((one) => remark(one) === undefined);
        const own = rangeOf(node);
        if (/^narration$/u.test(words)) {
          if (next !== undefined) narrated.add(rangeOf(next).start);
        } else if (words.startsWith('casebook-allow')) {
          const match = /^casebook-allow\s+([a-z][a-z0-9-]*)\s*:\s*(\S[\s\S]*)$/u.exec(words);
          if (match === null) problems.push(unreadableWaiver(place(own.start, own.end), { text: words }));
          else {
            const covered = next === undefined ? own : rangeOf(next);
            waivers.push({
              code: match[1] ?? '',
              reason: (match[2] ?? '').replace(/\s+/gu, ' ').trim(),
              place: place(own.start, own.end),
              covers: place(covered.start, covered.end),
            });
          }
        }
      } else if ('children' in node && BLOCK_PARENTS.has(node.type)) blocks(node.children);
    }
  };
  blocks(root.children);
  return { waivers, narrated, problems };
}

const BLOCK_PARENTS = new Set<string>([
  'root',
  'containerDirective',
  'blockquote',
  'list',
  'listItem',
  'footnoteDefinition',
  'mdxJsxFlowElement',
]);

/** The words of a comment: of MDX, or of Markdown. */
function remark(node: Nodes): string | undefined {
  if (node.type === 'mdxFlowExpression') return /^\s*\/\*\s*([\s\S]*?)\s*\*\/\s*$/u.exec(node.value)?.[1];
  if (node.type === 'html') return /^\s*<!--\s*([\s\S]*?)\s*-->\s*$/u.exec(node.value)?.[1];
  return undefined;
}

function rangeOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
