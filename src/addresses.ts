import { type PageId, pagePath, segment } from './study/page.ts';

/** Every address of the site, under any base path. */
export interface Addresses {
  /** Begins and ends with `/`. */
  readonly base: string;
  /** The origin and base of the published site, ending in `/`; missing where nobody said where it will stand. */
  readonly site: string | undefined;
  /** The address of a page, with a fragment. */
  readonly page: (page: PageId, fragment?: string) => string;
  /** The address of a file below the base. */
  readonly file: (path: string) => string;
  /** A page with its site in front, for feeds, maps and search engines; nothing without a site. */
  readonly absolute: (page: PageId) => string | undefined;
}

/** Makes the addresses for a base path (`/`, `/repo`, `/x/y/`) and, where it is known, a site (`https://example.org`). */
export function createAddresses(options: { base: string; site?: string | undefined }): Addresses {
  const base = `/${options.base.replace(/^\/+|\/+$/gu, '')}/`.replace(/^\/+$/u, '/');
  const site = options.site === undefined ? undefined : new URL(base, options.site).href;
  return {
    base,
    site,
    page: (page, fragment) =>
      `${base}${pagePath(page)}${fragment === undefined || fragment === '' ? '' : `#${fragment}`}`,
    file: (path) => `${base}${path.replace(/^\/+/u, '')}`,
    absolute: (page) => (site === undefined ? undefined : new URL(pagePath(page), site).href),
  };
}

/** Under which name a reader’s device keeps how far he has read; other studies may stand on the same domain. */
export function placesKey(base: string): string {
  return `casebook:${base}`;
}

/** The fragment of a source's reference on a page. */
export function referenceFragment(id: string): string {
  return `ref-${segment(id)}`;
}

/** The fragment of a note in which a style of notes cites. */
export function citationNoteFragment(number: number): string {
  return `citation-${number}`;
}

/** The fragment of a figure, where it stands and on the list of figures. */
export function figureFragment(id: string): string {
  return `fig-${id}`;
}

/** The fragment of a numbered marker over a figure. */
export function markerFragment(id: string, number: number): string {
  return `${figureFragment(id)}-marker-${number}`;
}

/** The fragment of what a marker marks, under its figure. */
export function annotationFragment(id: string, number: number): string {
  return `${figureFragment(id)}-note-${number}`;
}

/** The fragment of a term in the glossary. */
export function termFragment(id: string): string {
  return `term-${segment(id)}`;
}

/** The fragment of the newest correction of a part, on the page of corrections. */
export function correctionsFragment({ kind, id }: { kind: string; id: string }): string {
  return `${kind}-${segment(id)}`;
}

/** The fragment of an excerpt on its source's page. */
export function excerptFragment(id: string): string {
  return `excerpt-${segment(id)}`;
}
