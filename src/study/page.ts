/** A page of the site by what it is, not by where it stands. */
export type PageId =
  | { readonly kind: keyof typeof PLAIN_PAGES }
  | { readonly kind: 'chapter' | 'source'; readonly id: string };

/** The pages that list something or stand alone, by their paths. */
export const PLAIN_PAGES = {
  home: '',
  evidence: 'evidence/',
  sources: 'sources/',
  figures: 'figures/',
  timeline: 'timeline/',
  glossary: 'glossary/',
  corrections: 'corrections/',
  about: 'about/',
} as const;

/** The same in the order in which they are offered. */
export const LIST_PAGES = Object.keys(PLAIN_PAGES) as (keyof typeof PLAIN_PAGES)[];

/** A page as a key: `chapter:the-visit`. */
export function pageKey(page: PageId): string {
  return 'id' in page ? `${page.kind}:${page.id}` : page.kind;
}

/** The page behind a key. */
export function pageOfKey(key: string): PageId {
  const [, kind, id] = /^(chapter|source):(.+)$/su.exec(key) ?? [];
  if (id !== undefined && (kind === 'chapter' || kind === 'source')) return { kind, id };
  return { kind: key as keyof typeof PLAIN_PAGES };
}

/** The path of a page below the base, without a leading slash. */
export function pagePath(page: PageId): string {
  if (page.kind === 'chapter') return `chapters/${page.id}/`;
  if (page.kind === 'source') return `sources/${segment(page.id)}/`;
  return PLAIN_PAGES[page.kind];
}

/**
 * An address segment for any id. Lower-case letters and digits of ASCII, hyphens and inner full points stand as they are; every other
 * byte of its UTF-8 becomes `_` and two hexadecimal digits. So no two ids share a segment, on disks that fold case too.
 */
export function segment(id: string): string {
  if (PLAIN_ID.test(id)) return id;
  let out = '';
  for (const byte of new TextEncoder().encode(id)) {
    const sign = String.fromCharCode(byte);
    const plain = /[a-z0-9-]/u.test(sign) || (sign === '.' && out !== '');
    out += plain ? sign : `_${byte.toString(16).padStart(2, '0')}`;
  }
  return out.endsWith('.') ? `${out.slice(0, -1)}_2e` : out;
}

const PLAIN_ID = /^[a-z0-9-](?:[a-z0-9.-]*[a-z0-9-])?$/u;

/** The id that a segment was made from, or nothing if it was made from none. */
export function idOfSegment(text: string): string | undefined {
  const bytes: number[] = [];
  for (const [part] of text.matchAll(/_[0-9a-f]{2}|[\s\S]/gu)) {
    bytes.push(part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0));
  }
  try {
    const id = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    return segment(id) === text ? id : undefined;
  } catch {
    return undefined;
  }
}
