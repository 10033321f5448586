import MiniSearch from 'minisearch';
import { type SearchContext, searchDocuments } from './documents.ts';
import { SEARCH_OPTIONS } from './options.ts';

/** `/search.json`: the index of the study with what is shown of each hit, as MiniSearch loads it. The same study gives the same bytes. */
export function searchIndex(context: SearchContext): string {
  const index = new MiniSearch(SEARCH_OPTIONS);
  index.addAll(searchDocuments(context));
  return JSON.stringify(index);
}
