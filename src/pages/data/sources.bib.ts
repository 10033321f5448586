import { hostedSite } from '../../astro/host.ts';
import { exportFile } from '../../editions/export/files.ts';

/** `/data/sources.bib` */
export const GET = (): Response => exportFile('bib', hostedSite());
