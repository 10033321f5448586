import type { Format } from './format.ts';

/**
 * Whether a file goes on to the end that its format prescribes. A file cut short by a broken download is found so
 * without decoding it; damage inside is found when it is decoded. Formats without a mark at their end count as whole.
 */
export function isWhole(bytes: Buffer, format: Format): boolean {
  if (format === 'jpeg') return isWholeJpeg(bytes);
  if (format === 'png') return isWholePng(bytes);
  if (format === 'webp') return bytes.length >= 12 && bytes.readUInt32LE(4) + 8 <= bytes.length;
  if (format === 'avif') return isWholeBoxFile(bytes);
  return true;
}

/** JPEG (ITU-T T.81, B.1.1): an end marker after the first scan; one in the thumbnail before it does not count. */
function isWholeJpeg(bytes: Buffer): boolean {
  const startOfScan = 0xda;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1];
    if (marker === 0xff) at += 1;
    else if (marker === startOfScan) return bytes.indexOf(Buffer.from([0xff, 0xd9]), at) !== -1;
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}

/** PNG (third edition, 5.3): chunk after chunk up to IEND, none longer than what is left. */
function isWholePng(bytes: Buffer): boolean {
  const frame = 12;
  let at = 8;
  while (at + frame <= bytes.length) {
    const next = at + frame + bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return next <= bytes.length;
    at = next;
  }
  return false;
}

/** AVIF (ISO/IEC 14496-12, 4.2): boxes, each with its length in front, that fill the file. */
function isWholeBoxFile(bytes: Buffer): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    if (size === 0) return true;
    const long = size === 1;
    if (long && at + 16 > bytes.length) return false;
    const length = long ? Number(bytes.readBigUInt64BE(at + 8)) : size;
    if (length < 8) return false;
    at += length;
  }
  return at <= bytes.length;
}
