import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ExifReader from 'exifreader';
import { describe, expect, it } from 'vitest';
import { findRecord } from '../../src/pictures/found-record.ts';
import { withoutLocation } from '../../src/pictures/location.ts';
import { folder, GPS, photograph, put } from '../pictures/photographs.ts';
import { checkStudy } from '../support/check-study.ts';
import { minimalStudy } from '../support/minimal-study.ts';

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
  xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="39,1.0N" photoshop:City="Pyongyang" photoshop:Country="North Korea"
  photoshop:DateCreated="2013-08-11T10:00:00" photoshop:Credit="AFP" xmpRights:WebStatement="https://creativecommons.org/licenses/by/4.0/deed.en">
  <dc:creator><rdf:Seq><rdf:li>Jane Roe</rdf:li></rdf:Seq></dc:creator>
  <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Six phones: on a table</rdf:li></rdf:Alt></dc:description>
  <exif:GPSLongitude>125,45.0E</exif:GPSLongitude></rdf:Description></rdf:RDF></x:xmpmeta>`;

/** A photograph as an agency sends it. */
function agencyPhotograph(): Promise<Buffer> {
  return photograph(300, 200)
    .withExif({
      IFD0: { Artist: 'Somebody Else', Make: 'ExampleCam' },
      IFD2: { FNumber: '4/1', DateTimeOriginal: '2013:08:10 09:00:00' },
      IFD3: GPS,
    })
    .withXmp(XMP)
    .jpeg()
    .toBuffer();
}

/** Puts an IPTC record, as agencies' older programs write it, into a JPEG (IPTC IIM 4.2 in Photoshop's 8BIM 0x0404). */
function withIptc(jpeg: Buffer, datasets: readonly (readonly [number, string])[]): Buffer {
  const record = Buffer.concat(
    datasets.map(([number, text]) => {
      const value = Buffer.from(text, 'utf8');
      return Buffer.concat([Buffer.from([0x1c, 2, number, value.length >> 8, value.length & 255]), value]);
    }),
  );
  const padded = record.length % 2 === 0 ? record : Buffer.concat([record, Buffer.alloc(1)]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(record.length);
  const data = Buffer.concat([Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0', 'latin1'), size, padded]);
  const head = Buffer.from([0xff, 0xed, (data.length + 2) >> 8, (data.length + 2) & 255]);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

async function run(...args: string[]): Promise<{ code: number; output: string }> {
  const command = promisify(execFile)(process.execPath, ['src/cli/new.ts', ...args]);
  command.child.stdin?.end();
  return command.then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      output: error.stdout + error.stderr,
    }),
  );
}

describe('npm run new -- figure', () => {
  it('copies the picture and proposes what its file says, and the check names what is missing, with lines', async () => {
    using study = minimalStudy();
    const photo = await put(await folder(), 'IMG 0412.JPG', await agencyPhotograph());
    const { code, output } = await run('figure', photo, '--content', study.folder);
    expect(output).toContain('figures/img-0412.jpg and figures/img-0412.yaml were added.');
    expect(code).toBe(0);
    expect(readFileSync(join(study.folder, 'figures/img-0412.yaml'), 'utf8')).toBe(
      [
        'caption: "Six phones: on a table"',
        'alt: "" # what the picture shows, for who cannot see it',
        'credit: Jane Roe / AFP',
        'licence: "https://creativecommons.org/licenses/by/4.0/deed.en"',
        'made: photograph',
        'date: 2013-08-11',
        'place: Pyongyang, North Korea',
        '',
      ].join('\n'),
    );
    const { problems } = await checkStudy(study.folder);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({
        code: 'invalid-field',
        place: expect.objectContaining({ file: 'content/figures/img-0412.yaml', line: 2 }),
      }),
    ]);
  });

  it('never lets the coordinates of a JPEG into the content folder', async () => {
    using study = minimalStudy();
    const photo = await put(await folder(), 'tagged.jpg', await agencyPhotograph());
    const { output } = await run('figure', photo, '--content', study.folder);
    expect(output).toContain('The file said where it was taken; the copy does not.');
    const copy = await readFile(join(study.folder, 'figures/tagged.jpg'));
    const { gps, exif } = await ExifReader.load(copy, { expanded: true });
    expect([gps, exif?.['Make']?.description]).toEqual([undefined, 'ExampleCam']);
    expect(copy.toString('latin1')).not.toMatch(/39,1\.0N|125,45\.0E/u);
  });

  it('says so of a file of another format, which it copies as it is', async () => {
    using study = minimalStudy();
    const png = await photograph(300, 200).withExif({ IFD3: GPS }).png().toBuffer();
    const { output } = await run('figure', await put(await folder(), 'map.png', png), '--content', study.folder);
    expect(output).toContain('who gets your content folder can read it');
    expect((await readFile(join(study.folder, 'figures/map.png'))).equals(png)).toBe(true);
  });

  it('never overwrites: neither a picture nor a record of the same id', async () => {
    using study = minimalStudy();
    const photo = await put(await folder(), 'phone.jpg', await agencyPhotograph());
    const before = readFileSync(join(study.folder, 'figures/phone.yaml'), 'utf8');
    const { code, output } = await run('figure', photo, '--content', study.folder);
    expect([code, output]).toEqual([1, expect.stringMatching(/figures\/phone\.\w+ exists\. Choose another id/u)]);
    expect(readFileSync(join(study.folder, 'figures/phone.yaml'), 'utf8')).toBe(before);
    expect(existsSync(join(study.folder, 'figures/phone.jpg'))).toBe(false);
    expect((await run('figure', photo, '--id', 'handset', '--content', study.folder)).code).toBe(0);
    expect(existsSync(join(study.folder, 'figures/handset.jpg'))).toBe(true);
  });

  it.each([
    ['nothing to add', [], 2, 'npm run new -- figure photo.jpg'],
    ['a file that is not there', ['figure', 'gone.jpg'], 1, 'There is no file gone.jpg.'],
    ['an id that is none', ['figure', 'package.json', '--id', '../x'], 1, '`../x` is no id.'],
    ['a file that is no picture', ['figure', 'package.json', '--id', 'x'], 1, 'it is no picture'],
    ['an option that it does not know', ['figure', 'x.jpg', '--force'], 2, "Unknown option '--force'"],
  ])('refuses %s', async (_what, args, code, words) => {
    using study = minimalStudy();
    const result = await run(...args, '--content', study.folder);
    expect(result.output).toContain(words);
    expect(result.code).toBe(code);
  });
});

describe('What a picture says of itself', () => {
  it('is read from IPTC where there is no XMP, place names with it', async () => {
    const jpeg = withIptc(await photograph(200, 150).jpeg().toBuffer(), [
      [55, '20130811'],
      [80, 'Jane Roe'],
      [90, 'Pyongyang'],
      [101, 'North Korea'],
      [116, '© Jane Roe, all rights reserved'],
      [120, 'Phones on a table'],
    ]);
    expect(await findRecord(jpeg)).toEqual({
      caption: 'Phones on a table',
      credit: 'Jane Roe',
      date: '2013-08-11',
      place: 'Pyongyang, North Korea',
      licences: ['© Jane Roe, all rights reserved'],
      camera: false,
      located: false,
    });
  });

  it('is read from EXIF where there is nothing else', async () => {
    const jpeg = await photograph(200, 150)
      .withExif({
        IFD0: { Artist: 'Jane Roe', ImageDescription: 'OLYMPUS DIGITAL CAMERA', Make: 'Olympus' },
        IFD2: { DateTimeOriginal: '2013:08:10 09:00:00' },
      })
      .jpeg()
      .toBuffer();
    expect(await findRecord(jpeg)).toEqual({
      credit: 'Jane Roe',
      date: '2013-08-10',
      licences: [],
      camera: true,
      located: false,
    });
  });

  it('is nothing where there is no metadata, or none that can be read', async () => {
    const nothing = { licences: [], camera: false, located: false };
    const jpeg = await photograph(200, 150).jpeg().toBuffer();
    expect(await findRecord(jpeg)).toEqual(nothing);
    expect(await findRecord(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toEqual(nothing);
    expect(await findRecord(jpeg.subarray(0, 40))).toEqual(nothing);
  });
});

describe('A JPEG without its location', () => {
  it('has the same pixels and is as long as before', async () => {
    const jpeg = await agencyPhotograph();
    const copy = withoutLocation(jpeg);
    expect(copy.length).toBe(jpeg.length);
    const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]));
    expect(copy.subarray(scan).equals(jpeg.subarray(scan))).toBe(true);
  });

  it('is what it was where there is none, and where the segments make no sense', async () => {
    const jpeg = await photograph(200, 150)
      .withExif({ IFD0: { Artist: 'Jane Roe' } })
      .jpeg()
      .toBuffer();
    expect(withoutLocation(jpeg).equals(jpeg)).toBe(true);
    const broken = Buffer.from(jpeg);
    broken.fill(0xff, 20, 60);
    expect(withoutLocation(broken).length).toBe(broken.length);
    await writeFile(join(await folder(), 'x.jpg'), broken);
  });
});
