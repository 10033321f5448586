import { createHash } from 'node:crypto';

/**
 * The Content-Security-Policy of a page: its own style sheet and its own scripts by their hashes, pictures, fonts, files for its scripts
 * and, where it has one, recordings from the site, nothing else. A page without scripts lets none run.
 */
export function securityPolicy({
  style,
  scripts,
  saves,
  media,
}: {
  style: string;
  scripts: readonly string[];
  /** Whether it may have the study saved for reading offline, which a worker does. */
  saves: boolean;
  media: boolean;
}): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${hashOf(style)}'`,
    ...(scripts.length === 0 ? [] : [`script-src ${scripts.map((script) => `'sha256-${hashOf(script)}'`).join(' ')}`]),
    // Also what a browser's own tools load on behalf of the page, such as `robots.txt`.
    "connect-src 'self'",
    ...(saves ? ["worker-src 'self'"] : []),
    "img-src 'self' data:",
    "font-src 'self'",
    ...(media ? ["media-src 'self'"] : []),
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A site has thousands of pages and a handful of style sheets and scripts. */
const hashes = new Map<string, string>();

function hashOf(text: string): string {
  const hash = hashes.get(text) ?? createHash('sha256').update(text, 'utf8').digest('base64');
  hashes.set(text, hash);
  return hash;
}
