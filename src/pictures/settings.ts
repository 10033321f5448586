import { createHash } from 'node:crypto';

/**
 * How pictures are encoded. A file's name carries a digest of these, so that a change here makes new files and never
 * serves old ones.
 *
 * AVIF at effort 0 and full colour resolution weighs 12 % more than at effort 4 and takes a fortieth of the time; WebP
 * would be larger than AVIF and slower than JPEG. A palette keeps flat colours and transparency sharp and small.
 */
export const SETTINGS = {
  /** The version of sharp that made the files; a test keeps it true. */
  encoder: 'sharp 0.35.5',
  avif: { quality: 55, effort: 0, chromaSubsampling: '4:4:4', bitdepth: 8 },
  jpeg: { quality: 72, mozjpeg: true },
  png: { palette: true, compressionLevel: 9 },
  /** A picture with at most so many colours is a drawing of flat colours, and its fallback a PNG. */
  fewColours: 256,
} as const;

/** Six hexadecimal digits of the SHA-256 of a value's JSON. */
export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 6);
}
