import type { Nodes } from 'mdast';
import type { Mention } from '../study/mention.ts';
import { plainText } from './walk.ts';

/** The paragraphs, in asides too, that hold words and mention no source and no claim (EVIDENCE, rule 39). `source` was parsed. */
export function uncitedParagraphs(
  blocks: readonly Nodes[],
  mentions: readonly Mention[],
  { narrated, source }: { narrated: ReadonlySet<number>; source: string },
): { start: number; end: number }[] {
  const evidence = mentions.filter(
    (mention) => mention.kind === 'citation' || mention.kind === 'quotation' || mention.kind === 'claim',
  );
  const notes = new Set(mentions.filter((mention) => mention.kind === 'note').map((mention) => mention.start));
  return paragraphs(blocks)
    .map((node) => ({ node, start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }))
    .filter(({ node, start, end }) => {
      if (narrated.has(start) || plainText(node, source).trim() === '') return false;
      const inside = (at: number): boolean => start <= at && at < end;
      return !evidence.some((mention) => inside(mention.start)) && ![...notes].some(inside);
    })
    .map(({ start, end }) => ({ start, end }));
}

function paragraphs(blocks: readonly Nodes[]): Nodes[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph')
      return (block.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true ? [] : [block];
    return block.type === 'containerDirective' ? paragraphs(block.children) : [];
  });
}
