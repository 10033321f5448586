import type { Locator } from './locator.ts';
import type { CitationItem } from './mention.ts';
import { itemKey, type KnownCitation, type Numbering } from './numbering.ts';
import { citedSource } from './reference.ts';
import type { Study, StudyQuotation } from './study.ts';

/** A place on a page that cites a source. */
export interface CitedPlace {
  /** From 1, among the places of the page that cite the source. */
  readonly number: number;
  readonly anchor: string;
  /** What is cited there of the source; missing where it is the source as a whole. */
  readonly part?: CitedPart;
}

/** A part of a source: where the author says that it is, with the excerpt that is named or quoted there, or that excerpt alone; or that it is cited as another source quotes it. */
export type CitedPart =
  | { readonly kind: 'locator'; readonly locator: Locator; readonly excerpt?: string }
  | { readonly kind: 'excerpt'; readonly id: string }
  | { readonly kind: 'quoted-in'; readonly source: string };

/** Places that cite the same part. */
export interface PlaceGroup {
  readonly part: CitedPart | undefined;
  readonly places: readonly CitedPlace[];
}

type Cited = Pick<Study, 'quotations' | 'sources'>;

/** The places of a page that cite each of its sources, by the parts that they cite: first those of the whole, then part by part as they first come. */
export function citedPlaces(numbering: Numbering, study: Cited): Map<string, PlaceGroup[]> {
  const places = new Map<string, CitedPlace[]>();
  for (const citation of numbering.citations) {
    citation.items.forEach(({ item, source }, index) => {
      const anchor = numbering.anchorOf.get(itemKey(citation.prose, item));
      if (anchor === undefined) return;
      const known = places.get(source) ?? [];
      places.set(source, known);
      const number = (known.at(-1)?.number ?? 0) + 1;
      const parts = partsOf(citation, index, study);
      known.push(...(parts.length === 0 ? [{ number, anchor }] : parts.map((part) => ({ number, anchor, part }))));
    });
  }
  return new Map([...places].map(([source, list]) => [source, groups(list)]));
}

/** Words that a citation governs may come from several excerpts: its place then stands under each. */
function partsOf({ prose, items }: KnownCitation, index: number, study: Cited): CitedPart[] {
  const cite = items[index];
  const next = items[index + 1];
  if (cite === undefined) return [];
  if (next?.item.secondHand) return [{ kind: 'quoted-in', source: next.source }];
  const named = citedSource(cite.item.key, study.sources)?.excerpt;
  const excerpts = named === undefined ? quotedExcerpts(prose, cite.item, cite.source, study) : [named];
  const { locator } = cite.item;
  if (locator === undefined) return excerpts.map((id): CitedPart => ({ kind: 'excerpt', id }));
  if (excerpts.length === 0) return [{ kind: 'locator', locator }];
  return excerpts.map((excerpt): CitedPart => ({ kind: 'locator', locator, excerpt }));
}

function quotedExcerpts(prose: string, item: CitationItem, source: string, study: Cited): string[] {
  const excerpts = quotationsAt(prose, item, study).filter(({ candidate }) => candidate.source === source);
  return [...new Set(excerpts.map(({ candidate }) => candidate.excerpt))];
}

/** The quotations that a citation item of a prose governs. */
function quotationsAt(
  prose: string,
  item: Pick<CitationItem, 'start'>,
  { quotations }: Pick<Study, 'quotations'>,
): readonly StudyQuotation[] {
  const index = governed.get(quotations) ?? byItem(quotations);
  governed.set(quotations, index);
  return index.get(itemKey(prose, item)) ?? [];
}

/** The quotations of a study by the citation items that govern them, made once: every page asks. */
const governed = new WeakMap<readonly StudyQuotation[], Map<string, StudyQuotation[]>>();

function byItem(quotations: readonly StudyQuotation[]): Map<string, StudyQuotation[]> {
  const index = new Map<string, StudyQuotation[]>();
  for (const quotation of quotations) {
    for (const item of quotation.mention.governedBy) {
      const key = itemKey(quotation.prose, item);
      index.set(key, [...(index.get(key) ?? []), quotation]);
    }
  }
  return index;
}

function groups(places: readonly CitedPlace[]): PlaceGroup[] {
  const byPart = Map.groupBy(places, ({ part }) => JSON.stringify(part));
  const all = [...byPart.values()].map((list): PlaceGroup => ({ part: list[0]?.part, places: list }));
  return [...all.filter(({ part }) => part === undefined), ...all.filter(({ part }) => part !== undefined)];
}
