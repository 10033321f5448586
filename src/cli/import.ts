import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { accountOf } from '../bibliography/account.ts';
import type { LibraryEntry } from '../bibliography/library.ts';
import type { Decided } from '../bibliography/source-text.ts';
import { didYouMean } from '../problems/nearest.ts';
import { printProblems } from '../problems/print/terminal.ts';
import { countBySeverity, type Problem } from '../problems/problem.ts';
import { takenIds } from '../reader/source-ids.ts';
import { contentFolder } from './content-folder.ts';
import type { DecidedForAll } from './decide.ts';
import { type ImportOptions, importOptions, USAGE } from './import-options.ts';
import { type Planned, planImport, type Refused } from './import-plan.ts';
import { restOf, textsOf, writeSources } from './import-sources.ts';
import { type LibraryFile, openLibrary } from './library-file.ts';

/** Imports, and returns the exit code. */
async function importLibrary(args: readonly string[]): Promise<number> {
  const options = importOptions(args);
  if (options === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if ('misuse' in options) return misused(options.misuse);
  const content = contentFolder(options.content ?? process.env['CONTENT'] ?? 'content');
  const opened = await openLibrary(options.file, content);
  if ('fault' in opened) return misused(opened.fault, '');
  if (options.dryRun) return account(opened, options.json);
  if (!existsSync(join(content, 'study.yaml')))
    return misused(
      `There is no study in \`${content}\`: it has no \`study.yaml\`. Name its folder with --content.`,
      '',
    );
  return importEntries(opened, { ...options, content });
}

/** Tells how many entries stand in a file, and what is wrong with which. */
async function account(opened: LibraryFile, asJson: boolean): Promise<number> {
  const { library, decoded, file } = opened;
  if (asJson) process.stdout.write(`${JSON.stringify(accountOf(library, decoded.text), null, 2)}\n`);
  else {
    const unread = library.count - library.entries.length;
    const said = `${file}: ${many(library.count, 'entry', 'entries')} ${library.count === 1 ? 'stands' : 'stand'} in it; ${library.entries.length} read${unread === 0 ? '' : `, ${unread} named below`}.`;
    process.stdout.write(`${said}\n\n${await print(library.problems, opened)}\n`);
  }
  return countBySeverity(library.problems).error > 0 ? 1 : 0;
}

async function importEntries(
  opened: LibraryFile,
  request: ImportOptions & { readonly content: string },
): Promise<number> {
  const { ids, content } = request;
  const problems = problemsOf(opened, ids);
  const notes = problems.length === 0 ? [] : [await print(problems, opened)];
  const chosen = choose(opened, ids);
  if ('fault' in chosen) return stop([...notes, chosen.fault]);
  const taken = await takenIds(content, opened.isOwn ? opened.path : undefined);
  const { planned, refused } = planImport(chosen.entries, {
    taken,
    as: request.as,
    library: opened.given,
    content: basename(resolve(content)),
  });
  if (planned.length > 0) {
    const answers = await answersFor(planned, request.decided);
    if (typeof answers === 'number') return answers;
    const { texts, lossy } = textsOf(planned, answers);
    const rest = opened.isOwn ? await restOf(opened, [...texts.keys()]) : undefined;
    if (rest !== undefined && 'fault' in rest) return stop([...notes, rest.fault]);
    await writeSources(content, texts, rest && { library: opened, text: rest.text });
    refused.push(...lossy);
    planned.splice(0, planned.length, ...texts.keys());
  }
  notes.push(...refused.map((one) => sayRefused(opened, one)));
  say([...notes, sayWritten(opened, planned, basename(resolve(content)))]);
  return refused.length > 0 || countBySeverity(problems).error > 0 ? 1 : 0;
}

function stop(paragraphs: readonly string[]): number {
  say([...paragraphs, 'Nothing was written.']);
  return 1;
}

/** The entries that were asked for; all, if none was. */
function choose(
  { library, file }: LibraryFile,
  ids: readonly string[],
): { entries: LibraryEntry[] } | { fault: string } {
  if (ids.length === 0) return { entries: [...library.entries] };
  const entries: LibraryEntry[] = [];
  for (const given of new Set(ids.map((id) => id.normalize('NFC')))) {
    const entry = library.entries.find(({ id }) => id === given);
    if (entry !== undefined) entries.push(entry);
    else if (library.standing.some(({ id }) => id === given))
      return { fault: `\`${given}\` stands in \`${file}\`, but cannot be imported.` };
    else
      return {
        fault: [
          `No entry of \`${file}\` has the id \`${given}\`.`,
          didYouMean(
            given,
            library.entries.map(({ id }) => id),
          ) ?? '',
        ]
          .join(' ')
          .trim(),
      };
  }
  return { entries };
}

/** The problems of a library that concern the entries asked for. */
function problemsOf({ library, decoded }: LibraryFile, ids: readonly string[]): Problem[] {
  const wanted = new Set(ids.map((id) => id.normalize('NFC')));
  const named = accountOf(library, decoded.text).problems.map(({ id }) => id);
  return library.problems.filter((_, index) => ids.length === 0 || wanted.has(named[index] ?? ''));
}

/** The standpoint and the reading of each source, or the exit code where nobody is there to say. */
async function answersFor(planned: readonly Planned[], given: DecidedForAll): Promise<Map<string, Decided> | number> {
  const { standpoint, read } = given;
  if (standpoint !== undefined && read !== undefined)
    return new Map(planned.map(({ id }) => [id, { standpoint, read }]));
  if (process.stdin.isTTY !== true)
    return misused(
      'A source file says how a source stands to what it reports (--standpoint) and how much of it was read (--read). An author must decide both.',
    );
  const asked = planned.map(({ id, entry }) => ({ id, title: entry.item.texts.title ?? '' }));
  const { decide } = await import('./decide.ts');
  const answers = await decide(asked, given);
  if (answers !== undefined) return answers;
  process.stderr.write('Nothing was written.\n');
  return 1;
}

function sayRefused({ file }: LibraryFile, { entry, why, hint }: Refused): string {
  return `${file}:${entry.line}:${entry.column} \`${entry.id}\` was not imported: ${why}\n  ${hint}`;
}

function sayWritten({ file, isOwn, library }: LibraryFile, planned: readonly Planned[], content: string): string {
  if (library.count === 0) return `No entry stands in \`${file}\`.`;
  if (planned.length === 0) return 'Nothing was written.';
  const renamed = planned.filter(({ id, entry }) => id !== entry.id);
  return [
    ...planned.map((one) => `${content}/${one.file}`),
    `${many(planned.length, 'source file', 'source files')} written.${isOwn ? ` ${many(planned.length, 'entry', 'entries')} taken out of \`${file}\`.` : ''}`,
    ...renamed.map(({ id, entry }) => `Cite it as \`[@${id}]\` now; its key in the library was \`${entry.id}\`.`),
  ].join('\n');
}

function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

function print(problems: readonly Problem[], { root, file, decoded }: LibraryFile): Promise<string> {
  return printProblems(problems, { root, colour: process.stdout.isTTY, texts: new Map([[file, decoded.text]]) });
}

function say(paragraphs: readonly string[]): void {
  process.stdout.write(`${paragraphs.filter((text) => text !== '').join('\n\n')}\n`);
}

function misused(message: string, usage = `\n\n${USAGE}`): number {
  process.stderr.write(`${message}${usage}\n`);
  return 2;
}

/** What the disk, or the reading of the command line, refuses is told in words; all else is a fault of ours. */
function ended(error: unknown): number {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  if (String(error.code).startsWith('ERR_PARSE_ARGS')) return misused(error.message);
  if (!('syscall' in error) || !('path' in error)) throw error;
  process.stderr.write(`\`${String(error.path)}\` cannot be written (${String(error.code)}). Nothing was changed.\n`);
  return 1;
}

process.exitCode = await importLibrary(process.argv.slice(2)).catch(ended);
