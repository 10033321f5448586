import type { Problem } from '../problems/problem.ts';
import type { StudyEntry } from '../study/entries.ts';
import { studyRecord } from '../study/schema/study.ts';
import { type TextFile, wholeFile } from './text-file.ts';
import { readYaml } from './yaml.ts';

/** Reads `study.yaml`. */
export function readStudyFile(file: TextFile): { entry: StudyEntry | undefined; problems: readonly Problem[] } {
  const yaml = readYaml(wholeFile(file), studyRecord);
  const entry = yaml.value === undefined ? undefined : { file: file.file, record: yaml.value, at: yaml.at };
  return { entry, problems: yaml.problems };
}
