import { FUNCTIONS } from './svg-vocabulary.ts';

const LOCAL_URL = /^url\(\s*(["']?)#[^"'()\\\s]+\1\s*\)/iu;
const EMBEDDED_RASTER = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=\s]+$/u;

/** Signatures in Latin-1 of the places where cameras and programs write who, when and where: EXIF in JPEG, PNG and WebP, and XMP. */
const METADATA = ['Exif\0\0', 'eXIf', 'EXIF', 'http://ns.adobe.com/xap/', '<x:xmpmeta', 'XML:com.adobe.xmp'];

/**
 * Whether the value of an attribute or property stays inside the drawing: `url()` only of a part of it, only functions
 * that are known to load nothing, no escape that could spell another one, no script address.
 */
export function isSafeValue(value: string): boolean {
  if (value.includes('\\') || /j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:/iu.test(value)) return false;
  for (const call of value.matchAll(/([\p{L}\p{N}_-]*)\(/gu)) {
    const name = (call[1] ?? '').toLowerCase();
    if (name !== '' && !FUNCTIONS.has(name)) return false;
    if (name === 'url' && !LOCAL_URL.test(value.slice(call.index))) return false;
  }
  return true;
}

/** What an `href` points to: a part of the same drawing, pixels that it carries itself, or something that it may not. */
export type Reference = 'part' | 'pixels' | 'pixels-with-metadata' | 'elsewhere';

/** Judges the value of an `href` or `xlink:href`. */
export function referenceOf(href: string): Reference {
  const trimmed = href.trim();
  if (/^#[^\s\\]+$/u.test(trimmed)) return 'part';
  if (!EMBEDDED_RASTER.test(trimmed)) return 'elsewhere';
  const bytes = Buffer.from(trimmed.slice(trimmed.indexOf(',') + 1), 'base64').toString('latin1');
  return METADATA.some((signature) => bytes.includes(signature)) ? 'pixels-with-metadata' : 'pixels';
}
