import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { derivePicture, filesOf } from '../../src/pictures/derive.ts';
import { measurePicture } from '../../src/pictures/measure.ts';
import { exifRights, type Rights } from '../../src/pictures/rights.ts';
import { standaloneSvg } from '../../src/pictures/standalone-svg.ts';
import { cleanSvg } from '../../src/pictures/svg.ts';
import { folder, GPS, photograph, put, RIGHTS } from './photographs.ts';

const place = { file: 'content/figures/gate.jpg', line: 1, column: 1 };
const ADDRESS = 'https://creativecommons.org/licenses/by/4.0/';

let home = '';

beforeEach(async () => {
  home = await folder();
});

/** Publishes a picture and returns the paths of its files. */
async function publish(path: string, rights: Rights = RIGHTS): Promise<string[]> {
  const { picture } = await measurePicture(path, place);
  const folders = { outDir: join(home, 'dist'), cacheDir: join(home, 'cache') };
  const { derived } = await derivePicture({
    path,
    hash: picture?.hash ?? '',
    ...folders,
    widths: [360, 768],
    rights,
    place,
  });
  return derived === undefined ? [] : filesOf(derived).map((file) => join(folders.outDir, file));
}

/** What a reader of metadata that knows nothing of sharp finds in a file. */
async function tagsOf(path: string): Promise<ExifReader.ExpandedTags> {
  return ExifReader.load(await readFile(path), { expanded: true, async: true });
}

async function tagged(): Promise<string> {
  const picture = photograph(900, 600).withExif({
    IFD0: { Artist: 'Somebody Else', Make: 'ExampleCam' },
    IFD3: GPS,
  });
  return put(home, 'gate.jpg', await picture.jpeg().toBuffer());
}

describe('A published photograph', () => {
  it('says who made it and how it may be used, as EXIF and as XMP, in every file', async () => {
    const files = await publish(await tagged());
    expect(files).toHaveLength(3);
    for (const file of files) {
      const { exif, xmp } = await tagsOf(file);
      expect(exif?.['Artist']?.description, file).toBe('Jurgen Muller (AFP)');
      expect(exif?.['Copyright']?.description).toBe(`Jurgen Muller (AFP). CC-BY-4.0, ${ADDRESS}`);
      expect(xmp?.['creator']?.description).toBe('Jürgen Müller (AFP)');
      expect(xmp?.['rights']?.description).toBe('Jürgen Müller (AFP). CC-BY-4.0');
      expect(xmp?.['WebStatement']?.description).toBe(ADDRESS);
      expect(xmp?.['license']?.description).toBe(ADDRESS);
      expect(xmp?.['Marked']?.description).toBe('True');
    }
  });

  it('says so as a PNG too, where the packet stands in the chunk that ISO 16684-3 names', async () => {
    const hole =
      '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><circle cx="90" cy="90" r="60"/></svg>';
    const files = await publish(await put(home, 'hole.png', await sharp(Buffer.from(hole)).png().toBuffer()));
    const png = files.find((file) => file.endsWith('.png')) ?? '';
    const { exif, xmp } = await tagsOf(png);
    expect(exif?.['Artist']?.description).toBe('Jurgen Muller (AFP)');
    expect(xmp?.['creator']?.description).toBe('Jürgen Müller (AFP)');
    expect((await readFile(png, 'latin1')).slice(37, 41)).toBe('iTXt');
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 360, hasAlpha: true });
  });

  it('says nothing of where it was taken, and nothing of what else its file said', async () => {
    const path = await tagged();
    const before = await tagsOf(path);
    expect([before.gps?.Latitude?.toFixed(2), before.exif?.['Make']?.description]).toEqual(['39.02', 'ExampleCam']);
    for (const file of await publish(path)) {
      const { exif = {}, gps, iptc, icc } = await tagsOf(file);
      expect([gps, iptc, icc]).toEqual([undefined, undefined, undefined]);
      expect(Object.keys(exif).filter((name) => /GPS|Make|Model|Date|Serial|Software|Thumbnail/u.test(name))).toEqual(
        [],
      );
    }
  });

  it.skipIf(!hasExiftool())('satisfies ExifTool, where there is one', async () => {
    for (const file of await publish(await tagged())) {
      const [tags] = JSON.parse(execFileSync('exiftool', ['-json', '-G1', file], { encoding: 'utf8' }));
      expect(tags).toMatchObject({ 'IFD0:Artist': 'Jurgen Muller (AFP)', 'XMP-dc:Creator': 'Jürgen Müller (AFP)' });
      expect(Object.keys(tags).filter((name) => name.includes('GPS'))).toEqual([]);
    }
  });

  it('is made anew when its credit changes, and under another name', async () => {
    const path = await tagged();
    const first = await publish(path);
    const second = await publish(path, { ...RIGHTS, credit: 'Jane Roe' });
    expect(second.filter((file) => first.includes(file))).toEqual([]);
    expect((await tagsOf(second[0] ?? '')).exif?.['Artist']?.description).toBe('Jane Roe');
  });

  it('has the same bytes wherever it is made', async () => {
    const path = await tagged();
    const [first] = await publish(path);
    const bytes = await readFile(first ?? '');
    home = await folder();
    const [again] = await publish(path);
    expect((await readFile(again ?? '')).equals(bytes)).toBe(true);
  });
});

describe('EXIF, which has ASCII alone', () => {
  const artist = (credit: string): string | undefined => exifRights({ ...RIGHTS, credit }).IFD0.Artist;

  it.each([
    ['Zoë “Z” Ångström', 'Zoe "Z" Angstrom (ASCII)'],
    ['Kim Hyŏng-jik – Yonhap', 'Kim Hyong-jik - Yonhap (ASCII)'],
    ['이정민 / Yonhap', '? / Yonhap (ASCII)'],
  ])('has “%s” without what it cannot write', (credit, written) => {
    expect(artist(credit)).toBe(written);
  });

  it('has no artist where no letter of the credit remains; XMP has it', async () => {
    expect(artist('연합뉴스')).toBeUndefined();
    const [file = ''] = await publish(await tagged(), { ...RIGHTS, credit: '연합뉴스' });
    const { exif, xmp } = await tagsOf(file);
    expect(exif?.['Artist']).toBeUndefined();
    expect(exif?.['Copyright']?.description).toBe(`CC-BY-4.0, ${ADDRESS}`);
    expect(xmp?.['creator']?.description).toBe('연합뉴스');
  });
});

describe('A drawing in a file of its own', () => {
  const source =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" fill="var(--plate-ink, #f1f4f0)"><path d="M0 0h9v9"/></svg>';
  const { svg } = cleanSvg(source, { file: 'phone.svg' });
  const file = standaloneSvg(svg, {
    title: 'A <phone> & its name',
    description: 'Two lines.',
    rights: RIGHTS,
    width: 40,
    height: 30,
  });

  it('is well-formed XML with its title, its description and its size', () => {
    expect(file).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg /u);
    expect(file).toContain('<title id="title">A &#60;phone&#62; &#38; its name</title>');
    expect(file).toContain('<desc id="description">Two lines.</desc>');
    expect(file).toContain('width="40" height="30"');
    expect(cleanSvg(file, { file: 'published.svg' }).problems.filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
  });

  it('says in its metadata who made it and how it may be used', () => {
    const metadata = /<metadata>(.*?)<\/metadata>/su.exec(file)?.[1] ?? '';
    expect(textIn(metadata, 'dc:creator')).toBe('Jürgen Müller (AFP)');
    expect(textIn(metadata, 'dc:rights')).toBe('Jürgen Müller (AFP). CC-BY-4.0');
    expect(metadata).toContain(`<cc:license rdf:resource="${ADDRESS}"/>`);
  });

  it('has the colours of the page written out', () => {
    expect(file).not.toContain('var(');
    expect(file).toContain('fill="#f1f4f0"');
  });
});

function textIn(markup: string, element: string): string {
  const part = new RegExp(`<${element}>(.*?)</${element}>`, 'su').exec(markup)?.[1] ?? '';
  return part.replace(/<[^>]*>/gu, '');
}

function hasExiftool(): boolean {
  try {
    execFileSync('exiftool', ['-ver'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
