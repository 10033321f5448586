import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { derivePicture } from '../src/pictures/derive.ts';
import { measurePicture } from '../src/pictures/measure.ts';
import { PICTURE_WIDTHS } from '../src/pictures/widths.ts';

/** What publishing a photograph of 3000 × 2000 pixels costs, in CPU seconds. */
export interface PictureCost {
  readonly cold: number;
  /** Again, when nothing changed: measured and found in the cache. */
  readonly unchanged: number;
}

/** Draws a photograph-like picture and publishes it twice, in `folder`, which is emptied first. */
export async function measurePictures(folder: string): Promise<PictureCost> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'photograph.jpg');
  await sharp({
    create: {
      width: 3000,
      height: 2000,
      channels: 3,
      background: '#7a8a80',
      noise: { type: 'gaussian', mean: 128, sigma: 28 },
    },
  })
    .blur(2)
    .jpeg({ quality: 90 })
    .toFile(path);
  return { cold: await publish(path, folder), unchanged: await publish(path, folder) };
}

async function publish(path: string, folder: string): Promise<number> {
  const place = { file: 'figures/photograph.jpg', line: 1, column: 1 };
  const before = process.cpuUsage();
  const { picture } = await measurePicture(path, place);
  if (picture === undefined) throw new Error('The drawn photograph cannot be read.');
  await derivePicture({
    path,
    hash: picture.hash,
    cacheDir: join(folder, 'cache'),
    outDir: join(folder, 'out'),
    widths: PICTURE_WIDTHS,
    rights: { credit: 'Drawn for this measurement', licence: { name: 'CC0-1.0' } },
    place,
  });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
