import { hostedSite } from '../astro/host.ts';
import { robots } from '../editions/sitemap.ts';

export const GET = (): Response => new Response(robots(hostedSite().addresses));
