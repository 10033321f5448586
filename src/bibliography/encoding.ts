/** The ways in which the bytes of a library may mean text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A file as text, and how to write it again. */
export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly hasMark: boolean;
}

/**
 * Bytes as text: UTF-16 by its byte order mark or by the zeros in its first sign, else UTF-8, else windows-1252, which reads
 * any bytes.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le', true);
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be', true);
  if (bytes.length % 2 === 0 && second === 0 && first !== 0) return decoded(bytes, 'utf-16le', false);
  if (bytes.length % 2 === 0 && first === 0 && second !== 0 && second !== undefined)
    return decoded(bytes, 'utf-16be', false);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', hasMark: first === 0xef && second === 0xbb };
  } catch {
    return decoded(bytes, 'windows-1252', false);
  }
}

function decoded(bytes: Uint8Array, encoding: Encoding, hasMark: boolean): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, hasMark };
}

/** Text as bytes in the encoding that a file had. Signs that windows-1252 lacks cannot come of a text that was read from it. */
export function encodeText(text: string, { encoding, hasMark }: Omit<Decoded, 'text'>): Uint8Array {
  if (encoding === 'windows-1252') {
    const codes = new Map(Array.from({ length: 256 }, (_, code) => [singleByte(code), code]));
    return Uint8Array.from(text, (sign) => codes.get(sign) ?? 0x3f);
  }
  const marked = hasMark ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}

function singleByte(code: number): string {
  return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
}
