import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { libraryFormat } from '../bibliography/library.ts';
import type { ReadingTerms } from '../markdown/clusters.ts';
import { isRecording } from '../pictures/recording.ts';
import { missingFile } from '../problems/codes/missing-file.ts';
import { strayFile } from '../problems/codes/stray-file.ts';
import type { Place, Problem } from '../problems/problem.ts';
import type { DataTable } from '../study/data-table.ts';
import type { ChapterEntry, ClaimEntry, Entries, FigureEntry, GroupEntry, SourceEntry } from '../study/entries.ts';
import { readChapter } from './chapter.ts';
import { readCitationStyle } from './citation-style.ts';
import { readClaim } from './claim.ts';
import { readData } from './data.ts';
import { isGroup, type PictureFile, readFigure, readGroup, recordless } from './figure.ts';
import { readLibraryFile } from './library.ts';
import { readCorrections, readGlossary, readTimeline } from './lists.ts';
import { readLock } from './lock.ts';
import type { ReaderContext } from './prose.ts';
import { readSource } from './source.ts';
import { readStudyFile } from './study-file.ts';
import { nameOf, readText, type TextFile } from './text-file.ts';

/** What came out of a content folder: as much of it as could be read, and what is wrong with it. */
export interface ReadContent {
  readonly entries: Entries;
  readonly problems: readonly Problem[];
}

/** The words that reading needs, for the study's language. */
export type TermsFor = (language: string, quotationMarks?: readonly (readonly [string, string])[]) => ReadingTerms;

const PICTURE = /\.(?:svg|jpe?g|png|webp|avif|tiff?|gif)$/iu;

/** Reads a content folder, once, whole. Problems in one file never hide those in another. */
export async function readContent(folder: string, termsFor: TermsFor): Promise<ReadContent> {
  const root = resolve(folder);
  const files = await listFiles(root);
  const problems: Problem[] = [];
  const study = await readStudy(root, files, problems);
  const context: ReaderContext = {
    terms: termsFor(study.record.language, study.record['quotation-marks']),
    problems,
    unread: [],
    waivers: [],
  };
  const claimed = new Set<string>(['study.yaml']);
  const take = (test: (path: string) => boolean): string[] => {
    const found = files.filter((path) => !claimed.has(path) && test(path));
    for (const path of found) claimed.add(path);
    return found;
  };
  const open = (path: string): Promise<TextFile> => readText(join(root, path), contentPath(root, path));

  const chapters = await readEach(
    take((path) => /^chapters\/[^/]+\.mdx$/u.test(path)),
    async (path) => readChapter(await open(path), context),
  );
  const sources = await readEach(
    take((path) => /^sources\/.+\.md$/u.test(path)),
    async (path) => readSource(await open(path), context),
  );
  const libraries = take((path) => path.startsWith('sources/') && libraryFormat(path) !== undefined);
  const listed = await readEach(libraries, (path) =>
    readLibraryFile(join(root, path), contentPath(root, path), context),
  );
  const { figures, groups } = await readFigures(root, take, open, context);
  const claims = await readEach(
    take((path) => /^claims\/[^/]+\.md$/u.test(path)),
    async (path) => readClaim(await open(path), context),
  );
  const data = await readTables(take, open, context);
  const one = async <T>(name: string, read: (file: TextFile, context: ReaderContext) => T[]): Promise<T[]> =>
    take((path) => path === name).length === 0 ? [] : read(await open(name), context);
  const timeline = await one('timeline.yaml', readTimeline);
  const glossary = await one('glossary.yaml', readGlossary);
  const corrections = await one('corrections.yaml', readCorrections);
  const [lock] = await readEach(
    take((path) => path === 'excerpts.lock'),
    async (path) => readLock(await open(path), problems),
  );
  const styles = await readEach(
    take((path) => /^styles\/(?:[^/]+\.csl|locales-[^/]+\.xml)$/u.test(path)),
    open,
  );
  const style = readCitationStyle(study, styles, problems);
  problems.push(
    ...strays(
      root,
      files.filter((path) => !claimed.has(path)),
    ),
  );
  if (chapters.length === 0 && !files.some((path) => path.startsWith('chapters/'))) {
    problems.push(
      missingFile(
        { file: contentPath(root, 'chapters'), line: 1, column: 1 },
        { file: 'chapters/01-….mdx', hint: 'Write a first chapter.' },
      ),
    );
  }
  const entries: Entries = {
    study,
    style,
    chapters: known<ChapterEntry>(chapters),
    sources: [...known<SourceEntry>(sources), ...listed.flat()],
    figures,
    groups,
    timeline,
    glossary,
    corrections,
    claims: known<ClaimEntry>(claims),
    data,
    lock,
    waivers: context.waivers,
    unread: context.unread,
  };
  return { entries, problems };
}

async function readStudy(root: string, files: readonly string[], problems: Problem[]): Promise<Entries['study']> {
  if (!files.includes('study.yaml')) {
    const place = { file: contentPath(root, 'study.yaml'), line: 1, column: 1 };
    problems.push(
      missingFile(place, {
        file: 'study.yaml',
        hint: 'Write it: `title`, `authors`, `language`, `licence` and `description`.',
      }),
    );
    return standIn(place);
  }
  const { entry, problems: found } = readStudyFile(
    await readText(join(root, 'study.yaml'), contentPath(root, 'study.yaml')),
  );
  problems.push(...found);
  return entry ?? standIn({ file: contentPath(root, 'study.yaml'), line: 1, column: 1 });
}

/** Stands in for a `study.yaml` that cannot be read, so that everything else can be checked. */
function standIn(place: Place): Entries['study'] {
  return {
    file: place.file,
    at: () => place,
    record: { title: 'Study', authors: [], language: 'en', licence: '', description: '' },
  };
}

async function readFigures(
  root: string,
  take: (test: (path: string) => boolean) => string[],
  open: (path: string) => Promise<TextFile>,
  context: ReaderContext,
): Promise<{ figures: FigureEntry[]; groups: GroupEntry[] }> {
  const takeFiles = (test: (path: string) => boolean): PictureFile[] =>
    take((path) => path.startsWith('figures/') && test(path)).map((path) => ({
      path: join(root, path),
      file: contentPath(root, path),
    }));
  const pictures = takeFiles((path) => PICTURE.test(path));
  const recordings = takeFiles(isRecording);
  const records = take((path) => /^figures\/[^/]+\.yaml$/u.test(path));
  const names = new Set(records.map(nameOf));
  // Captions of nothing are read by nobody, and are told so.
  const captions = takeFiles(
    (path) => path.endsWith('.vtt') && recordings.some(({ file }) => nameOf(file) === nameOf(path)),
  );
  recordless([...pictures, ...recordings], names, context);
  const groups: GroupEntry[] = [];
  const figures = await readEach(records, async (path) => {
    const name = nameOf(path);
    const file = await open(path);
    const own = (all: readonly PictureFile[]): PictureFile[] => all.filter((one) => nameOf(one.file) === name);
    if (!isGroup(file))
      return readFigure(
        file,
        { pictures: own(pictures), recordings: own(recordings), captions: own(captions) },
        context,
      );
    const group = readGroup(file, [...own(pictures), ...own(recordings)], context);
    if (group !== undefined) groups.push(group);
    return undefined;
  });
  return { figures: known<FigureEntry>(figures), groups: groups.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Tables are pairs of files: a half without the other is told. */
async function readTables(
  take: (test: (path: string) => boolean) => string[],
  open: (path: string) => Promise<TextFile>,
  context: ReaderContext,
): Promise<DataTable[]> {
  const paths = take((path) => /^data\/[^/]+\.(?:csv|yaml)$/u.test(path));
  const ids = [...new Set(paths.map(nameOf))];
  const half = async (id: string, ending: string): Promise<TextFile | undefined> =>
    paths.includes(`data/${id}.${ending}`) ? open(`data/${id}.${ending}`) : undefined;
  const tables = await readEach(ids, async (id) =>
    readData({ csv: await half(id, 'csv'), yaml: await half(id, 'yaml') }, context),
  );
  return known<DataTable>(tables);
}

function strays(root: string, files: readonly string[]): Problem[] {
  return files.map((path) =>
    strayFile({ file: contentPath(root, path), line: 1, column: 1 }, { file: path, hint: strayHint(path) }),
  );
}

function strayHint(path: string): string {
  if (path.startsWith('chapters/')) return 'Chapters end in `.mdx`.';
  if (path.startsWith('sources/')) return 'Sources end in `.md`; libraries in `.bib`, `.ris`, `.json` or `.yaml`.';
  if (path.startsWith('claims/')) return 'Claims end in `.md` and stand in `claims/` itself.';
  if (path.startsWith('styles/')) return 'Citation styles end in `.csl`; their locales are named `locales-xx-XX.xml`.';
  if (path.startsWith('figures/'))
    return 'Pictures are `.svg`, `.jpg`, `.png`, `.webp`, `.avif` or `.tif`, recordings `.mp4`, `.webm`, `.m4a`, `.mp3` or `.ogg` with captions in a `.vtt` of the same name; their records `.yaml`.';
  if (path.startsWith('data/'))
    return 'Tables end in `.csv`, their records in `.yaml`, and both stand in `data/` itself.';
  return 'Move it to the folder of its kind, or out of `content/`.';
}

/** All files below a folder, relative to it, with `/`, sorted; hidden ones left out. */
async function listFiles(root: string): Promise<string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((file) => file.isFile())
    .map((file) => relative(root, join(file.parentPath, file.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort();
}

function contentPath(root: string, path: string): string {
  return `${basename(root)}/${path}`;
}

/** Opens a few files at a time and keeps their order. */
async function readEach<T>(paths: readonly string[], read: (path: string) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  const batch = 64;
  for (let at = 0; at < paths.length; at += batch)
    results.push(...(await Promise.all(paths.slice(at, at + batch).map(read))));
  return results;
}

function known<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter((item): item is T => item !== undefined);
}

/** The folder that holds a content folder: what files in problems are relative to. */
export function folderOf(content: string): string {
  return dirname(resolve(content));
}
