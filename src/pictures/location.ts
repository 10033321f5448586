/** The number of the tag in which EXIF points to the block of coordinates (CIPA DC-008, 4.6.3). */
const GPS_POINTER = 0x8825;

/**
 * A JPEG without the coordinates that its EXIF and its XMP hold: they are overwritten where they stand, so that the
 * picture itself, and all else that is said of it, stay what they were.
 */
export function withoutLocation(jpeg: Buffer): Buffer {
  const copy = Buffer.from(jpeg);
  for (const segment of applicationSegments(copy)) {
    const start = segment.toString('latin1', 0, 64);
    if (start.startsWith('Exif\0\0')) clearGps(segment.subarray(6));
    else if (start.startsWith('http://ns.adobe.com/x')) clearXmp(segment);
  }
  return copy;
}

/** The tags of the GPS block that hold a latitude and a longitude (CIPA DC-008, 4.6.6). */
const COORDINATES = [2, 4];

/** Whether the metadata of a picture say where it was taken: EXIF or a whole TIFF file, and XMP. */
export function isLocated({ exif, xmp }: { exif?: Buffer | undefined; xmp?: Buffer | undefined }): boolean {
  const tiff = exif?.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
  const entries = (tiff && gpsBlock(tiff))?.entries ?? [];
  const told = entries.some(({ tag, value }) => COORDINATES.includes(tag) && value.some((byte) => byte !== 0));
  return (
    told || (xmp !== undefined && /\bexif:GPSL(?:at|ong)itude\s*(?:=\s*["']|>)\s*[\d.+-]/u.test(xmp.toString('latin1')))
  );
}

/** The data of the APP1 segments before the first scan. */
function* applicationSegments(jpeg: Buffer): Generator<Buffer> {
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== 0xda) {
    const length = jpeg.readUInt16BE(at + 2);
    if (jpeg[at + 1] === 0xe1) yield jpeg.subarray(at + 4, at + 2 + length);
    at += 2 + length;
  }
}

/** Bytes in a value of each TIFF type, by its number (TIFF 6.0, section 2). */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/** The GPS block of a TIFF: where its directory stands, and its entries with their values as they lie there. */
interface GpsBlock {
  readonly directory: number;
  readonly entries: readonly { readonly at: number; readonly tag: number; readonly value: Buffer }[];
}

function gpsBlock(tiff: Buffer): GpsBlock | undefined {
  if (tiff.length < 8) return undefined;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const long = (at: number): number =>
    at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at);
  const entries = (directory: number): number[] =>
    Array.from({ length: short(directory) }, (_, index) => directory + 2 + 12 * index);
  const pointer = entries(long(4)).find((entry) => short(entry) === GPS_POINTER);
  if (pointer === undefined) return undefined;
  const directory = long(pointer + 8);
  const read = (at: number): GpsBlock['entries'][number] => {
    const bytes = (SIZES[short(at + 2)] ?? 0) * long(at + 4);
    const start = bytes > 4 ? long(at + 8) : at + 8;
    return { at, tag: short(at), value: tiff.subarray(start, start + bytes) };
  };
  return { directory, entries: entries(directory).map(read) };
}

function clearGps(tiff: Buffer): void {
  const block = gpsBlock(tiff);
  if (block === undefined) return;
  for (const { at, value } of block.entries) {
    value.fill(0);
    tiff.fill(0, at, at + 12);
  }
  tiff.fill(0, block.directory, block.directory + 2);
}

/** Values are blanked to their length, so that the segment keeps its own. */
function clearXmp(segment: Buffer): void {
  const text = segment.toString('latin1');
  const cleared = text
    .replace(/(\bexif:GPS\w+\s*=\s*)("[^"]*"|'[^']*')/gu, (_whole, name: string, value: string) => name + blank(value))
    .replace(/(<exif:GPS\w+[^>]*>)([^<]*)/gu, (_whole, tag: string, value: string) => tag + ' '.repeat(value.length));
  segment.write(cleared, 'latin1');
}

function blank(quoted: string): string {
  return quoted[0] + ' '.repeat(quoted.length - 2) + quoted.at(-1);
}
