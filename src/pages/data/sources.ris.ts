import { hostedSite } from '../../astro/host.ts';
import { exportFile } from '../../editions/export/files.ts';

/** `/data/sources.ris` */
export const GET = (): Response => exportFile('ris', hostedSite());
