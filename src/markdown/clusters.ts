import type { PhrasingContent } from 'mdast';
import type { CitationCluster, Span } from '../study/citation.ts';
import type { LocatorTerms } from '../study/locator.ts';
import type { CitationMention } from '../study/mention.ts';
import type { QuotationTerms } from './quotations/find.ts';
import { HARD_BREAK, type InlineRun } from './running-text.ts';

/** The words of a language that reading prose needs. */
export interface ReadingTerms {
  readonly locators: LocatorTerms;
  /** Words that say that the next work is where the one before is quoted: “quoted in”. Lower case. */
  readonly quotedIn: readonly string[];
  readonly quotation: QuotationTerms;
}

/** A citation as found in running text becomes a mention with source offsets. */
export function readCluster(cluster: CitationCluster, run: InlineRun, terms: ReadingTerms): CitationMention {
  return {
    kind: 'citation',
    mode: cluster.mode,
    start: run.sourceOffset(cluster.start),
    end: run.sourceOffset(cluster.end - 1) + 1,
    items: cluster.items.map((item, index) => {
      const prefix = run.text.slice(item.prefix.start, item.prefix.end).trim().toLowerCase();
      const before = richText(run, item.prefix);
      const after = richText(run, item.suffix);
      return {
        key: item.key,
        start: run.sourceOffset(item.at.start),
        end: run.sourceOffset(item.at.end - 1) + 1,
        suppressAuthor: item.suppressAuthor,
        secondHand: index > 0 && terms.quotedIn.includes(prefix),
        ...(item.locator === undefined ? {} : { locator: item.locator }),
        ...(before === '' ? {} : { prefix: before.trimStart() }),
        ...(after === '' ? {} : { suffix: after }),
      };
    }),
  };
}

/** The words of a range as CSL rich text: emphasis is kept, a link is its words. */
function richText(run: InlineRun, { start, end }: Span): string {
  return start >= end ? '' : run.slice(start, end).map(rich).join('').trimEnd();
}

const TAGS: Readonly<Record<string, string>> = { emphasis: 'i', strong: 'b', superscript: 'sup', subscript: 'sub' };

function rich(node: PhrasingContent): string {
  if ('children' in node) {
    const words = node.children.map(rich).join('');
    const tag = TAGS[node.type];
    return tag === undefined ? words : `<${tag}>${words}</${tag}>`;
  }
  return 'value' in node && node.type !== 'html' ? node.value.replaceAll(HARD_BREAK, ' ') : '';
}
