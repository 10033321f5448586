import type { CitationItem, CitationMention, PlacedMention } from './mention.ts';

/** The citations of one page: which source has which number, and the fragment of every place that cites it. */
export interface Numbering {
  /** Ids of the sources that have a reference; a source's number is its index plus one. */
  readonly sources: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Fragments of the places that cite a source, in order. */
  readonly anchors: ReadonlyMap<string, readonly string[]>;
  /** The fragment of each citation item, by `itemKey`. */
  readonly anchorOf: ReadonlyMap<string, string>;
  /** The citations that lead to a reference, in order, each once. */
  readonly citations: readonly KnownCitation[];
}

/** A citation with those of its items whose source is known, at least one. */
export interface KnownCitation {
  readonly prose: string;
  readonly mode: CitationMention['mode'];
  readonly items: readonly { readonly item: CitationItem; readonly source: string }[];
}

/** A citation item in the whole study: the key of its prose and its offset there. */
export function itemKey(prose: string, item: Pick<CitationItem, 'start'>): string {
  return `${prose}#${item.start}`;
}

/** A citation on a page, with the key of the prose that holds it. */
export interface PlacedCitation {
  readonly prose: string;
  readonly citation: CitationMention;
  /** It names its source and leads to its page: it has a place, and neither a number nor a reference. */
  readonly named?: boolean | undefined;
}

/** Numbers the sources of a page in the order in which they are first cited. `resolve` gives the id behind a key. */
export function numberCitations(
  citations: Iterable<PlacedCitation>,
  resolve: (key: string) => string | undefined,
): Numbering {
  const numbers = new Map<string, number>();
  const anchors = new Map<string, string[]>();
  const anchorOf = new Map<string, string>();
  const known: KnownCitation[] = [];
  for (const { prose, citation, named } of citations) {
    const items: KnownCitation['items'][number][] = [];
    for (const item of citation.items) {
      const id = resolve(item.key);
      const key = itemKey(prose, item);
      if (id === undefined || anchorOf.has(key)) continue;
      if (!numbers.has(id) && !named) numbers.set(id, numbers.size + 1);
      const anchor = `cite-${anchorOf.size + 1}`;
      anchorOf.set(key, anchor);
      anchors.set(id, [...(anchors.get(id) ?? []), anchor]);
      items.push({ item, source: id });
    }
    if (items.length > 0 && !named) known.push({ prose, mode: citation.mode, items });
  }
  return { sources: [...numbers.keys()], numbers, anchors, anchorOf, citations: known };
}

/** The citations among the mentions of a page, in order. */
export function citationsAmong(mentions: readonly PlacedMention[]): PlacedCitation[] {
  return mentions.flatMap(({ prose, mention, named }) =>
    mention.kind === 'citation' ? [{ prose, citation: mention, named }] : [],
  );
}
