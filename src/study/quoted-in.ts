import { claimFragment } from './claim-marks.ts';
import type { Backlink } from './link-back.ts';
import { itemKey } from './numbering.ts';
import { pageOfKey } from './page.ts';
import type { Study, StudyQuotation } from './study.ts';

type Quoting = Pick<Study, 'quotations' | 'numberings' | 'claims'>;

/** Where the excerpts of a source are quoted, by their ids: the places of the citations that govern the quotations. */
export function quotedIn(source: string, study: Quoting): Map<string, Backlink[]> {
  const { quotations, order } = indexOf(study);
  const places = new Map<string, Map<string, Set<string>>>();
  for (const quotation of quotations.get(source) ?? []) {
    const pages = places.get(quotation.candidate.excerpt) ?? new Map<string, Set<string>>();
    places.set(quotation.candidate.excerpt, pages);
    for (const { page, anchor } of quotationPlaces(quotation, study))
      pages.set(page, (pages.get(page) ?? new Set()).add(anchor));
  }
  const links = [...places].map(([excerpt, pages]): [string, Backlink[]] => {
    const sorted = [...pages].sort(([a], [b]) => (order.get(a) ?? -1) - (order.get(b) ?? -1));
    return [excerpt, sorted.map(([page, anchors]) => ({ page: pageOfKey(page), anchors: [...anchors] }))];
  });
  return new Map(links.filter(([, pages]) => pages.length > 0));
}

/** Where a quotation stands: on each page that shows it, the place of the first of its citations that stands there; else the claim that it is evidence in. */
export function quotationPlaces({ prose, mention }: StudyQuotation, study: Quoting): QuotationPlace[] {
  const { cited, stating, order } = indexOf(study);
  const first = new Map<string, QuotationPlace>();
  for (const item of mention.governedBy) {
    for (const place of cited.get(itemKey(prose, item)) ?? []) if (!first.has(place.page)) first.set(place.page, place);
  }
  if (first.size > 0) {
    return [...first.values()].sort((a, b) => (order.get(a.page) ?? -1) - (order.get(b.page) ?? -1));
  }
  const claim = stating.get(prose);
  return claim === undefined ? [] : [{ page: 'evidence', anchor: claimFragment(claim) }];
}

/** The key of a page, and a fragment on it. */
export interface QuotationPlace {
  readonly page: string;
  readonly anchor: string;
}

interface Index {
  /** Quotations by the source that they are of. */
  readonly quotations: ReadonlyMap<string, readonly StudyQuotation[]>;
  /** Where each citation item stands. */
  readonly cited: ReadonlyMap<string, readonly QuotationPlace[]>;
  /** The first claim that a prose states evidence in, by the key of the prose. */
  readonly stating: ReadonlyMap<string, string>;
  readonly order: ReadonlyMap<string, number>;
}

/** Made once for a study: each of its thousands of pages asks. */
const indices = new WeakMap<Quoting, Index>();

function indexOf(study: Quoting): Index {
  const index = indices.get(study) ?? makeIndex(study);
  indices.set(study, index);
  return index;
}

function makeIndex({ quotations, numberings, claims }: Quoting): Index {
  const cited = new Map<string, QuotationPlace[]>();
  for (const [page, { anchorOf }] of numberings) {
    for (const [item, anchor] of anchorOf) {
      const places = cited.get(item);
      if (places === undefined) cited.set(item, [{ page, anchor }]);
      else places.push({ page, anchor });
    }
  }
  const stating = new Map<string, string>();
  for (const claim of claims.values()) {
    for (const { says } of [...claim.for, ...claim.against]) {
      if (says !== undefined && !stating.has(says.key)) stating.set(says.key, claim.id);
    }
  }
  const order = new Map([...numberings.keys()].map((page, position) => [page, position]));
  return { quotations: Map.groupBy(quotations, ({ candidate }) => candidate.source), cited, stating, order };
}
