import { hostedSite } from '../../astro/host.ts';
import { exportFile } from '../../editions/export/files.ts';

/** `/data/sources.json` */
export const GET = (): Response => exportFile('json', hostedSite());
