import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { StudyData } from '../../src/editions/study-data.ts';
import { tilePaths } from '../../src/pictures/tiles.ts';
import { PHOTOGRAPHS, SECRETS, SHEET } from '../fixtures/photographs/draw.ts';
import { attribute, type Element, elementsIn, hasClass, textOf } from '../support/dom.ts';
import { filesIn, pageAt, pagesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const { photographs } = SITES;

const PAGES = {
  gate: 'chapters/the-gate/index.html',
  label: 'chapters/the-gate/index.html',
  stamp: 'chapters/the-stamp/index.html',
} as const;

describe.each(Object.entries(PHOTOGRAPHS))('the photograph %s', (id, { width, fallback }) => {
  const page = pagesOf(photographs).find(({ file }) => file === PAGES[id as keyof typeof PAGES]);
  const figure = page?.elements.find((element) => attribute(element, 'id') === `fig-${id}`);
  const [source, image] = ['source', 'img'].map((tag) =>
    elementsIn(figure as Element).find(({ tagName }) => tagName === tag),
  );
  const candidates = candidatesOf(source);

  it('comes as AVIF in widths that ascend and never exceed its own', async () => {
    expect(source && attribute(source, 'type')).toBe('image/avif');
    const widths = candidates.map((candidate) => candidate.width);
    expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
    expect(widths.length).toBeGreaterThan(0);
    expect(Math.max(...widths)).toBeLessThanOrEqual(width);
    for (const candidate of candidates) {
      const published = await sharp(publishedAt(candidate.address)).metadata();
      expect(published).toMatchObject({ format: 'heif', compression: 'av1', width: candidate.width });
    }
  });

  it('has sizes, which tell how wide it is shown', () => {
    expect(source && attribute(source, 'sizes')).toMatch(/100vw$|^min\(100vw, 240px\)$/u);
  });

  it('comes as JPEG or PNG for browsers that know no AVIF', async () => {
    const address = (image && attribute(image, 'src')) ?? '';
    expect(address).toMatch(new RegExp(`^/pictures/figures/[\\w-]+\\.${fallback}$`, 'u'));
    const published = await sharp(publishedAt(address)).metadata();
    expect(published).toMatchObject({ format: fallback === 'jpg' ? 'jpeg' : 'png', hasAlpha: fallback === 'png' });
    expect(published.width).toBeLessThanOrEqual(width);
  });

  it('keeps its place before it is there: width and height have its proportions', async () => {
    const largest = await sharp(publishedAt(candidates.at(-1)?.address ?? '')).metadata();
    const [across, down] = ['width', 'height'].map((side) => Number(image && attribute(image, side)));
    expect([across, down]).toEqual([largest.width, largest.height]);
  });
});

describe('what is published of a photograph', () => {
  const files = filesIn(photographs.dist).filter((file) => /^(?!icons\/).*\.(?:avif|jpe?g|png|webp)$/u.test(file));

  it('had something to tell: the original names the place, the camera and its number', async () => {
    const { exif, orientation } = await sharp(join(photographs.content, 'figures/gate.jpg')).metadata();
    expect(orientation).toBe(6);
    for (const secret of SECRETS) expect(exif?.includes(secret), secret).toBe(true);
    // The tag that leads to the place (Exif 2.3, 4.6.3).
    expect(exif?.includes(Buffer.from([0x25, 0x88]))).toBe(true);
  });

  it('tells nothing of the place, the camera or the telephone', async () => {
    expect(files.length).toBeGreaterThan(6);
    for (const file of files) {
      const bytes = await readFile(join(photographs.dist, file));
      expect((await sharp(bytes).metadata()).orientation ?? 1).toBe(1);
      const { gps, iptc } = await ExifReader.load(bytes, { expanded: true, async: true });
      expect({ file, gps, iptc }).toEqual({ file, gps: undefined, iptc: undefined });
      for (const secret of SECRETS) expect(bytes.includes(secret), `${secret} in ${file}`).toBe(false);
    }
  });

  it('tells who made it, as EXIF and as XMP', async () => {
    for (const file of files) {
      const bytes = await readFile(join(photographs.dist, file));
      const { exif, xmp } = await ExifReader.load(bytes, { expanded: true, async: true });
      expect(xmp?.['creator']?.description, file).toMatch(/\(?[Dd]rawn by a program\)?$/u);
      expect(exif?.['Copyright']?.description, file).toMatch(
        /creativecommons\.org\/(?:publicdomain\/zero\/1|licenses\/by-sa\/3)\.0\/$/u,
      );
    }
    const gate = ['source', 'img'].flatMap((tag) =>
      elementsIn(figureIn(PAGES.gate, 'gate')).filter(({ tagName }) => tagName === tag),
    );
    const [first] = candidatesOf(gate[0]);
    const { exif, xmp } = await ExifReader.load(await readFile(publishedAt(first?.address ?? '')), { expanded: true });
    expect(exif?.['Artist']?.description).toBe('Jurgen Muller (drawn by a program)');
    expect(xmp?.['creator']?.description).toBe('Jürgen Müller (drawn by a program)');
  });

  it('stands upright: the red square is in the upper left corner again', async () => {
    const turned = pagesOf(photographs)
      .flatMap(({ elements }) => elements)
      .find((element) => attribute(element, 'id') === 'fig-gate');
    const image = turned && elementsIn(turned).find(({ tagName }) => tagName === 'img');
    const { data, info } = await sharp(publishedAt((image && attribute(image, 'src')) ?? ''))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info.height).toBeGreaterThan(info.width);
    const at = (Math.round(info.height * 0.1) * info.width + Math.round(info.width * 0.1)) * info.channels;
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    expect(red - Math.max(green, blue)).toBeGreaterThan(80);
  });

  it('comes in the same widths where it is the cover', () => {
    const [cover, gate] = ['index.html', PAGES.gate].map((file) =>
      candidatesOf(pageAt(photographs, file).elements.find(({ tagName }) => tagName === 'source')),
    );
    expect(cover).toEqual(gate);
    expect(cover?.length).toBeGreaterThan(1);
  });

  it('is nothing but what a page shows, and tiles in the folders that it names', () => {
    const shown = new Set(
      pagesOf(photographs).flatMap(({ html }) =>
        [...html.matchAll(/\/pictures\/(figures\/[\w.-]+)/gu)].map(([, file]) => file),
      ),
    );
    const whole = (file: string): string => file.replace(/(?<=^figures\/[^/]+)\/.+$/u, '');
    expect(files.filter((file) => !shown.has(whole(file)))).toEqual([]);
  });
});

describe('a scan with more detail than one file shows', () => {
  const link = elementsIn(figureIn('chapters/the-sheet/index.html', 'sheet')).find((one) => hasClass(one, 'enlarge'));
  const root = publishedAt((link && attribute(link, 'data-tiles')) ?? '');

  it('is published in tiles, all of them, and its link leads to the largest file', async () => {
    expect(tilePaths(SHEET).filter((tile) => !existsSync(join(root, tile)))).toEqual([]);
    expect(filesIn(root)).toHaveLength(tilePaths(SHEET).length);
    expect(link && attribute(link, 'data-size')).toBe(`${SHEET.width},${SHEET.height}`);
    expect((await sharp(publishedAt((link && attribute(link, 'href')) ?? '')).metadata()).width).toBe(4096);
  });

  it('stands upright in them too', async () => {
    const [whole = ''] = tilePaths(SHEET);
    const { data } = await sharp(join(root, whole)).raw().toBuffer({ resolveWithObject: true });
    const [red = 0, green = 0] = data;
    expect(red - green).toBeGreaterThan(100);
  });

  it('tells how large it is in full, before anything of that is loaded', () => {
    const words = textOf(figureIn('chapters/the-sheet/index.html', 'sheet'));
    expect(words).toContain(`5,400 × 3,600 pixels, in ${tilePaths(SHEET).length} tiles`);
  });

  it('has no description for viewers elsewhere where nobody knows its address', () => {
    expect(existsSync(join(root, 'info.json'))).toBe(false);
  });
});

describe('a group of photographs', () => {
  it('is told to programs with its caption, its parts and their letters', () => {
    const graph = JSON.parse(readFileSync(join(photographs.dist, 'data/study.json'), 'utf8')) as StudyData;
    const [views] = graph.groups;
    expect(views).toMatchObject({
      id: 'views',
      parts: ['north', 'south'],
      address: { fragment: 'fig-views' },
    });
    const parts = graph.figures.filter(({ group }) => group !== undefined);
    expect(parts.map(({ id, number, group, letter }) => [id, number, group, letter])).toEqual([
      ['north', views?.number, 'views', 'a'],
      ['south', views?.number, 'views', 'b'],
    ]);
  });
});

describe('a page with photographs', () => {
  const images = (file: string): Element[] =>
    pageAt(photographs, file).elements.filter(({ tagName }) => tagName === 'img');

  it.each(['chapters/the-gate/', 'chapters/the-stamp/', 'figures/'])(
    'loads its pictures when they are near, the first before others: %s',
    (path) => {
      const all = images(`${path}index.html`);
      // An eager picture would be fetched before anything could hold it back for who saves data.
      expect(all.filter((image) => attribute(image, 'loading') !== 'lazy')).toEqual([]);
      const [first, ...others] = all.map((image) => attribute(image, 'fetchpriority'));
      expect(first).toBe('high');
      expect(others.filter((priority) => priority !== undefined)).toEqual([]);
    },
  );

  it('shows the dominant colour until a picture is there, and none behind transparent parts', () => {
    const tint = (id: string): string | undefined =>
      elementsIn(figureIn(PAGES.gate, id))
        .filter((one) => one.tagName === 'rect')
        .map((one) => attribute(one, 'fill'))[0];
    expect(tint('gate')).toMatch(/^#[0-9a-f]{6}$/u);
    expect(tint('label')).toBeUndefined();
  });

  it('has numbered markers over a picture that lead to their lines and back', () => {
    const gate = elementsIn(figureIn(PAGES.gate, 'gate'));
    for (const number of [1, 2]) {
      const marker = gate.find((one) => attribute(one, 'id') === `fig-gate-marker-${number}`) as Element;
      const line = gate.find((one) => attribute(one, 'id') === `fig-gate-note-${number}`) as Element;
      expect(attribute(marker, 'href')).toBe(`#fig-gate-note-${number}`);
      expect(attribute(marker, 'aria-label')).toBe(
        number === 1 ? 'Marker 1: The red square' : 'Marker 2: Brown ground',
      );
      expect(elementsIn(line).map((one) => attribute(one, 'href'))).toContain(`#fig-gate-marker-${number}`);
    }
    const spot = gate.find(({ tagName }) => tagName === 'circle') as Element;
    expect([attribute(spot, 'cx'), attribute(spot, 'cy')]).toEqual(['10%', '15%']);
  });

  it('says when and where a picture was made, what it shows and what was done to it', () => {
    const words = textOf(figureIn(PAGES.gate, 'gate'));
    for (const said of ['A gate that does not exist', 'November 2026', 'Nowhere', 'Turned by the telephone'])
      expect(words).toContain(said);
  });

  it('has recordings that nothing loads before somebody plays them, each with a still, captions and a transcript', () => {
    for (const [id, tag] of [
      ['ring', 'video'],
      ['bell', 'audio'],
    ] as const) {
      const figure = figureIn(PAGES.stamp, id);
      const inside = elementsIn(figure);
      const player = inside.find(({ tagName }) => tagName === tag) as Element;
      expect([attribute(player, 'preload'), attribute(player, 'controls'), attribute(player, 'autoplay')]).toEqual([
        'none',
        '',
        undefined,
      ]);
      expect(inside.filter(({ tagName }) => tagName === 'img')).toHaveLength(1);
      const source = elementsIn(player).find(({ tagName }) => tagName === 'source') as Element;
      expect(existsSync(publishedAt(attribute(source, 'src') ?? ''))).toBe(true);
      const transcript = inside.find((one) => hasClass(one, 'transcript')) as Element;
      expect(textOf(transcript)).toContain(id === 'ring' ? 'A telephone rings three times.' : 'A bell rings once.');
    }
    const track = elementsIn(figureIn(PAGES.stamp, 'ring')).find(({ tagName }) => tagName === 'track') as Element;
    expect(readFileSync(publishedAt(attribute(track, 'src') ?? ''), 'utf8')).toMatch(/^WEBVTT/u);
  });

  it('compares two pictures, each with its caption, its credit and its licence', () => {
    const page = pageAt(photographs, 'chapters/the-stamp/index.html');
    const compare = page.elements.find((one) => hasClass(one, 'compare')) as Element;
    const figures = elementsIn(compare).filter(({ tagName }) => tagName === 'figure');
    expect(figures.map((one) => attribute(one, 'id'))).toEqual(['fig-before', 'fig-after']);
    for (const one of figures)
      expect(textOf(elementsIn(one).find(({ tagName }) => tagName === 'figcaption') as Element)).toMatch(
        /^Figure [56]\. The scene, .*CC-BY-SA-3\.0/su,
      );
  });
});

function figureIn(file: string, id: string): Element {
  const found = pageAt(photographs, file).elements.find((one) => attribute(one, 'id') === `fig-${id}`);
  if (found === undefined) throw new Error(`${file} has no figure ${id}.`);
  return found;
}

function candidatesOf(source: Element | undefined): { address: string; width: number }[] {
  const set = (source && attribute(source, 'srcset')) ?? '';
  return set.split(', ').map((candidate) => {
    const [address = '', width = ''] = candidate.split(' ');
    return { address, width: Number.parseInt(width, 10) };
  });
}

function publishedAt(address: string): string {
  return join(photographs.dist, address.slice(photographs.base.length));
}
