import { crc32 } from 'node:zlib';

const SIGNATURE_AND_HEADER = 8 + 25;

/**
 * Puts an XMP packet into a PNG where ISO 16684-3 wants it: an uncompressed iTXt chunk right after the header. libvips
 * writes a zTXt chunk, which stands for Latin-1 and which few readers look into.
 */
export function withXmpChunk(png: Buffer, packet: string): Buffer {
  const data = Buffer.concat([Buffer.from('iTXtXML:com.adobe.xmp\0\0\0\0\0', 'latin1'), Buffer.from(packet, 'utf8')]);
  const chunk = Buffer.alloc(8 + data.length);
  chunk.writeUInt32BE(data.length - 4, 0);
  data.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(data), 4 + data.length);
  return Buffer.concat([png.subarray(0, SIGNATURE_AND_HEADER), chunk, png.subarray(SIGNATURE_AND_HEADER)]);
}
