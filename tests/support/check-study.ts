import { dictionaryFor } from '../../src/i18n/dictionaries.ts';
import type { ReadingTerms } from '../../src/markdown/clusters.ts';
import { inOrder, type Problem } from '../../src/problems/problem.ts';
import { readContent } from '../../src/reader/read.ts';
import { assemble } from '../../src/study/assemble.ts';
import type { Study } from '../../src/study/study.ts';
import { locatorTerms } from '../../src/study/terms.ts';

/** The words of a language that reading prose needs. */
export function readingTerms(language = 'en'): ReadingTerms {
  const { locators, quotedIn } = dictionaryFor(language);
  return { locators: locatorTerms(locators), quotedIn };
}

/** Reads and assembles a content folder as `check` and `build` do: the study, where there is one, and its problems in order. */
export async function checkStudy(folder: string): Promise<{ study: Study | undefined; problems: Problem[] }> {
  const content = await readContent(folder, readingTerms);
  const assembled = content.entries && assemble(content.entries, { drafts: false });
  return { study: assembled?.study, problems: inOrder([...content.problems, ...(assembled?.problems ?? [])]) };
}

/** A problem as a line that a person can compare: `content/timeline.yaml:1:9 invalid-field`. */
export function short({ place, code }: Problem): string {
  return `${place.file}:${place.line}:${place.column} ${code}`;
}
