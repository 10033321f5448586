import { studySchemaJson } from '../../editions/study-data.ts';

/** `/data/study.schema.json` */
export const GET = (): Response =>
  new Response(studySchemaJson(), { headers: { 'Content-Type': 'application/schema+json; charset=utf-8' } });
