import type { Options } from 'minisearch';
import type { SearchDocument } from './documents.ts';
import { folded, searchTerms } from './terms.ts';

/** How the study is indexed and searched. Latin words match by their beginnings. */
export const SEARCH_OPTIONS: Options<SearchDocument> = {
  fields: ['title', 'about', 'text'],
  storeFields: ['kind', 'title', 'about', 'text', 'address'],
  tokenize: searchTerms,
  processTerm: folded,
  searchOptions: {
    boost: { title: 4, about: 2 },
    combineWith: 'AND',
    prefix: (term) => /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]{2,}/u.test(term),
  },
};
