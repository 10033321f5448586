/** A picture format that a study may hold. */
export type Format = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'tiff' | 'svg';

/** How a format is called, and the endings of its files, the usual one first. */
export const FORMATS: Readonly<Record<Format, { name: string; endings: readonly [string, ...string[]] }>> = {
  jpeg: { name: 'JPEG', endings: ['.jpg', '.jpeg', '.jpe', '.jfif'] },
  png: { name: 'PNG', endings: ['.png'] },
  webp: { name: 'WebP', endings: ['.webp'] },
  avif: { name: 'AVIF', endings: ['.avif'] },
  gif: { name: 'GIF', endings: ['.gif'] },
  tiff: { name: 'TIFF', endings: ['.tif', '.tiff'] },
  svg: { name: 'SVG', endings: ['.svg'] },
};

/** What the first bytes of a file say it is: a format that can be published, another by name, or neither. */
export type Recognised = { format: Format } | { foreign: string } | undefined;

/** Bytes in Latin-1, and where they stand. */
type Signature = readonly (readonly [at: number, bytes: string])[];

const SIGNATURES: readonly (readonly [signature: Signature, recognised: Exclude<Recognised, undefined>])[] = [
  [[[0, '\xff\xd8\xff']], { format: 'jpeg' }],
  [[[0, '\x89PNG\r\n\x1a\n']], { format: 'png' }],
  [[[0, 'GIF87a']], { format: 'gif' }],
  [[[0, 'GIF89a']], { format: 'gif' }],
  [
    [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
    { format: 'webp' },
  ],
  [[[4, 'ftypavif']], { format: 'avif' }],
  [[[4, 'ftypavis']], { format: 'avif' }],
  [
    [
      [4, 'ftypmif1'],
      [16, 'avif'],
    ],
    { format: 'avif' },
  ],
  [[[0, 'II*\0']], { format: 'tiff' }],
  [[[0, 'MM\0*']], { format: 'tiff' }],
  [[[4, 'ftyphei']], { foreign: 'a HEIC picture' }],
  [[[4, 'ftyphev']], { foreign: 'a HEIC picture' }],
  [[[4, 'ftypmif1']], { foreign: 'a HEIF picture' }],
  [[[0, '\xff\x0a']], { foreign: 'a JPEG XL picture' }],
  [[[0, '\0\0\0\x0cJXL ']], { foreign: 'a JPEG XL picture' }],
  [[[0, 'BM']], { foreign: 'a BMP picture' }],
  [[[0, '8BPS']], { foreign: 'a Photoshop document' }],
  [[[0, '%PDF']], { foreign: 'a PDF document' }],
  [[[0, '%!PS']], { foreign: 'a PostScript document' }],
  [[[0, '\x1f\x8b']], { foreign: 'a compressed file' }],
  [[[0, '\xff\xfe']], { foreign: 'text in UTF-16, where UTF-8 is needed' }],
  [[[0, '\xfe\xff']], { foreign: 'text in UTF-16, where UTF-8 is needed' }],
];

/** Recognises a file by its first bytes (64 are enough), never by its name. */
export function recognise(bytes: Uint8Array): Recognised {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const known = SIGNATURES.find(([signature]) => signature.every(([at, text]) => start.startsWith(text, at)));
  if (known !== undefined) return known[1];
  const text = start
    .replace(/^\xef\xbb\xbf/u, '')
    .trimStart()
    .toLowerCase();
  if (/^<(?:!doctype )?html/u.test(text)) return { foreign: 'a web page' };
  return text.startsWith('<') ? { format: 'svg' } : undefined;
}
