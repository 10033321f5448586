import { createHash } from 'node:crypto';

/** The Content-Security-Policy of a page: its own style sheet by its hash, pictures and fonts from the site, nothing else. */
export function securityPolicy(style: string): string {
  const hash = createHash('sha256').update(style, 'utf8').digest('base64');
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
