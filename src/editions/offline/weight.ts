import { LARGEST } from './package.ts';

/** Stands in a page for the weight of the package, which is known when all pages are built. */
export const WEIGHT_MARK = '\u{E000}offline-weight\u{E000}';

/** The attribute of a place whose page may save the study by itself. */
const BY_ITSELF = ' data-by-itself';

/** Whether a page waits to be told the weight. */
export function tellsWeight(page: string): boolean {
  return page.includes(WEIGHT_MARK);
}

/** A page with the weight that it tells, in words (`size`). A study that is too heavy is never saved without being asked for. */
export function withWeight(page: string, { weight, size }: { weight: number; size: string }): string {
  const told = page.replaceAll(WEIGHT_MARK, size);
  return weight <= LARGEST ? told : told.replaceAll(BY_ITSELF, '');
}
