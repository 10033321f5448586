import type { Nodes } from 'mdast';
import { findCitations } from '../study/citation.ts';
import type { LocatorTerms } from '../study/locator.ts';
import type { Heading, Prose } from '../study/prose.ts';
import { ownText } from './own-text.ts';
import { parse } from './parse.ts';
import { runningText } from './running-text.ts';
import { isInlineParent, notedBlocks, plainText } from './walk.ts';

/** The words under one heading, or before the first, as a reader reads them: no citations, no marks. */
export interface PlainSection {
  /** Missing for what stands before the first heading. */
  readonly heading: Heading | undefined;
  readonly text: string;
}

/** A prose as plain text, by its headings of the second level; notes stand after the block that mentions them. */
export function plainSections(prose: Prose, locators: LocatorTerms): PlainSection[] {
  const parsed = parse(prose.text, prose.format);
  if ('fault' in parsed) return [];
  const headings = [...prose.headings];
  const sections: { heading: Heading | undefined; blocks: string[] }[] = [{ heading: undefined, blocks: [] }];
  for (const { block, notes } of notedBlocks(parsed.root, prose.text).blocks) {
    if (block.type === 'heading') {
      const text = ownText(block, prose.text, locators);
      const heading = headings.find((one) => one.text === text && one.depth === block.depth);
      if (heading !== undefined) headings.splice(0, headings.indexOf(heading) + 1);
      if (block.depth === 2) sections.push({ heading, blocks: [] });
      else sections.at(-1)?.blocks.push(text);
      continue;
    }
    const words = [block, ...notes.map(({ definition }) => definition)].flatMap((one) =>
      blockTexts(one, prose.text, locators),
    );
    sections.at(-1)?.blocks.push(...words);
  }
  return sections
    .map(({ heading, blocks }) => ({ heading, text: blocks.filter((text) => text !== '').join('\n') }))
    .filter(({ heading, text }) => heading !== undefined || text !== '');
}

/** The texts of a block and the blocks in it. */
function blockTexts(node: Nodes, source: string, locators: LocatorTerms): string[] {
  if (isInlineParent(node) && node.type !== 'link' && node.type !== 'linkReference') {
    const run = runningText(node, source);
    const { clusters } = run.text.includes('@') ? findCitations(run, locators) : { clusters: [] };
    const kept: string[] = [];
    let at = 0;
    for (const { start, end } of [...clusters, { start: run.text.length, end: run.text.length }]) {
      kept.push(...run.slice(at, start).map((one) => plainText(one, source)));
      at = end;
    }
    return [
      kept
        .join('')
        .replace(/\s+/gu, ' ')
        .replace(/ (?=[.,;:!?])/gu, '')
        .trim(),
    ];
  }
  return 'children' in node ? node.children.flatMap((child) => blockTexts(child, source, locators)) : [];
}
