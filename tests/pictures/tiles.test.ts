import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Derived, derivePicture } from '../../src/pictures/derive.ts';
import { iiifInfo } from '../../src/pictures/iiif-info.ts';
import { measurePicture } from '../../src/pictures/measure.ts';
import { scaleFactors, scaleFor, tilesAt } from '../../src/pictures/tile-grid.ts';
import { tilePaths } from '../../src/pictures/tiles.ts';
import { needsTiles, PICTURE_WIDTHS } from '../../src/pictures/widths.ts';
import { colourAt, folder, GPS, put, RIGHTS, SECRETS } from './photographs.ts';

const SCAN = { width: 9000, height: 6000 };
/** Odd on both sides, so that every level has to round, and turned by its telephone. */
const SHEET = { width: 4803, height: 1201 };
const place = { file: 'content/figures/sheet.jpg', line: 1, column: 1 };

describe('The levels of a picture', () => {
  it.each([
    ['a large scan: each half of the one before, until one tile shows all', SCAN, [1, 2, 4, 8, 16, 32]],
    ['one of just two tiles', { width: 1024, height: 300 }, [1, 2]],
    ['one of just one tile', { width: 512, height: 512 }, [1]],
  ])('%s', (_what, size, factors) => {
    expect(scaleFactors(size)).toEqual(factors);
  });

  it.each([
    ['in a window of 390 pixels at a pixel ratio of 2', 780, 8],
    ['in a window of 1,280 pixels', 1280, 4],
    ['magnified to its own pixels', 9000, 1],
    ['magnified beyond them', 20_000, 1],
    ['smaller than any', 10, 32],
  ])('of which the coarsest is taken that is sharp: %s', (_what, pixels, factor) => {
    expect(scaleFor(SCAN, pixels)).toBe(factor);
  });
});

describe('The tiles of a level', () => {
  it('cover the picture once', () => {
    for (const size of [SCAN, SHEET, { width: 513, height: 1 }])
      for (const factor of scaleFactors(size)) {
        const area = tilesAt(size, factor).reduce((sum, { width, height }) => sum + width * height, 0);
        expect(area, `1/${factor}`).toBe(size.width * size.height);
      }
  });

  it('have the canonical paths of IIIF', () => {
    expect(tilesAt(SCAN, 32).map(({ path }) => path)).toEqual(['full/282,188/0/default.jpg']);
    expect(tilesAt(SCAN, 16).map(({ path }) => path)).toEqual([
      '0,0,8192,6000/512,375/0/default.jpg',
      '8192,0,808,6000/51,375/0/default.jpg',
    ]);
  });

  it('are only those that are seen', () => {
    const paths = tilesAt(SCAN, 1, { x: 1000, y: 600, width: 600, height: 400 }).map(({ path }) => path);
    expect(paths).toEqual([
      '512,512,512,512/512,512/0/default.jpg',
      '1024,512,512,512/512,512/0/default.jpg',
      '1536,512,512,512/512,512/0/default.jpg',
    ]);
    expect(tilesAt(SCAN, 1, { x: -50, y: -50, width: 100, height: 100 })).toHaveLength(1);
    expect(tilesAt(SCAN, 1, { x: 8900, y: 5900, width: 900, height: 900 })).toHaveLength(1);
  });
});

describe('A picture is cut into tiles', () => {
  it('where the file for looking closer hides some of its detail, and not for hardly more', () => {
    expect([4096, 4500, 4600, 9000].map(needsTiles)).toEqual([false, false, true, true]);
  });

  it('of all levels, as IIIF names them, upright, with their rights and without their place', async () => {
    const home = await folder();
    const { tiles, closer } = await derive(home, await sheet());
    expect(tiles).toMatchObject({ ...SHEET, licence: RIGHTS.licence.url });
    expect(closer?.width).toBe(4096);
    const root = join(home, 'dist', tiles?.folder ?? '');
    const files = await filesBelow(root);
    expect(files).toEqual(tilePaths(SHEET).sort());
    expect(tiles?.count).toBe(files.length);
    let bytes = 0;
    for (const file of files) {
      const tile = await readFile(join(root, file));
      bytes += tile.length;
      const [, width, height] = /\/(\d+),(\d+)\/0\/default\.jpg$/u.exec(file) ?? [];
      expect(await sharp(tile).metadata(), file).toMatchObject({
        format: 'jpeg',
        width: Number(width),
        height: Number(height),
        space: 'srgb',
      });
      const { gps, exif, xmp } = await ExifReader.load(tile, { expanded: true, async: true });
      expect(gps, file).toBeUndefined();
      expect(SECRETS.filter((secret) => tile.includes(secret))).toEqual([]);
      expect(exif?.['Artist']?.description).toBe('Jurgen Muller (AFP)');
      expect(xmp?.['creator']?.description).toBe('Jürgen Müller (AFP)');
    }
    expect(tiles?.bytes).toBe(bytes);
    const [red = 0, , blue = 0] = await colourAt(join(root, tilePaths(SHEET)[0] ?? ''), 0.02, 0.1);
    expect(red - blue).toBeGreaterThan(100);
  });

  it('once: what is kept is copied, also by many at a time, and made again where a tile was lost', async () => {
    const home = await folder();
    const photo = await sheet();
    const first = await derive(home, photo);
    const inside = join(first.tiles?.folder ?? '', tilePaths(SHEET)[0] ?? '');
    const made = await readFile(join(home, 'cache', inside));
    await writeFile(join(home, 'cache', inside), 'kept');
    await rm(join(home, 'dist'), { recursive: true });
    expect(await Promise.all([derive(home, photo), derive(home, photo)])).toEqual([first, first]);
    expect(await readFile(join(home, 'dist', inside), 'utf8')).toBe('kept');
    await rm(join(home, 'cache', inside));
    await rm(join(home, 'dist'), { recursive: true });
    expect(await derive(home, photo)).toEqual(first);
    expect(await readFile(join(home, 'dist', inside))).toEqual(made);
    const [hash = ''] = inside.split('-');
    expect((await readdir(join(home, 'cache'))).filter((name) => !name.startsWith(hash))).toEqual([]);
  });

  it('with what was transparent in the colour of the plate, since tiles are JPEG', async () => {
    const home = await folder();
    const clear = { create: { ...SHEET, channels: 4, background: { r: 240, g: 240, b: 240, alpha: 0 } } } as const;
    const { tiles } = await derive(home, await sharp(clear).png().toBuffer(), 'sheet.png');
    const [red = 255, green = 255] = await colourAt(
      join(home, 'dist', tiles?.folder ?? '', tilePaths(SHEET)[0] ?? ''),
      0.5,
      0.5,
    );
    expect([red < 24, green < 28]).toEqual([true, true]);
  });

  it('and described to the viewers of other sites, with its licence where the standard takes it', () => {
    const tiled = { ...SCAN, folder: 'a', count: 1, bytes: 1 };
    const info = (licence?: string): unknown =>
      JSON.parse(iiifInfo(licence === undefined ? tiled : { ...tiled, licence }, 'https://example.org/figures/a'));
    expect(info(RIGHTS.licence.url)).toEqual({
      '@context': 'http://iiif.io/api/image/3/context.json',
      id: 'https://example.org/figures/a',
      type: 'ImageService3',
      protocol: 'http://iiif.io/api/image',
      profile: 'level0',
      ...SCAN,
      tiles: [{ width: 512, scaleFactors: [1, 2, 4, 8, 16, 32] }],
      rights: 'http://creativecommons.org/licenses/by/4.0/',
    });
    expect(info('https://spdx.org/licenses/MIT.html')).not.toHaveProperty('rights');
    expect(info()).not.toHaveProperty('rights');
  });
});

/** A sheet with a red corner, lying on its side, with the place and the camera in its metadata. */
async function sheet(): Promise<Buffer> {
  const shapes = `<svg xmlns="http://www.w3.org/2000/svg" width="${SHEET.width}" height="${SHEET.height}"><rect width="100%" height="100%" fill="#a9c0c8"/><rect width="600" height="400" fill="#d01010"/></svg>`;
  const upright = await sharp(Buffer.from(shapes)).removeAlpha().png().toBuffer();
  return sharp(upright)
    .rotate(270)
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'ExampleCam' }, IFD3: GPS })
    .jpeg()
    .toBuffer();
}

async function derive(home: string, content: Buffer, name = 'sheet.jpg'): Promise<Derived> {
  const path = await put(home, name, content);
  const { picture } = await measurePicture(path, place);
  const { derived, problems } = await derivePicture({
    path,
    hash: picture?.hash ?? '',
    outDir: join(home, 'dist'),
    cacheDir: join(home, 'cache'),
    widths: PICTURE_WIDTHS,
    rights: RIGHTS,
    place,
  });
  expect(problems).toEqual([]);
  if (derived === undefined) throw new Error('The picture was not derived.');
  return derived;
}

async function filesBelow(root: string): Promise<string[]> {
  const names = await readdir(root, { recursive: true });
  const files = await Promise.all(names.map(async (name) => ((await stat(join(root, name))).isFile() ? [name] : [])));
  return files
    .flat()
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}
