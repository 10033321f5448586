import { hostedSite } from '../../astro/host.ts';

/** One path for each table. */
export const getStaticPaths = (): { params: { table: string } }[] =>
  [...hostedSite().study.data.keys()].map((table) => ({ params: { table } }));

/** `/data/<id>.csv`, as the author wrote it. */
export const GET = ({ params }: { params: { table?: string } }): Response => {
  const table = hostedSite().study.data.get(params.table ?? '');
  if (table === undefined) throw new Error(`There is no table ${params.table}.`);
  return new Response(table.csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
