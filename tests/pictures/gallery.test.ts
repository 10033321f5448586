import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createAddresses } from '../../src/addresses.ts';
import { createGallery, type Gallery } from '../../src/astro/gallery.ts';
import { tilePaths } from '../../src/pictures/tiles.ts';
import type { Figure } from '../../src/study/study.ts';
import { checkStudy } from '../support/check-study.ts';
import { MINIMAL, temporaryStudy } from '../support/minimal-study.ts';
import { folder } from './photographs.ts';

const SHEET = { width: 4608, height: 600 };

/** A gallery in which a study’s one wide picture has been prepared, its tiles, and where they were published. */
async function published(site?: string): Promise<{ gallery: Gallery; sheet: Figure; dist: string; told: string[] }> {
  const picture = await sharp({ create: { ...SHEET, channels: 3, background: '#a9c0c8' } })
    .jpeg()
    .toBuffer();
  using content = temporaryStudy({
    ...MINIMAL,
    'figures/sheet.jpg': picture,
    'figures/sheet.yaml': 'caption: A sheet.\nalt: A sheet.\ncredit: Jane Roe\nlicence: CC-BY-4.0\nmade: document\n',
  });
  const { study } = await checkStudy(content.folder);
  const sheet = study.figures.get('sheet');
  if (sheet === undefined) throw new Error('The sheet is no figure.');
  const home = await folder();
  const addresses = createAddresses({ base: '/x/', ...(site === undefined ? {} : { site }) });
  const gallery = createGallery({ addresses, cache: join(home, 'cache'), describe: () => '' });
  const told: string[] = [];
  expect(await gallery.prepare([sheet], (id, { begun, total }) => told.push(`${id} ${begun}/${total}`))).toEqual([]);
  const dist = join(home, 'dist');
  await gallery.publish(dist);
  return { gallery, sheet, dist, told };
}

describe('A picture that one file cannot show', () => {
  it('is published in tiles with a description at its own address, for the viewers of other sites', async () => {
    const { gallery, sheet, dist, told } = await published('https://example.org');
    expect(told).toEqual(['sheet 1/1']);
    const shown = await gallery.show(sheet, { title: 'A sheet', description: '' });
    const tiles = shown.kind === 'raster' ? shown.tiles : undefined;
    if (tiles === undefined) throw new Error('There are no tiles.');
    const at = gallery.tiles(tiles);
    expect(at).toEqual({ folder: `/x/figures/${tiles.folder}/`, info: `/x/figures/${tiles.folder}/info.json` });
    const root = join(dist, 'figures', tiles.folder);
    expect(tilePaths(SHEET).filter((tile) => !existsSync(join(root, tile)))).toEqual([]);
    expect(JSON.parse(readFileSync(join(root, 'info.json'), 'utf8'))).toMatchObject({
      id: `https://example.org/x/figures/${tiles.folder}`,
      ...SHEET,
      rights: 'http://creativecommons.org/licenses/by/4.0/',
    });
  });

  it('has no description where nobody knows its address', async () => {
    const { gallery, sheet, dist } = await published();
    const shown = await gallery.show(sheet, { title: 'A sheet', description: '' });
    const tiles = shown.kind === 'raster' ? shown.tiles : undefined;
    if (tiles === undefined) throw new Error('There are no tiles.');
    expect(gallery.tiles(tiles).info).toBeUndefined();
    expect(existsSync(join(dist, 'figures', tiles.folder, 'info.json'))).toBe(false);
  });
});
