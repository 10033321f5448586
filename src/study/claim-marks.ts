import type { ChapterEntry, ClaimEntry } from './entries.ts';
import type { Backlink } from './link-back.ts';
import type { ClaimMention, PlacedMention } from './mention.ts';
import { itemKey } from './numbering.ts';
import { type PageId, pageKey, segment } from './page.ts';

/** The claims that a page states, and the fragment of every place where it does. */
export interface ClaimMarks {
  /** Ids of the claims that the page states or shows, in order. */
  readonly claims: readonly string[];
  /** Ids of those whose cards it shows. */
  readonly cards: ReadonlySet<string>;
  /** Fragments of the places that state a claim, in order; of its card, the card’s own. */
  readonly anchors: ReadonlyMap<string, readonly string[]>;
  /** The fragment of each mark, by `itemKey`. */
  readonly anchorOf: ReadonlyMap<string, string>;
}

/** The fragment of a claim’s card: on the page of evidence, and in a chapter that shows it. */
export function claimFragment(id: string): string {
  return `claim-${segment(id)}`;
}

/** Finds the claims of a page among its mentions. Ids that are no claim’s are left out. */
export function markClaims(mentions: readonly PlacedMention[], claims: { has: (id: string) => boolean }): ClaimMarks {
  const anchors = new Map<string, string[]>();
  const anchorOf = new Map<string, string>();
  const cards = new Set<string>();
  for (const { prose, mention } of mentions) {
    if (mention.kind !== 'claim' || !claims.has(mention.id)) continue;
    if (mention.card && cards.has(mention.id)) continue;
    const anchor = mention.card ? claimFragment(mention.id) : `mark-${anchorOf.size + 1}`;
    if (mention.card) cards.add(mention.id);
    else anchorOf.set(itemKey(prose, mention), anchor);
    anchors.set(mention.id, [...(anchors.get(mention.id) ?? []), anchor]);
  }
  return { claims: [...anchors.keys()], cards, anchors, anchorOf };
}

/** Where each claim is stated or shown: chapters in reading order, then the pages that list things. */
export function claimBacklinks(
  chapters: readonly Pick<ChapterEntry, 'slug' | 'prose'>[],
  marks: ReadonlyMap<string, ClaimMarks>,
): Map<string, Backlink[]> {
  const pages: PageId[] = [
    ...chapters.map((chapter): PageId => ({ kind: 'chapter', id: chapter.slug })),
    { kind: 'figures' },
    { kind: 'timeline' },
    { kind: 'glossary' },
    { kind: 'evidence' },
  ];
  const links = new Map<string, Backlink[]>();
  for (const page of pages) {
    for (const [id, anchors] of marks.get(pageKey(page))?.anchors ?? [])
      links.set(id, [...(links.get(id) ?? []), { page, anchors }]);
  }
  return links;
}

/** Claims in the order in which the chapters state them first; then those that none states, by their ids. */
export function inReadingOrder<Claim extends ClaimEntry>(
  claims: readonly Claim[],
  chapters: readonly Pick<ChapterEntry, 'slug' | 'prose'>[],
): Map<string, Claim> {
  const byId = new Map([...claims].sort((a, b) => (a.id < b.id ? -1 : 1)).map((claim) => [claim.id, claim]));
  const stated = chapters.flatMap((chapter) =>
    chapter.prose.mentions.filter((mention): mention is ClaimMention => mention.kind === 'claim').map(({ id }) => id),
  );
  const order = new Set([...stated.filter((id) => byId.has(id)), ...byId.keys()]);
  return new Map(
    [...order].flatMap((id) =>
      [byId.get(id)].filter((claim) => claim !== undefined).map((claim) => [id, claim] as const),
    ),
  );
}
