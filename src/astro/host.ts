import type { Chapter } from '../study/study.ts';
import type { Site } from './site.ts';

const KEY = Symbol.for('casebook.site');
const CHAPTERS = Symbol.for('casebook.chapters');

/**
 * Astro bundles the pages apart from the integration, but runs both in one process: the site is handed over here,
 * so that a study is read once and never written out as code.
 */
export function hostSite(site: Site): void {
  (globalThis as { [KEY]?: Site })[KEY] = site;
}

/** The site that the integration has prepared. Throws if there is none: then no page can be made. */
export function hostedSite(): Site {
  const site = (globalThis as { [KEY]?: Site })[KEY];
  if (site === undefined)
    throw new Error('The Casebook integration has not prepared a site. Is it in astro.config.mjs?');
  return site;
}

/** The chapters whose files Astro must know before a site that shows them is hosted, and whether it does. */
interface HandedChapters {
  readonly chapters: readonly Chapter[];
  loaded: boolean;
}

/** Hands over chapters for Astro to load; the function that comes back tells whether it has. */
export function hostChapters(chapters: readonly Chapter[]): () => boolean {
  const handed: HandedChapters = { chapters, loaded: false };
  (globalThis as { [CHAPTERS]?: HandedChapters })[CHAPTERS] = handed;
  return () => handed.loaded;
}

/** Takes the chapters that were handed over last. */
export function takeChapters(): readonly Chapter[] {
  const handed = (globalThis as { [CHAPTERS]?: HandedChapters })[CHAPTERS];
  if (handed === undefined) return [];
  handed.loaded = true;
  return handed.chapters;
}
