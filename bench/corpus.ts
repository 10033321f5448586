import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chapterText } from './chapter.ts';
import { createRandom } from './random.ts';
import { sentence } from './sentences.ts';
import { sourceText } from './source.ts';

/** How large a made-up study is. */
export interface CorpusSize {
  readonly chapters: number;
  /** The same seed and size give the same bytes. */
  readonly seed?: number;
}

/** Sources of each chapter, all of them cited there. */
export const SOURCES_A_CHAPTER = 15;

/** How many of the first chapters the chains of later ones lead to; chains of two to five sources are what studies have. */
const ORIGINS = 5;

/**
 * Writes a text study into `folder`, which is emptied first: `study.yaml`, chapters of about 1,800 words with 25 citations and five
 * quotations, and 15 sources a chapter, each with one excerpt and one relay (the very first relays nothing). It passes
 * `check` without a problem.
 */
export async function writeCorpus(folder: string, { chapters, seed = 1 }: CorpusSize): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'chapters'), { recursive: true });
  await mkdir(join(folder, 'sources'));
  await writeFile(join(folder, 'study.yaml'), studyText(chapters));
  for (let number = 1; number <= chapters; number += 1) await writeChapter(folder, { number, chapters, seed });
}

/** `001-chapter-1.mdx`: the name of a chapter's file. */
export function chapterFile(number: number): string {
  return `${String(number).padStart(3, '0')}-chapter-${number}.mdx`;
}

/** `gazette-0001-07`: the id of a chapter's source, counted from 1. */
export function sourceId(chapter: number, index: number): string {
  return `gazette-${String(chapter).padStart(4, '0')}-${String(index).padStart(2, '0')}`;
}

/** A chapter draws from a seed of its own, so that adding one changes no other. */
async function writeChapter(
  folder: string,
  { number, chapters, seed }: { number: number; chapters: number; seed: number },
): Promise<void> {
  const random = createRandom(seed * 100_003 + number);
  const sources = Array.from({ length: SOURCES_A_CHAPTER }, (_, index) => ({
    id: sourceId(number, index + 1),
    paragraph: 1 + random.below(20),
    words: sentence(random).replaceAll('*', ''),
  }));
  const next = number < chapters ? chapterFile(number + 1) : chapterFile(1);
  await writeFile(join(folder, 'chapters', chapterFile(number)), chapterText(random, { number, next, sources }));
  for (const [index, source] of sources.entries()) {
    const former = number > 1 ? sourceId(1 + random.below(Math.min(number - 1, ORIGINS)), 1) : undefined;
    const relays = index > 0 ? sources[random.below(index)]?.id : former;
    await writeFile(join(folder, 'sources', `${source.id}.md`), sourceText(random, source, relays));
  }
}

function studyText(chapters: number): string {
  return [
    'title: A study to measure by',
    'authors:',
    '  - {family: Doe, given: Jane}',
    'language: en',
    'licence: CC-BY-4.0',
    `description: ${chapters} chapters, made from a seed.`,
    '',
  ].join('\n');
}
