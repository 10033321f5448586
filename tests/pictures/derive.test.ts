import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Derived, derivePicture } from '../../src/pictures/derive.ts';
import { measurePicture } from '../../src/pictures/measure.ts';
import { SETTINGS } from '../../src/pictures/settings.ts';
import { PICTURE_WIDTHS } from '../../src/pictures/widths.ts';
import { colourAt, folder, GPS, photograph, put, RIGHTS, SECRETS } from './photographs.ts';

const place = { file: 'content/figures/phone.jpg', line: 1, column: 1 };

let home = '';
const out = (file = ''): string => join(home, 'dist', file);
const cache = (file = ''): string => join(home, 'cache', file);

beforeEach(async () => {
  home = await folder();
});

async function attempt(name: string, content: Buffer, widths = PICTURE_WIDTHS): ReturnType<typeof derivePicture> {
  const path = await put(home, name, content);
  const { picture } = await measurePicture(path, place);
  return derivePicture({
    path,
    hash: picture?.hash ?? '',
    outDir: out(),
    cacheDir: cache(),
    widths,
    rights: RIGHTS,
    place,
  });
}

async function derive(name: string, content: Buffer, widths = PICTURE_WIDTHS): Promise<Derived> {
  const { derived, problems } = await attempt(name, content, widths);
  expect(problems).toEqual([]);
  if (derived === undefined) throw new Error('The picture was not derived.');
  return derived;
}

function largestOf(derived: Derived): string {
  return out(derived.sources.at(-1)?.file);
}

describe('A photograph is published', () => {
  it('as AVIF in every width that the layout needs, and as one JPEG of middle width', async () => {
    const derived = await derive('wide.jpg', await photograph(2400, 1600).jpeg().toBuffer());
    expect(derived).toMatchObject({ width: 1728, height: 1152, fallback: { width: 768, height: 512, format: 'jpeg' } });
    expect(derived.sources.map(({ width, height }) => [width, height])).toEqual([
      [360, 240],
      [576, 384],
      [768, 512],
      [1184, 789],
      [1728, 1152],
    ]);
    for (const source of derived.sources) {
      expect(await sharp(out(source.file)).metadata()).toMatchObject({
        format: 'heif',
        compression: 'av1',
        width: source.width,
        height: source.height,
      });
    }
    expect(await sharp(out(derived.fallback.file)).metadata()).toMatchObject({
      format: 'jpeg',
      width: 768,
      height: 512,
    });
  });

  it('with a file for a phone that weighs at most a quarter of the widest', async () => {
    const { sources } = await derive('wide.jpg', await photograph(2400, 1600).jpeg().toBuffer());
    const bytes = await Promise.all(sources.map(async ({ file }) => (await stat(out(file))).size));
    expect((bytes[0] ?? 0) * 4).toBeLessThanOrEqual(bytes.at(-1) ?? 0);
  });

  it('with one file more for looking closer, where the widest would hide more than half of its detail', async () => {
    const scan = await sharp({ create: { width: 4400, height: 300, channels: 3, background: '#f4f6f3' } })
      .jpeg()
      .toBuffer();
    const { sources, closer } = await derive('scan.jpg', scan);
    expect([sources.at(-1)?.width, closer?.width]).toEqual([1728, 4096]);
    expect((await sharp(out(closer?.file)).metadata()).width).toBe(4096);
    expect((await derive('wide.jpg', await photograph(2400, 1600).jpeg().toBuffer())).closer).toBeUndefined();
  });

  it('never larger than it is', async () => {
    const { sources, fallback } = await derive('small.jpg', await photograph(300, 200).jpeg().toBuffer());
    expect(sources.map(({ width }) => width)).toEqual([300]);
    expect(fallback.width).toBe(300);
  });

  it('upright', async () => {
    // The file lies on its side: orientation 6 asks to turn it by a quarter clockwise, which brings the red corner to the upper right.
    const derived = await derive(
      'turned.jpg',
      await photograph(1000, 700).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    );
    expect([derived.width, derived.height]).toEqual([700, 1000]);
    for (const file of [largestOf(derived), out(derived.fallback.file)]) {
      expect((await sharp(file).metadata()).orientation ?? 1).toBe(1);
      expect((await colourAt(file, 0.95, 0.05))[0]).toBeGreaterThan(170);
      expect((await colourAt(file, 0.05, 0.05))[0]).toBeLessThan(150);
    }
  });

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'from %s without its place, its camera, or anything else that it said',
    async (format) => {
      const xmp =
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="39.0167"/></rdf:RDF></x:xmpmeta>';
      const tagged = await photograph(400, 300)
        .withExif({ IFD0: { Make: 'ExampleCam' }, IFD2: { BodySerialNumber: 'Serial-4711' }, IFD3: GPS })
        .withXmp(xmp)
        .toFormat(format)
        .toBuffer();
      expect((await sharp(tagged).metadata()).exif?.includes('Serial-4711')).toBe(true);
      const { sources, fallback } = await derive(`tagged.${format}`, tagged);
      for (const { file } of [...sources, fallback]) {
        const metadata = await sharp(out(file)).metadata();
        expect([metadata.iptc, metadata.icc]).toEqual([undefined, undefined]);
        const bytes = await readFile(out(file), 'latin1');
        expect(SECRETS.filter((secret) => bytes.includes(secret))).toEqual([]);
      }
    },
  );
});

describe('Colours arrive as sRGB of 8 bits', () => {
  const red = { create: { width: 400, height: 300, channels: 3, background: '#c03020' } } as const;

  it.each([
    [
      'a JPEG in CMYK',
      'cmyk.jpg',
      () => sharp(red).toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 95 }),
      'cmyk',
    ],
    ['a PNG of 16 bits', '16.png', () => sharp(red).toColourspace('rgb16').png(), 'rgb16'],
    ['a PNG in Display P3', 'p3.png', () => sharp(red).withIccProfile('p3').png(), 'srgb'],
  ])('from %s', async (_what, name, draw, space) => {
    const original = await draw().toBuffer();
    expect((await sharp(original).metadata()).space).toBe(space);
    const derived = await derive(name, original);
    expect(await sharp(largestOf(derived)).metadata()).toMatchObject({ space: 'srgb', depth: 'uchar', channels: 3 });
    const [r = 0, g = 0, b = 0] = await colourAt(largestOf(derived), 0.5, 0.5);
    for (const [channel, wanted] of [
      [r, 0xc0],
      [g, 0x30],
      [b, 0x20],
    ] as const)
      expect(Math.abs(channel - wanted)).toBeLessThan(14);
  });

  it('from a picture in grey', async () => {
    const derived = await derive('grey.png', await photograph(400, 300).toColourspace('b-w').png().toBuffer());
    const [r = 0, g = 0, b = 0] = await colourAt(largestOf(derived), 0.6, 0.9);
    expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(4);
  });
});

describe('The fallback', () => {
  it('of a picture with transparent parts is a PNG that keeps them, and has no placeholder colour', async () => {
    const hole = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><circle cx="400" cy="300" r="200" fill="#d01010"/></svg>',
    );
    const derived = await derive('hole.png', await sharp(hole).png().toBuffer());
    expect(derived.fallback.format).toBe('png');
    expect(derived.colour).toBeUndefined();
    for (const file of [largestOf(derived), out(derived.fallback.file)]) {
      expect((await colourAt(file, 0.02, 0.02))[3]).toBe(0);
      expect((await colourAt(file, 0.5, 0.5))[3]).toBe(255);
    }
  });

  it('of a screenshot in flat colours is a PNG', async () => {
    const screen = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#f4f6f3"/><rect x="40" y="40" width="300" height="60" fill="#46504b"/></svg>',
    );
    expect((await derive('screen.png', await sharp(screen).removeAlpha().png().toBuffer())).fallback.format).toBe(
      'png',
    );
  });

  it('of a photograph with an alpha channel that hides nothing is a JPEG', async () => {
    expect(
      (await derive('opaque.png', await photograph(600, 400).ensureAlpha().png().toBuffer())).fallback.format,
    ).toBe('jpeg');
  });
});

it('The placeholder is the most frequent colour', async () => {
  const sea = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#27506b"/><rect width="600" height="90" fill="#f4f6f3"/></svg>',
  );
  const { colour } = await derive('sea.png', await sharp(sea).removeAlpha().png().toBuffer());
  expect(colour).toMatch(/^#[0-9a-f]{6}$/u);
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour?.slice(at, at + 2) ?? '', 16));
  for (const [channel, wanted] of [
    [r, 0x27],
    [g, 0x50],
    [b, 0x6b],
  ] as const)
    expect(Math.abs((channel ?? 999) - wanted)).toBeLessThanOrEqual(16);
});

it('Of an animation, the first frame is published', async () => {
  const frames = await Promise.all(
    ['#d01010', '#27506b'].map((background) =>
      sharp({ create: { width: 400, height: 300, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const derived = await derive(
    'moving.webp',
    await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer(),
  );
  expect([derived.width, derived.height]).toEqual([400, 300]);
  expect((await colourAt(largestOf(derived), 0.5, 0.5))[0]).toBeGreaterThan(180);
});

describe('A picture that is damaged inside', () => {
  it('is a problem at its place, leaves no files, and does not keep another from being published', async () => {
    const broken = await photograph(800, 600).png().toBuffer();
    broken.fill(0x55, Math.floor(broken.length / 2), Math.floor(broken.length / 2) + 2000);
    const [bad, good] = await Promise.all([
      attempt('broken.png', broken),
      attempt('whole.jpg', await photograph(400, 300).jpeg().toBuffer()),
    ]);
    expect(bad).toEqual({
      problems: [expect.objectContaining({ code: 'unreadable-picture', severity: 'error', place })],
    });
    expect(good.problems).toEqual([]);
    expect((await readdir(out())).sort()).toEqual(
      [...(good.derived?.sources ?? []), good.derived?.fallback].map((file) => file?.file).sort(),
    );
  });

  it('is an exception if it is not there at all', async () => {
    const missing = {
      path: join(home, 'gone.jpg'),
      hash: '0'.repeat(16),
      outDir: out(),
      cacheDir: cache(),
      widths: PICTURE_WIDTHS,
      rights: RIGHTS,
      place,
    };
    await expect(derivePicture(missing)).rejects.toThrow(/ENOENT/u);
  });
});

describe('The cache', () => {
  it('gives the same files in the next build without encoding them again', async () => {
    const photo = await photograph(600, 400).jpeg().toBuffer();
    const first = await derive('a.jpg', photo);
    // Marked files can only come out again if they were copied, not made.
    for (const { file } of [...first.sources, first.fallback]) await writeFile(cache(file), 'kept');
    await rm(out(), { recursive: true });
    expect(await derive('renamed.jpg', photo)).toEqual(first);
    expect(await readFile(out(first.fallback.file), 'utf8')).toBe('kept');
  });

  it('makes a file again that was lost, and an entry that was broken', async () => {
    const photo = await photograph(600, 400).jpeg().toBuffer();
    const first = await derive('a.jpg', photo);
    const entry = (await readdir(cache())).find((file) => file.endsWith('.json')) ?? '';
    await rm(cache(first.fallback.file));
    await rm(out(), { recursive: true });
    expect(await derive('a.jpg', photo)).toEqual(first);
    expect((await stat(out(first.fallback.file))).size).toBeGreaterThan(100);
    await writeFile(cache(entry), '{"sources": [');
    expect(await derive('a.jpg', photo)).toEqual(first);
  });

  it('keeps two pictures, and two sets of widths of one, apart', async () => {
    const [one, two] = await Promise.all([
      photograph(600, 400).jpeg().toBuffer(),
      photograph(600, 400).jpeg().toBuffer(),
    ]);
    expect((await derive('one.jpg', one)).fallback.file).not.toBe((await derive('two.jpg', two)).fallback.file);
    expect((await derive('one.jpg', one, [200])).sources.map(({ width }) => width)).toEqual([200]);
  });

  it('gives the same bytes wherever and however often a picture is encoded', async () => {
    const photo = await photograph(1200, 800).jpeg().toBuffer();
    const first = await derive('a.jpg', photo);
    const before = await Promise.all(first.sources.map(({ file }) => readFile(out(file))));
    // With more threads the encoder would cut the picture up by their number.
    expect(sharp.concurrency()).toBe(1);
    home = await folder();
    const second = await derive('b.jpg', photo);
    expect(await Promise.all(second.sources.map(({ file }) => readFile(out(file))))).toEqual(before);
  });

  it('may be used by many at a time: all get whole files, and nothing else is left', async () => {
    const photo = await photograph(600, 400).jpeg().toBuffer();
    await mkdir(out(), { recursive: true });
    const all = await Promise.all(Array.from({ length: 8 }, () => derive('a.jpg', photo)));
    expect(new Set(all.map((derived) => JSON.stringify(derived))).size).toBe(1);
    const expected = [...(all[0]?.sources ?? []), all[0]?.fallback].map((file) => file?.file).sort();
    expect((await readdir(out())).sort()).toEqual(expected);
    expect((await readdir(cache())).filter((file) => !file.endsWith('.json')).sort()).toEqual(expected);
  });
});

it('The settings name the version of sharp that encodes', () => {
  expect(SETTINGS.encoder).toBe(`sharp ${sharp.versions.sharp}`);
});
