import { createHash } from 'node:crypto';
import { truncate } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { withoutLocation } from '../../src/pictures/location.ts';
import { measurePicture } from '../../src/pictures/measure.ts';
import { folder, GPS, photograph, put } from './photographs.ts';

const place = { file: 'content/figures/phone.jpg', line: 1, column: 1 };
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-3.5 0 367 586"><path d="M0 0h9"/></svg>';

let directory = '';
let jpeg: Buffer = Buffer.alloc(0);

beforeAll(async () => {
  directory = await folder();
  jpeg = await photograph(300, 200).jpeg().toBuffer();
});

async function measure(name: string, content: Buffer | string): ReturnType<typeof measurePicture> {
  return measurePicture(await put(directory, name, content), place);
}

/** The problem of a file that must not be published, as “code: message”. */
async function refusal(name: string, content: Buffer | string): Promise<string> {
  const { picture, problems } = await measure(name, content);
  expect(picture).toBeUndefined();
  expect(problems).toMatchObject([{ severity: 'error', place }]);
  return `${problems[0]?.code}: ${problems[0]?.message}`;
}

describe('measurePicture measures', () => {
  it('a photograph: kind, size, format, bytes and hash', async () => {
    const hash = createHash('sha256').update(jpeg).digest('hex').slice(0, 16);
    expect(await measure('a.jpg', jpeg)).toEqual({
      picture: { kind: 'raster', width: 300, height: 200, format: 'jpeg', bytes: jpeg.length, hash },
      problems: [],
    });
  });

  it('a photograph that is to be turned: as it is seen', async () => {
    const turned = await photograph(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await measure('turned.jpg', turned)).picture).toMatchObject({ width: 200, height: 300 });
  });

  it.each(['png', 'webp', 'avif', 'gif', 'tiff'] as const)('%s', async (format) => {
    const file = await photograph(60, 40).toFormat(format).toBuffer();
    expect(await measure(`b.${format}`, file)).toMatchObject({
      picture: { kind: 'raster', width: 60, height: 40, format },
      problems: [],
    });
  });

  it('an ending in capitals', async () => {
    expect((await measure('DSC_0001.JPG', jpeg)).problems).toEqual([]);
  });

  it.each([
    ['by its viewBox', DRAWING, 367, 586],
    ['by its viewBox, whatever its size says', '<svg width="99" height="9" viewBox="0,0,40,60"/>', 40, 60],
    ['by width and height if it has no viewBox', '<svg width="40" height="60px"/>', 40, 60],
    ['by lengths in millimetres', '<svg width="25.4mm" height="50.8mm"/>', 96, 192],
    [
      'after a byte order mark, a declaration and a comment',
      '\uFEFF<?xml version="1.0"?>\n<!-- <svg viewBox="0 0 1 1"/> -->\n<svg viewBox="0 0 40 60"/>',
      40,
      60,
    ],
  ])('a drawing %s', async (_how, svg, width, height) => {
    const { picture, problems } = await measure('c.svg', svg);
    expect(problems).toEqual([]);
    expect(picture).toMatchObject({ kind: 'svg', format: 'svg' });
    expect(picture?.width).toBeCloseTo(width);
    expect(picture?.height).toBeCloseTo(height);
  });
});

describe('measurePicture refuses', () => {
  it('an empty file', async () => {
    expect(await refusal('empty.jpg', '')).toBe('unreadable-picture: This picture cannot be read: the file is empty.');
  });

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s data that was cut short', async (format) => {
    const whole = await photograph(300, 200).toFormat(format).toBuffer();
    const message = await refusal(`cut.${format}`, whole.subarray(0, whole.length * 0.8));
    expect(message).toBe('unreadable-picture: This picture cannot be read: the file ends before the picture does.');
  });

  it('a JPEG cut short whose thumbnail is whole', async () => {
    const thumbnail = await photograph(30, 20).jpeg().toBuffer();
    const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 0]), thumbnail]);
    segment.writeUInt16BE(segment.length - 2, 2);
    const withThumbnail = Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
    expect((await measure('thumbnail.jpg', withThumbnail)).problems).toEqual([]);
    expect(await refusal('thumbnail-cut.jpg', withThumbnail.subarray(0, -200))).toContain(
      'ends before the picture does',
    );
  });

  it('a file whose head is damaged', async () => {
    const png = await photograph(30, 20).png().toBuffer();
    png.fill(0, 12, 30);
    expect(await refusal('damaged.png', png)).toContain('unreadable-picture');
  });

  it.each([
    ['a PNG named .jpg', 'x.jpg', 'png', 'The name ends in `.jpg`, but the file holds a PNG picture.'],
    ['a JPEG named .svg', 'x.svg', 'jpeg', 'The name ends in `.svg`, but the file holds a JPEG picture.'],
    ['an AVIF named .PNG', 'x.PNG', 'avif', 'The name ends in `.PNG`, but the file holds an AVIF picture.'],
  ] as const)('%s', async (_what, name, format, message) => {
    const file = await photograph(30, 20).toFormat(format).toBuffer();
    expect(await refusal(name, file)).toBe(`mislabelled-picture: ${message}`);
  });

  it('a drawing named .png', async () => {
    expect(await refusal('x.png', DRAWING)).toContain('mislabelled-picture');
  });

  it.each([
    ['a HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'it is a HEIC picture'],
    ['a PDF', '%PDF-1.7\n', 'it is a PDF document'],
    ['a compressed drawing', '\x1f\x8b\x08\0', 'it is a compressed file'],
    ['a page saved by a broken download', '<!DOCTYPE html><html><title>404</title></html>', 'it is a web page'],
    ['words', 'Not found', 'it is no picture'],
  ])('%s, whatever its name', async (_what, content, reason) => {
    const message = await refusal('y.jpg', Buffer.from(content, 'latin1'));
    expect(message).toBe(`unreadable-picture: This picture cannot be read: ${reason}.`);
  });

  it('a picture of more than 60 million pixels, without decoding it', async () => {
    const wide = await sharp({ create: { width: 10_000, height: 6_001, channels: 3, background: '#6b4a2b' } })
      .png()
      .toBuffer();
    expect(await refusal('wide.png', wide)).toBe(
      'picture-too-large: This picture is too large: it has 10,000 × 6,001 pixels.',
    );
  });

  it('a file of more than 60 MB, without reading it', async () => {
    const path = await put(directory, 'heavy.jpg', jpeg);
    await truncate(path, 60_000_001);
    expect(await measurePicture(path, place)).toMatchObject({ problems: [{ code: 'picture-too-large' }] });
  });

  it('a drawing of more than 5 MB', async () => {
    expect(await refusal('heavy.svg', DRAWING + ' '.repeat(5_000_000))).toContain('picture-too-large');
  });

  it.each([
    ['nothing', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>'],
    ['percentages', '<svg width="100%" height="100%"/>'],
    ['a viewBox without extent', '<svg viewBox="0 0 0 60"/>'],
    ['a viewBox of three numbers', '<svg viewBox="0 0 40"/>'],
    ['a width alone', '<svg width="40"/>'],
  ])('a drawing that says %s of its size', async (_what, svg) => {
    expect(await refusal('z.svg', svg)).toBe('unsized-picture: This drawing does not say how large it is.');
  });

  it('another language of markup named .svg', async () => {
    expect(await refusal('z.svg', '<?xml version="1.0"?><rss viewBox="0 0 1 1"/>')).toContain(
      'its first element is not `<svg>`',
    );
  });
});

describe('measurePicture notes', () => {
  it('an animation, of which the first frame is shown', async () => {
    const frames = await Promise.all(
      ['#d01010', '#27506b', '#6b4a2b'].map((background) =>
        sharp({ create: { width: 40, height: 30, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const { picture, problems } = await measure('moving.gif', gif);
    expect(picture).toMatchObject({ width: 40, height: 30 });
    expect(problems).toMatchObject([
      { code: 'animated-picture', severity: 'notice', message: 'The file holds 3 pictures; the first one is shown.' },
    ]);
  });
});

describe('A file that says where it was taken', () => {
  const codes = async (name: string, content: Buffer): Promise<string[]> => {
    const { picture, problems } = await measure(name, content);
    expect(picture).toBeDefined();
    return problems.map(({ code, severity }) => `${code} (${severity})`);
  };
  const XMP = (said: string): string =>
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" ${said}</rdf:RDF></x:xmpmeta>`;

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('in its EXIF is published, with a notice: %s', async (format) => {
    const located = await photograph(60, 40).withExif({ IFD3: GPS }).toFormat(format).toBuffer();
    expect(await codes(`located.${format}`, located)).toEqual(['located-picture (notice)']);
    const { problems } = await measure(`located.${format}`, located);
    expect(problems[0]?.hint).toContain('exiftool -gps:all= -xmp-exif:gps*= phone.jpg');
  });

  it('in the directories of a TIFF too', async () => {
    const tiff = await photograph(60, 40).tiff().toBuffer();
    expect(await codes('scan.tiff', tiff)).toEqual([]);
    expect(await codes('scan.tiff', withGpsDirectory(tiff))).toEqual(['located-picture (notice)']);
  });

  it.each([
    ['an attribute', 'exif:GPSLatitude="39,1.0N"/>'],
    ['an element', '><exif:GPSLongitude>125,45.0E</exif:GPSLongitude></rdf:Description>'],
  ])('in its XMP too: %s', async (_what, said) => {
    expect(await codes('xmp.jpg', await photograph(60, 40).withXmp(XMP(said)).jpeg().toBuffer())).toEqual([
      'located-picture (notice)',
    ]);
  });

  it('is none that has only the height, the time of the satellites, or coordinates that were taken out', async () => {
    const high = { GPSAltitude: '40/1', GPSDateStamp: '2013:08:11' };
    expect(await codes('high.jpg', await photograph(60, 40).withExif({ IFD3: high }).jpeg().toBuffer())).toEqual([]);
    const located = await photograph(60, 40)
      .withExif({ IFD3: GPS })
      .withXmp(XMP('exif:GPSLatitude="39,1.0N"/>'))
      .jpeg()
      .toBuffer();
    expect(await codes('cleared.jpg', withoutLocation(located))).toEqual([]);
  });
});

/** A TIFF (little-endian) with a GPS block that has a latitude: its first directory is written again at its end, with one entry more. */
function withGpsDirectory(tiff: Buffer): Buffer {
  expect(tiff.toString('latin1', 0, 4)).toBe('II*\0');
  const old = tiff.readUInt32LE(4);
  const count = tiff.readUInt16LE(old);
  const entry = (tag: number, type: number, length: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(length, 4);
    bytes.writeUInt32LE(value, 8);
    return bytes;
  };
  const word = (value: number): Buffer => Buffer.from([value, 0]);
  const end = Buffer.alloc(4);
  const gps = tiff.length + 2 + 12 * (count + 1) + 4;
  const degrees = gps + 2 + 12 + 4;
  const copy = Buffer.concat([
    tiff,
    word(count + 1),
    tiff.subarray(old + 2, old + 2 + 12 * count),
    entry(0x8825, 4, 1, gps),
    end,
    word(1),
    entry(2, 5, 3, degrees),
    end,
    Buffer.from(new Uint32Array([39, 1, 1, 1, 0, 1]).buffer),
  ]);
  copy.writeUInt32LE(tiff.length, 4);
  return copy;
}
