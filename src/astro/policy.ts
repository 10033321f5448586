import { createHash } from 'node:crypto';

/**
 * The Content-Security-Policy of a page: its own style sheets and its own scripts by their hashes, pictures, fonts and, where it has one,
 * recordings from the site, nothing else. A page without scripts lets none run.
 */
export function securityPolicy({
  styles,
  scripts,
  fetches,
  media,
}: {
  styles: readonly string[];
  scripts: readonly string[];
  /** Whether a script of the page may load files of the site. */
  fetches: boolean;
  media: boolean;
}): string {
  return [
    "default-src 'none'",
    `style-src ${hashes(styles)}`,
    ...(scripts.length === 0 ? [] : [`script-src ${hashes(scripts)}`]),
    ...(fetches ? ["connect-src 'self'"] : []),
    "img-src 'self' data:",
    "font-src 'self'",
    ...(media ? ["media-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const hashes = (texts: readonly string[]): string => texts.map((text) => `'sha256-${hashOf(text)}'`).join(' ');

/** A site has thousands of pages and a handful of style sheets and scripts. */
const known = new Map<string, string>();

function hashOf(text: string): string {
  const hash = known.get(text) ?? createHash('sha256').update(text, 'utf8').digest('base64');
  known.set(text, hash);
  return hash;
}
