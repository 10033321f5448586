import { hostedSite } from '../astro/host.ts';
import { webManifest } from '../editions/manifest.ts';

/** `/manifest.webmanifest` */
export const GET = (): Response => {
  const { study, addresses } = hostedSite();
  return new Response(webManifest(study, addresses), { headers: { 'Content-Type': 'application/manifest+json' } });
};
