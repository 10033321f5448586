import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { unreadableRecording } from '../problems/codes/unreadable-recording.ts';
import type { Place, Problem } from '../problems/problem.ts';

/** A format of a recording: what browsers are told, and how its file begins. */
interface RecordingFormat {
  readonly kind: 'video' | 'audio';
  readonly type: string;
  readonly begins: (head: string) => boolean;
}

/** By the ending of the file; all of them play in every browser of today. */
const FORMATS: Readonly<Record<string, RecordingFormat>> = {
  '.mp4': { kind: 'video', type: 'video/mp4', begins: (head) => head.startsWith('ftyp', 4) },
  '.webm': { kind: 'video', type: 'video/webm', begins: (head) => head.startsWith('\x1a\x45\xdf\xa3') },
  '.m4a': { kind: 'audio', type: 'audio/mp4', begins: (head) => head.startsWith('ftyp', 4) },
  '.mp3': {
    kind: 'audio',
    type: 'audio/mpeg',
    begins: (head) => /^(?:ID3|\xff[\xe2-\xe7\xf2-\xf7\xfa-\xff])/u.test(head),
  },
  '.ogg': { kind: 'audio', type: 'audio/ogg', begins: (head) => head.startsWith('OggS') },
};

/** GitHub refuses files of 100 MB, and a reader on a poor line should not be sent one. */
const MOST_BYTES = 95_000_000;

/** A recording file as measured. */
export interface MeasuredRecording {
  readonly kind: 'video' | 'audio';
  /** Its media type. */
  readonly type: string;
  readonly bytes: number;
  /** The first 16 hexadecimal digits of the SHA-256 of the file. */
  readonly hash: string;
}

/** Whether a file is a recording by its ending. */
export function isRecording(path: string): boolean {
  return FORMATS[extname(path).toLowerCase()] !== undefined;
}

/**
 * Measures a recording: that it is what its ending says, not too large, and says nothing of where it was made. Problems are
 * at `place`. Recordings are published as they are, since nothing here could encode them anew.
 */
export async function measureRecording(
  path: string,
  place: Place,
): Promise<{ recording?: MeasuredRecording; problems: Problem[] }> {
  const format = FORMATS[extname(path).toLowerCase()];
  const { size } = await stat(path);
  const fail = (reason: string, hint: string): { problems: Problem[] } => ({
    problems: [unreadableRecording(place, { reason, hint })],
  });
  if (size > MOST_BYTES)
    return fail(
      `it has ${Math.ceil(size / 1e6)} MB`,
      `Make it smaller than ${MOST_BYTES / 1e6} MB, or show a part of it.`,
    );
  const bytes = await readFile(path);
  if (format === undefined || !format.begins(bytes.toString('latin1', 0, 16)))
    return fail('it is not what its ending says', 'Save it as .mp4, .webm, .m4a, .mp3 or .ogg.');
  if (isLocated(bytes))
    return fail(
      'it says where it was made',
      'A recording is published as it is. Remove the place: `ffmpeg -i in.mp4 -map_metadata -1 -c copy out.mp4`.',
    );
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { recording: { kind: format.kind, type: format.type, bytes: size, hash }, problems: [] };
}

/** Coordinates as ISO 6709 has them, where telephones write them: the `©xyz` atom and Apple’s `location.ISO6709` (QuickTime File Format). */
function isLocated(bytes: Buffer): boolean {
  if (bytes.includes('quicktime.location.ISO6709')) return true;
  const atom = Buffer.from('\xa9xyz', 'latin1');
  for (let at = bytes.indexOf(atom); at !== -1; at = bytes.indexOf(atom, at + 4)) {
    if (/^[+-]\d\d/u.test(bytes.toString('latin1', at + 8, at + 12))) return true;
  }
  return false;
}

/** Whether a text is a captions track (WebVTT, section 4.1). */
export function isCaptions(text: string): boolean {
  return /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/u.test(text);
}
