import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { derivePicture } from '../src/pictures/derive.ts';
import { measurePicture } from '../src/pictures/measure.ts';
import { PICTURE_WIDTHS } from '../src/pictures/widths.ts';

/** What publishing a picture costs, in CPU seconds. */
interface Cost {
  readonly cold: number;
  /** Again, when nothing changed: measured and found in the cache. */
  readonly unchanged: number;
}

/** What publishing pictures costs. */
export interface PictureCost {
  /** One of 3000 × 2000 pixels. */
  readonly photograph: Cost;
  /** One of 9000 × 6000, which is cut into tiles too. */
  readonly scan: Cost;
}

/** Draws two photograph-like pictures and publishes each twice, in `folder`, which is emptied first. */
export async function measurePictures(folder: string): Promise<PictureCost> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const drawn = await sharp({
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
    .toBuffer();
  const whole = { create: { width: 9000, height: 6000, channels: 3, background: '#7a8a80' } } as const;
  const scan = await sharp(whole)
    .composite([{ input: drawn, tile: true }])
    .jpeg({ quality: 90 })
    .toBuffer();
  return { photograph: await twice(drawn, join(folder, 'photograph')), scan: await twice(scan, join(folder, 'scan')) };
}

async function twice(picture: Buffer, folder: string): Promise<Cost> {
  await mkdir(folder);
  const path = join(folder, 'drawn.jpg');
  await writeFile(path, picture);
  return { cold: await publish(path, folder), unchanged: await publish(path, folder) };
}

async function publish(path: string, folder: string): Promise<number> {
  const place = { file: 'figures/drawn.jpg', line: 1, column: 1 };
  const before = process.cpuUsage();
  const { picture } = await measurePicture(path, place);
  if (picture === undefined) throw new Error('The drawn picture cannot be read.');
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
