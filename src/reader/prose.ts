import type { ReadingTerms } from '../markdown/clusters.ts';
import { readProse } from '../markdown/read-prose.ts';
import type { Problem } from '../problems/problem.ts';
import type { UnreadEntry } from '../study/entries.ts';
import type { Prose } from '../study/prose.ts';
import type { Waiver } from '../study/waiver.ts';
import type { TextFile } from './text-file.ts';
import { valueAt } from './value-at.ts';
import type { YamlRecord } from './yaml.ts';

/** What every kind of file needs to be read: the words of the study's language, and a place for what is wrong. */
export interface ReaderContext {
  readonly terms: ReadingTerms;
  readonly problems: Problem[];
  readonly unread: UnreadEntry[];
  /** What records waive, in their `waive` field. */
  readonly waivers: Waiver[];
}

/** Reads the Markdown in one value of a YAML file; places are those of the characters in the file. */
export function proseField(
  file: TextFile,
  yaml: YamlRecord<unknown>,
  field: { path: readonly (string | number)[]; value: string },
  context: ReaderContext,
): Prose {
  const offset = yaml.offsets(field.path, field.value);
  const place: Prose['place'] = (start, end) => file.place(offset(start), offset(Math.max(start, end - 1)) + 1);
  const key = `${file.file}#${field.path.join('.')}`;
  const { prose, problems } = readProse({ key, format: 'markdown', text: field.value, place }, context.terms);
  context.problems.push(...problems);
  return prose;
}

/** Reads the Markdown at some paths of a record that has faults elsewhere, as far as there is text. */
export function proseOfFaulty(
  file: TextFile,
  yaml: YamlRecord<unknown>,
  paths: readonly (readonly (string | number)[])[],
  context: ReaderContext,
): Prose[] {
  return paths.flatMap((path) => {
    const value = valueAt(yaml.data, path);
    return typeof value === 'string' && value.trim() !== '' ? [proseField(file, yaml, { path, value }, context)] : [];
  });
}
