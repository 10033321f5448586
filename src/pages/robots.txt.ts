import { hostedSite } from '../astro/host.ts';
import { robots } from '../editions/sitemap.ts';

/** `/robots.txt` */
export const GET = (): Response => new Response(robots(hostedSite().addresses));
