import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { styleStudy } from '../src/astro/styled.ts';
import { loadStudy } from '../src/cli/load.ts';
import { dictionaryFor } from '../src/i18n/dictionaries.ts';
import { writeCorpus } from './corpus.ts';

/** What printing a study of 40 chapters in a citation style costs, in CPU seconds: all of it, and when nothing has changed. */
export interface StyleCost {
  readonly cold: number;
  readonly unchanged: number;
}

/** Prints the sources and citations of 40 chapters in Chicago’s author-date style, twice. */
export async function measureStyle(folder: string): Promise<StyleCost> {
  await rm(folder, { recursive: true, force: true });
  const content = join(folder, 'content');
  await writeCorpus(content, { chapters: 40 });
  await appendFile(join(content, 'study.yaml'), 'citation: {style: chicago-author-date}\n');
  const { study } = await loadStudy(content, { drafts: false });
  const cost = async (): Promise<number> => {
    const before = process.cpuUsage();
    await styleStudy(study, { wordsFor: dictionaryFor, cache: join(folder, 'cache') });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  return { cold: await cost(), unchanged: await cost() };
}
