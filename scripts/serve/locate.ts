import { realpath, stat } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';

/** What a requested address leads to. */
export type Location =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'redirect'; readonly path: string }
  | { readonly kind: 'missing' }
  /** The address lies outside the base path: on GitHub Pages another site, or none, answers there. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'malformed' };

/**
 * Finds the file that an address means, by the rules of GitHub Pages: a folder answers with its `index.html`, a folder
 * without its slash is sent on to the one with it, and `/a` is also `a.html`.
 *
 * @param root absolute path of the site's folder; nothing outside it is ever found, through links neither
 * @param base path that the site stands under, with a slash at both ends
 * @param path the requested path, still percent-encoded, without its query
 */
export async function locate(root: string, base: string, path: string): Promise<Location> {
  const decoded = decode(path);
  if (decoded === null) return { kind: 'malformed' };
  const clean = posix.normalize(decoded);
  if (`${clean}/` === base) return { kind: 'redirect', path: encode(base) };
  if (!clean.startsWith(base)) return { kind: 'outside' };
  const found = join(root, clean.slice(base.length));
  if (clean.endsWith('/')) return fileOrMissing(root, join(found, 'index.html'));
  if (await isFolder(found)) {
    const page = await fileOrMissing(root, `${found}.html`);
    return page.kind === 'file' ? page : { kind: 'redirect', path: encode(`${clean}/`) };
  }
  const file = await fileOrMissing(root, found);
  return file.kind === 'file' ? file : fileOrMissing(root, `${found}.html`);
}

/** The path in plain characters, or null where the encoding is broken or a character has no place in a file name. */
function decode(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.startsWith('/') && !/[\0\\]/u.test(decoded) ? decoded : null;
  } catch {
    return null;
  }
}

function encode(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

async function fileOrMissing(root: string, file: string): Promise<Location> {
  try {
    const real = await realpath(file);
    const isInside = real.startsWith((await realpath(root)) + sep);
    return isInside && (await stat(real)).isFile() ? { kind: 'file', file: real } : { kind: 'missing' };
  } catch {
    return { kind: 'missing' };
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
