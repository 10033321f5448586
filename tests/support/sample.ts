import { createRandom } from '../../bench/random.ts';
import { kindsOfPages, type Page, pagesOf } from './pages.ts';
import type { TestSite } from './sites.ts';

/** Whether a slow test tries every page: `npm run test:all` says so. */
export const TRIES_ALL = import.meta.env.MODE === 'all';

/** How many pages of sources are drawn besides those that show each section once. */
const DRAWN = 8;

/** The same pages each time, so that a failure can be repeated. */
const SEED = 2013;

/**
 * The pages of a site that a slow test tries: a page of each kind, every chapter, and some pages of sources drawn from a seed. With
 * `vitest --mode all`, every page.
 */
export function pagesToTry(site: Pick<TestSite, 'dist' | 'base'>): readonly Page[] {
  if (TRIES_ALL) return pagesOf(site);
  const kinds = kindsOfPages(site);
  const others = pagesOf(site).filter((page) => !kinds.includes(page));
  const random = createRandom(SEED);
  const drawn = new Set<Page>();
  while (drawn.size < Math.min(DRAWN, others.length)) drawn.add(random.pick(others));
  return [...kinds, ...drawn];
}
