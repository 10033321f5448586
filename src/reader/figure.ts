import { readFile } from 'node:fs/promises';
import { measurePicture } from '../pictures/measure.ts';
import { missingPicture } from '../problems/codes/missing-picture.ts';
import { missingRecord } from '../problems/codes/missing-record.ts';
import { strayFile } from '../problems/codes/stray-file.ts';
import type { Problem } from '../problems/problem.ts';
import type { FigureEntry, GroupEntry } from '../study/entries.ts';
import { figureRecord, groupRecord } from '../study/schema/figure.ts';
import { namedIds } from './named-ids.ts';
import { proseField, proseOfFaulty, type ReaderContext } from './prose.ts';
import { readRecording } from './recording.ts';
import { nameOf, type TextFile, wholeFile } from './text-file.ts';
import { valueAt } from './value-at.ts';
import { readYaml, type YamlRecord } from './yaml.ts';

/** A picture file: its place on the disk and in the content folder. */
export interface PictureFile {
  readonly path: string;
  readonly file: string;
}

/** Whether a record is that of a group: it has `parts`. */
export function isGroup(file: TextFile): boolean {
  return /^["']?parts["']?\s*:/mu.test(file.text);
}

/** Reads `figures/<id>.yaml` of a group, which has no picture of its own. */
export function readGroup(
  file: TextFile,
  pictures: readonly PictureFile[],
  context: ReaderContext,
): GroupEntry | undefined {
  const yaml = readYaml(wholeFile(file), groupRecord);
  context.problems.push(...yaml.problems);
  for (const picture of pictures) {
    const hint = `\`${file.name}.yaml\` is a group, whose pictures are its parts. Give this picture a name and a record of its own.`;
    context.problems.push(unwanted(picture, hint));
  }
  if (yaml.value === undefined) {
    const prose = proseOfFaulty(file, yaml, [['caption']], context);
    const names = namedIds(yaml, 'figure', ['parts']);
    context.unread.push({ kind: 'figure', file: file.file, ids: [file.name], prose, names });
    return undefined;
  }
  const { caption, parts } = yaml.value;
  const prose = proseField(file, yaml, { path: ['caption'], value: caption }, context);
  return { id: file.name, file: file.file, caption: prose, parts, at: yaml.at };
}

/** What stands beside a record under its name. */
export interface BesideRecord {
  readonly pictures: readonly PictureFile[];
  readonly recordings: readonly PictureFile[];
  /** Tracks of captions. */
  readonly captions: readonly PictureFile[];
}

/** Reads `figures/<id>.yaml` with the picture of the same name and, if there is one, the recording that it stands for. */
export async function readFigure(
  file: TextFile,
  { pictures, recordings, captions: [captions] }: BesideRecord,
  context: ReaderContext,
): Promise<FigureEntry | undefined> {
  const yaml = readYaml(wholeFile(file), figureRecord);
  context.problems.push(...yaml.problems);
  const [first, second] = pictures;
  if (first === undefined || second !== undefined) {
    const found = first === undefined ? undefined : pictures.map((picture) => picture.file);
    context.problems.push(missingPicture(file.place(0), { id: file.name, found }));
  }
  if (first === undefined) return unreadFigure(file, yaml, context);
  const measured = await measurePicture(first.path, { file: first.file, line: 1, column: 1 });
  context.problems.push(...measured.problems);
  const svg = measured.picture?.kind === 'svg' ? await readDrawing(first, context) : undefined;
  if (yaml.value === undefined || measured.picture === undefined || svg === '')
    return unreadFigure(file, yaml, context);
  const [sound, ...more] = recordings;
  context.problems.push(
    ...more.map((extra) =>
      unwanted(extra, 'A figure has one recording. Give this one a name and a record of its own.'),
    ),
  );
  const recording = sound && (await readRecording(file, { recording: sound, captions }, yaml.value, context));
  if (sound !== undefined && recording === undefined) return unreadFigure(file, yaml, context);
  const { caption, description, annotations = [] } = yaml.value;
  return {
    id: file.name,
    file: file.file,
    record: yaml.value,
    picture: { ...measured.picture, path: first.path, ...(svg === undefined ? {} : { svg }) },
    ...(recording === undefined ? {} : { recording }),
    caption: proseField(file, yaml, { path: ['caption'], value: caption }, context),
    annotations: annotations.map(({ text: value }, index) =>
      proseField(file, yaml, { path: ['annotations', index, 'text'], value }, context),
    ),
    at: yaml.at,
    ...(description === undefined
      ? {}
      : { description: proseField(file, yaml, { path: ['description'], value: description }, context) }),
  };
}

function unwanted({ file }: PictureFile, hint: string): Problem {
  return strayFile({ file, line: 1, column: 1 }, { file: file.replace(/^[^/]+\//u, ''), hint });
}

function unreadFigure(file: TextFile, yaml: YamlRecord<unknown>, context: ReaderContext): undefined {
  const annotations = valueAt(yaml.data, ['annotations']);
  const texts = Array.isArray(annotations)
    ? annotations.map((_, index) => ['annotations', index, 'text'] as const)
    : [];
  const prose = proseOfFaulty(file, yaml, [['caption'], ['description'], ...texts], context);
  const names = namedIds(yaml, 'source', ['based-on']);
  context.unread.push({ kind: 'figure', file: file.file, ids: [file.name], prose, names });
}

/** A drawing as it may stand in a page; empty where it cannot. What is left out of it is told before a page is made. */
async function readDrawing(picture: PictureFile, context: ReaderContext): Promise<string> {
  // Loaded when a study first has a drawing: the cleaner takes a tenth of a second to load.
  const { cleanSvg } = await import('../pictures/svg.ts');
  const { svg, problems } = cleanSvg(await readFile(picture.path, 'utf8'), { file: picture.file });
  context.problems.push(...problems);
  return svg;
}

/** Pictures and recordings that no record speaks of. */
export function recordless(
  pictures: readonly PictureFile[],
  records: ReadonlySet<string>,
  context: ReaderContext,
): void {
  for (const picture of pictures) {
    const id = nameOf(picture.file);
    if (records.has(id)) continue;
    context.problems.push(missingRecord({ file: picture.file, line: 1, column: 1 }, { id }));
    context.unread.push({ kind: 'figure', file: picture.file, ids: [id], prose: [] });
  }
}
