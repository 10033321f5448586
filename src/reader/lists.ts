import type { CorrectionEntry, TermEntry, TimelineEntry } from '../study/entries.ts';
import { correctionsRecord, glossaryRecord, timelineRecord } from '../study/schema/lists.ts';
import { proseField, proseOfFaulty, type ReaderContext } from './prose.ts';
import { type TextFile, wholeFile } from './text-file.ts';
import { readYaml } from './yaml.ts';

/** Reads `timeline.yaml`. */
export function readTimeline(file: TextFile, context: ReaderContext): TimelineEntry[] {
  const yaml = readYaml(wholeFile(file), timelineRecord);
  context.problems.push(...yaml.problems);
  if (yaml.value === undefined) {
    const paths = Array.isArray(yaml.data) ? yaml.data.map((_, index) => [index, 'text']) : [];
    context.unread.push({ kind: 'event', file: file.file, ids: [], prose: proseOfFaulty(file, yaml, paths, context) });
  }
  return (yaml.value ?? []).map(({ date, title, text, claim }, index) => ({
    file: file.file,
    date,
    title,
    at: (...path) => yaml.at(index, ...path),
    ...(claim === undefined ? {} : { claim }),
    ...(text === undefined ? {} : { text: proseField(file, yaml, { path: [index, 'text'], value: text }, context) }),
  }));
}

/** Reads `glossary.yaml`. */
export function readGlossary(file: TextFile, context: ReaderContext): TermEntry[] {
  const yaml = readYaml(wholeFile(file), glossaryRecord);
  context.problems.push(...yaml.problems);
  if (yaml.value === undefined) {
    const ids =
      typeof yaml.data === 'object' && yaml.data !== null && !Array.isArray(yaml.data)
        ? Object.keys(yaml.data)
        : undefined;
    const paths = (ids ?? []).map((id) => [id, 'definition']);
    context.unread.push({ kind: 'term', file: file.file, ids, prose: proseOfFaulty(file, yaml, paths, context) });
  }
  return Object.entries(yaml.value ?? {}).map(([id, { term, also, language, definition }]) => ({
    file: file.file,
    id,
    term,
    also: also === undefined ? [] : [also].flat(),
    at: (...path) => yaml.at(id, ...path),
    definition: proseField(file, yaml, { path: [id, 'definition'], value: definition }, context),
    ...(language === undefined ? {} : { language }),
  }));
}

/** Reads `corrections.yaml`. */
export function readCorrections(file: TextFile, context: ReaderContext): CorrectionEntry[] {
  const yaml = readYaml(wholeFile(file), correctionsRecord);
  context.problems.push(...yaml.problems);
  return (yaml.value ?? []).map((record, index) => ({
    file: file.file,
    at: (...path) => yaml.at(index, ...path),
    ...record,
  }));
}
