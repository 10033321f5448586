import { hostedSite } from '../astro/host.ts';
import { searchJson } from '../editions/search/documents.ts';

/** `/search.json` */
export const GET = (): Response => {
  const { study, dictionary, readingLocators } = hostedSite();
  return new Response(searchJson({ study, dictionary, locators: readingLocators }), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
