import { hostedSite } from '../../astro/host.ts';
import { segment } from '../../study/page.ts';

/** One path for each table. */
export const getStaticPaths = (): { params: { table: string } }[] =>
  [...hostedSite().study.data.keys()].map((id) => ({ params: { table: segment(id) } }));

/** `/data/<id>.csv`, as the author wrote it. */
export const GET = ({ params }: { params: { table?: string } }): Response => {
  const table = [...hostedSite().study.data.values()].find(({ id }) => segment(id) === params.table);
  if (table === undefined) throw new Error(`There is no table ${params.table}.`);
  return new Response(table.csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
