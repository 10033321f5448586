import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { StyleEngine, StyleWords } from '../bibliography/style.ts';
import { sourceKey } from '../bibliography/style-item.ts';
import {
  citeKey,
  type PlannedCitation,
  type Printed,
  planCitations,
  type Styled,
} from '../bibliography/styled-study.ts';
import { unreadableCitationStyle } from '../problems/codes/unreadable-citation-style.ts';
import type { Problem } from '../problems/problem.ts';
import type { CitationStyle } from '../study/citation-style.ts';
import type { Study } from '../study/study.ts';

interface Options {
  /** The words of a language, or of the one that stands in for it. */
  readonly wordsFor: (language: string) => StyleWords & { readonly language: string };
  /** A folder in which what was printed is kept. */
  readonly cache: string;
}

/** The processor that printed last: in the dev server only the prose has changed, mostly. */
let last: { readonly key: string; readonly engine: StyleEngine } | undefined;

/**
 * Prints a study’s sources and citations in its style; nothing without one. What was printed before, by the same processor from the same sources, is
 * taken from the cache, and the processor is not even loaded where nothing is missing there.
 */
export async function styleStudy(study: Study, options: Options): Promise<Styling> {
  const { style } = study;
  if (style === undefined) return { styled: undefined, problems: [] };
  try {
    return { styled: await inStyle(study, style, options), problems: [] };
  } catch (error) {
    const says = `citeproc cannot use it (${error instanceof Error ? error.message : String(error)})`;
    return { styled: undefined, problems: [unreadableCitationStyle(style.place, { says })] };
  }
}

/** A study in its style, or what is wrong with the style: one that is well-formed may still make no sense. */
export interface Styling {
  readonly styled: Styled | undefined;
  readonly problems: readonly Problem[];
}

async function inStyle(study: Study, style: CitationStyle, options: Options): Promise<Styled> {
  const pages = planCitations(study);
  const words = options.wordsFor(style.locale);
  const key = await cacheKey(study, style, words.language);
  const file = join(options.cache, `${key}.json`);
  const kept = await readKept(file);
  const printed = await complete(kept, { pages, key, study, style, words });
  if (printed !== kept) await keep(file, printed);
  return { style, printed, pages };
}

interface Wanted {
  readonly pages: ReadonlyMap<string, readonly PlannedCitation[]>;
  readonly key: string;
  readonly study: Study;
  readonly style: CitationStyle;
  readonly words: StyleWords;
}

/** What is kept with what it lacks; the same object where it lacks nothing. */
async function complete(kept: Printed | undefined, { pages, key, study, style, words }: Wanted): Promise<Printed> {
  const planned = [...pages.values()].flat();
  const missing = planned.filter(({ cites, author }) => {
    const isKept = kept?.citations[citeKey(cites)] !== undefined;
    return !isKept || (author !== undefined && kept?.authors[sourceKey(author)] === undefined);
  });
  if (kept !== undefined && missing.length === 0) return kept;
  const engine = last?.key === key ? last.engine : await makeEngine(study, style, words);
  last = { key, engine };
  const citations = { ...kept?.citations };
  const authors = { ...kept?.authors };
  for (const { cites, author } of missing) {
    citations[citeKey(cites)] ??= engine.citation(cites);
    if (author !== undefined) authors[sourceKey(author)] ??= engine.author(author) ?? '';
  }
  return { sources: kept?.sources ?? engine.sources(), citations, authors };
}

async function makeEngine(study: Study, style: CitationStyle, words: StyleWords): Promise<StyleEngine> {
  const { createStyleEngine } = await import('../bibliography/style.ts');
  return createStyleEngine(style, new Map([...study.sources].map(([id, { item }]) => [id, item])), words);
}

/** Everything that what is printed of a source depends on: the processor, the code around it, style, locale and sources. */
async function cacheKey(study: Study, style: CitationStyle, language: string): Promise<string> {
  const hash = createHash('sha256');
  const { version } = createRequire(import.meta.url)('citeproc/package.json') as { version: string };
  hash.update(JSON.stringify([version, style.xml, style.locale, [...style.locales], language]));
  const folder = new URL('../bibliography/', import.meta.url);
  const code = (await readdir(folder)).filter((name) => /^style.*\.ts$/u.test(name)).sort();
  for (const name of code) hash.update(await readFile(new URL(name, folder)));
  for (const [id, { item }] of study.sources) hash.update(JSON.stringify([id, item]));
  return hash.digest('hex').slice(0, 32);
}

async function readKept(file: string): Promise<Printed | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Printed;
  } catch {
    // It was never written, or only in part: then it is printed again.
    return undefined;
  }
}

const KEPT_FILES = 4;

/** Writes the file whole or not at all, and drops the oldest. */
async function keep(file: string, printed: Printed): Promise<void> {
  const folder = join(file, '..');
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.${process.pid}`, JSON.stringify(printed));
  await rename(`${file}.${process.pid}`, file);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const dated = await Promise.all(
    files.map(async (name) => ({ name, time: (await stat(join(folder, name))).mtimeMs })),
  );
  const old = dated.sort((a, b) => b.time - a.time).slice(KEPT_FILES);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}
