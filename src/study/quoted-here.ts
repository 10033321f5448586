import { quotationsAt } from './cited-places.ts';
import { itemKey, type KnownCitation, type Numbering } from './numbering.ts';
import { citedSource } from './reference.ts';
import type { Study } from './study.ts';

/** An excerpt that a page quotes, or names, where it cites a source. */
export interface QuotedHere {
  /** The source that has the excerpt: the cited one, or the one that quotes it. */
  readonly source: string;
  readonly excerpt: string;
  /** The fragments of the places that are about this excerpt, in order. */
  readonly anchors: readonly string[];
}

type Quoting = Pick<Study, 'quotations' | 'sources'>;

/** What a page quotes of each source that it cites, by the source, in the order of the page. */
export function quotedHere(numbering: Numbering, study: Quoting): Map<string, QuotedHere[]> {
  const found = new Map<string, Map<string, QuotedHere & { anchors: string[] }>>();
  for (const citation of numbering.citations) {
    citation.items.forEach(({ item, source }, index) => {
      const anchor = numbering.anchorOf.get(itemKey(citation.prose, item));
      if (anchor === undefined) return;
      const own = found.get(source) ?? new Map<string, QuotedHere & { anchors: string[] }>();
      found.set(source, own);
      for (const excerpt of excerptsAt(citation, index, study)) {
        const key = `${excerpt.source}#${excerpt.excerpt}`;
        const known = own.get(key) ?? { ...excerpt, anchors: [] };
        own.set(key, known);
        if (!known.anchors.includes(anchor)) known.anchors.push(anchor);
      }
    });
  }
  return new Map([...found].map(([source, excerpts]) => [source, [...excerpts.values()]]));
}

/** The excerpt that the key names, else those in which the quoted words stand: of the source itself, or of the one that quotes it. */
function excerptsAt(
  { prose, items }: KnownCitation,
  index: number,
  study: Quoting,
): { source: string; excerpt: string }[] {
  const cite = items[index];
  const next = items[index + 1];
  if (cite === undefined) return [];
  const named = citedSource(cite.item.key, study.sources)?.excerpt;
  if (named !== undefined) return [{ source: cite.source, excerpt: named }];
  const through = next?.item.secondHand ? next.source : undefined;
  return quotationsAt(prose, cite.item, study)
    .filter(({ candidate }) => candidate.source === cite.source || candidate.source === through)
    .map(({ candidate }) => ({ source: candidate.source, excerpt: candidate.excerpt }));
}
