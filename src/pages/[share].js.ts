import { shareScript } from '../layouts/scripts.ts';

/** The script that shares a passage, for chapters that ask for it. */
export function getStaticPaths(): { params: { share: string } }[] {
  return [{ params: { share: shareScript.file.replace(/\.js$/u, '') } }];
}

/** Its text. */
export function GET(): Response {
  return new Response(shareScript.text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
