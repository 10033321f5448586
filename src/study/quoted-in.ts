import { claimFragment } from './claim-marks.ts';
import type { Backlink } from './link-back.ts';
import { itemKey } from './numbering.ts';
import { pageOfKey } from './page.ts';
import type { Study, StudyQuotation } from './study.ts';

/** Where the excerpts of a source are quoted, by their ids: the places of the citations that govern the quotations. */
export function quotedIn(
  source: string,
  study: Pick<Study, 'quotations' | 'numberings' | 'claims'>,
): Map<string, Backlink[]> {
  const places = new Map<string, Map<string, Set<string>>>();
  for (const quotation of study.quotations) {
    if (quotation.candidate.source !== source) continue;
    const pages = places.get(quotation.candidate.excerpt) ?? new Map<string, Set<string>>();
    places.set(quotation.candidate.excerpt, pages);
    for (const { page, anchor } of quotationPlaces(quotation, study))
      pages.set(page, (pages.get(page) ?? new Set()).add(anchor));
  }
  const order = [...study.numberings.keys()];
  const links = [...places].map(([excerpt, pages]): [string, Backlink[]] => {
    const sorted = [...pages].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    return [excerpt, sorted.map(([page, anchors]) => ({ page: pageOfKey(page), anchors: [...anchors] }))];
  });
  return new Map(links.filter(([, pages]) => pages.length > 0));
}

/** Where a quotation stands: on each page that shows it, the place of the first of its citations that stands there; else the claim that it is evidence in. */
export function quotationPlaces(
  { prose, mention }: StudyQuotation,
  { numberings, claims }: Pick<Study, 'numberings' | 'claims'>,
): { readonly page: string; readonly anchor: string }[] {
  const cited = [...numberings].flatMap(([page, { anchorOf }]) => {
    const anchor = mention.governedBy
      .map((item) => anchorOf.get(itemKey(prose, item)))
      .find((one) => one !== undefined);
    return anchor === undefined ? [] : [{ page, anchor }];
  });
  if (cited.length > 0) return cited;
  const claim = [...claims.values()].find((one) =>
    [...one.for, ...one.against].some(({ says }) => says?.key === prose),
  );
  return claim === undefined ? [] : [{ page: 'evidence', anchor: claimFragment(claim.id) }];
}
