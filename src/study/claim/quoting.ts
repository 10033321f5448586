import type { EvidenceItem } from '../entries.ts';
import type { CitationItem, Mention } from '../mention.ts';

/**
 * An item whose quotations are its source’s: what stands between quotation marks in `says` without a citation of its own is
 * governed by the item (EVIDENCE, rule 24). Words of a source that nobody read are those that its tellers pass on.
 */
export function governed(item: EvidenceItem, tellers: readonly string[]): EvidenceItem {
  const { source, excerpt, says } = item;
  if (source === undefined || says === undefined) return item;
  const keys = [excerpt === undefined ? source : `${source}#${excerpt}`, ...tellers];
  return { ...item, says: { ...says, mentions: says.mentions.map((mention) => governedMention(mention, keys)) } };
}

function governedMention(mention: Mention, keys: readonly string[]): Mention {
  if (mention.kind !== 'quotation' || mention.governedBy.length > 0) return mention;
  const { start, end } = mention;
  return {
    ...mention,
    governedBy: keys.map((key): CitationItem => ({ key, start, end, suppressAuthor: false, secondHand: false })),
  };
}
