import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { decodePixels, openPixels, uprightWidth } from './pixels.ts';
import { exifRights, type Rights, xmpRights } from './rights.ts';
import { SETTINGS } from './settings.ts';
import { type Size, TILE } from './tile-grid.ts';

/** The colour of plates, on which pictures lie: tiles are JPEG, and what was transparent has this one. */
const PLATE = '#0c100f';

/**
 * Cuts a picture into tiles, in `folder`, which must not exist: libvips writes them level by level as the IIIF Image API 3 names
 * them. Upright, in sRGB, each with the rights and no other metadata. Throws `DamagedPicture` if it cannot be decoded.
 */
export async function encodeTiles(path: string, folder: string, rights: Rights): Promise<Size> {
  const file = await readFile(path);
  const pixels = await decodePixels(file, await uprightWidth(file));
  await openPixels(pixels)
    .flatten({ background: PLATE })
    .withExif(exifRights(rights))
    .withXmp(xmpRights(rights))
    .jpeg(SETTINGS.jpeg)
    .tile({ layout: 'iiif3', size: TILE, overlap: 0 })
    .toFile(folder);
  // It names an address that nobody knows yet, and no licence.
  await rm(join(folder, 'info.json'), { force: true });
  return { width: pixels.width, height: pixels.height };
}
