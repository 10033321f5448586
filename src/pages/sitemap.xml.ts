import { hostedSite } from '../astro/host.ts';
import { sitemap } from '../editions/sitemap.ts';

/** `/sitemap.xml` */
export const GET = (): Response => new Response(sitemap(hostedSite().study, hostedSite().addresses));
