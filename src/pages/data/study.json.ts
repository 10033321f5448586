import { hostedSite } from '../../astro/host.ts';
import { studyJson } from '../../editions/study-json.ts';

/** `/data/study.json` */
export const GET = (): Response => {
  const { study, text, addresses } = hostedSite();
  return new Response(studyJson(study, { text, address: addresses.site }), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
