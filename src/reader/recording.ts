import { readFile } from 'node:fs/promises';
import { isCaptions, measureRecording } from '../pictures/recording.ts';
import { missingTranscript } from '../problems/codes/missing-transcript.ts';
import { unreadableRecording } from '../problems/codes/unreadable-recording.ts';
import type { Recording } from '../study/entries.ts';
import type { FigureRecord } from '../study/schema/figure.ts';
import type { ReaderContext } from './prose.ts';
import type { TextFile } from './text-file.ts';

/** A file beside a record: its place on the disk and in the content folder. */
interface BesideFile {
  readonly path: string;
  readonly file: string;
}

/** Reads the recording of a figure with its captions. `undefined` with problems told where it cannot be published. */
export async function readRecording(
  file: TextFile,
  { recording, captions }: { recording: BesideFile; captions: BesideFile | undefined },
  record: FigureRecord,
  context: ReaderContext,
): Promise<Recording | undefined> {
  const measured = await measureRecording(recording.path, { file: recording.file, line: 1, column: 1 });
  context.problems.push(...measured.problems);
  const lacks = (what: 'transcript' | 'captions'): void =>
    void context.problems.push(missingTranscript(file.place(0), { id: file.name, what }));
  if (record.transcript === undefined) lacks('transcript');
  if (measured.recording?.kind === 'video' && captions === undefined) lacks('captions');
  if (captions !== undefined && !isCaptions(await readFile(captions.path, 'utf8'))) {
    const place = { file: captions.file, line: 1, column: 1 };
    context.problems.push(
      unreadableRecording(place, {
        reason: 'its captions are no WebVTT',
        hint: 'Begin the file with the line `WEBVTT`.',
      }),
    );
  }
  if (measured.recording === undefined) return undefined;
  return {
    ...measured.recording,
    path: recording.path,
    ...(captions === undefined ? {} : { captions: captions.path }),
  };
}
