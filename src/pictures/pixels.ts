import sharp, { type Sharp } from 'sharp';
import { DamagedPicture } from './damaged-picture.ts';
import { LIMITS } from './limits.ts';

// The AVIF encoder cuts a picture up by the number of its threads, and the cut is in the bytes: with one thread, every
// machine makes the same file. Several pictures are still encoded at a time.
sharp.concurrency(1);

/** Pixels in sRGB, eight bits a channel, three channels, or four with alpha (not premultiplied). */
export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
}

/** How wide a picture is when upright, in pixels. Throws `DamagedPicture` if its head cannot be read. */
export async function uprightWidth(file: Buffer): Promise<number> {
  const metadata = await sharp(file, { limitInputPixels: LIMITS.pixels }).metadata().catch(damaged);
  return metadata.autoOrient.width;
}

/**
 * Decodes a picture file upright, in sRGB and `width` pixels across. Embedded profiles (Adobe RGB, Display P3, CMYK) are
 * converted, 16 bits become 8, an alpha channel that hides nothing is dropped. Pixels carry no metadata.
 * Throws `DamagedPicture` if it cannot be decoded to its end.
 */
export async function decodePixels(file: Buffer, width: number): Promise<Pixels> {
  // `error`, not the default `warning`: cameras write files with small faults that every viewer forgives.
  const picture = sharp(file, { failOn: 'error', limitInputPixels: LIMITS.pixels })
    .autoOrient()
    .resize({ width, withoutEnlargement: true });
  const { data, info } = await picture
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch(damaged);
  const pixels = { data, width: info.width, height: info.height, channels: info.channels === 4 ? 4 : 3 } as const;
  return pixels.channels === 4 && isOpaque(data) ? withoutAlpha(pixels) : pixels;
}

/** The same picture in a smaller width. */
export async function shrinkPixels(pixels: Pixels, width: number): Promise<Pixels> {
  const { data, info } = await openPixels(pixels).resize({ width }).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: pixels.channels };
}

/** A sharp pipeline that starts from pixels. */
export function openPixels({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

/** The most frequent colour of opaque pixels, as `#rrggbb`. */
export async function dominantColour(pixels: Pixels): Promise<string> {
  const { dominant } = await openPixels(pixels).stats();
  const hex = (value: number): string => value.toString(16).padStart(2, '0');
  return `#${hex(dominant.r)}${hex(dominant.g)}${hex(dominant.b)}`;
}

/** Whether a picture has at most `limit` colours, judged by up to 200,000 pixels spread evenly over it. */
export function hasFewColours({ data, channels }: Pixels, limit: number): boolean {
  const colours = new Set<number>();
  const step = channels * Math.max(1, Math.floor(data.length / channels / 200_000));
  for (let at = 0; at + 2 < data.length; at += step) {
    colours.add(data.readUIntBE(at, 3));
    if (colours.size > limit) return false;
  }
  return true;
}

function damaged(cause: unknown): never {
  throw new DamagedPicture('The picture cannot be decoded.', { cause });
}

function isOpaque(rgba: Buffer): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false;
  return true;
}

async function withoutAlpha(pixels: Pixels): Promise<Pixels> {
  return { ...pixels, data: await openPixels(pixels).removeAlpha().raw().toBuffer(), channels: 3 };
}
