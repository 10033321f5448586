import { hostedSite } from '../astro/host.ts';
import { citationCff } from '../editions/export/citation-cff.ts';

/** `/CITATION.cff` */
export const GET = (): Response => {
  const { study, dictionary, addresses } = hostedSite();
  return new Response(citationCff(study, { dictionary, address: addresses.site }));
};
