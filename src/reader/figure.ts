import { missingPicture } from '../problems/codes/missing-picture.ts';
import { missingRecord } from '../problems/codes/missing-record.ts';
import { measurePicture } from '../pictures/measure.ts';
import type { FigureEntry } from '../study/entries.ts';
import { figureRecord } from '../study/schema/figure.ts';
import { proseField, type ReaderContext } from './prose.ts';
import { nameOf, type TextFile, wholeFile } from './text-file.ts';
import { readYaml } from './yaml.ts';

/** A picture file: its place on the disk and in the content folder. */
export interface PictureFile {
  readonly path: string;
  readonly file: string;
}

/** Reads `figures/<id>.yaml` with the picture of the same name. */
export async function readFigure(file: TextFile, pictures: readonly PictureFile[], context: ReaderContext): Promise<FigureEntry | undefined> {
  const yaml = readYaml(wholeFile(file), figureRecord);
  context.problems.push(...yaml.problems);
  const [first, second] = pictures;
  if (first === undefined || second !== undefined) {
    const found = first === undefined ? undefined : pictures.map((picture) => picture.file);
    context.problems.push(missingPicture(file.place(0), { id: file.name, found }));
  }
  if (first === undefined) return undefined;
  const measured = await measurePicture(first.path, { file: first.file, line: 1, column: 1 });
  context.problems.push(...measured.problems);
  if (yaml.value === undefined || measured.picture === undefined) return undefined;
  const { caption, description } = yaml.value;
  return {
    id: file.name,
    file: file.file,
    record: yaml.value,
    picture: { ...measured.picture, path: first.path },
    caption: proseField(file, yaml, { path: ['caption'], value: caption }, context),
    at: yaml.at,
    ...(description === undefined ? {} : { description: proseField(file, yaml, { path: ['description'], value: description }, context) }),
  };
}

/** Pictures that no record speaks of. */
export function recordless(pictures: readonly PictureFile[], records: ReadonlySet<string>, context: ReaderContext): void {
  for (const picture of pictures) {
    const id = nameOf(picture.file);
    if (!records.has(id)) context.problems.push(missingRecord({ file: picture.file, line: 1, column: 1 }, { id }));
  }
}
