import type { PageId } from './page.ts';

/** A page that cites a source, and the fragments of the places where it does. */
export interface Backlink {
  readonly page: PageId;
  readonly anchors: readonly string[];
}
