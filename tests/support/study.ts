import { loadStudy } from '../../src/cli/load.ts';
import type { Study } from '../../src/study/study.ts';

/** The study in a content folder, as the engine reads it. */
export async function studyIn(content: string): Promise<Study> {
  return (await loadStudy(content, { drafts: false })).study;
}
