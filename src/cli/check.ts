import { parseArgs } from 'node:util';
import { problemsForGitHub } from '../problems/print/github.ts';
import { problemsAsJson } from '../problems/print/json.ts';
import { printProblems } from '../problems/print/terminal.ts';
import { countBySeverity, type Problem } from '../problems/problem.ts';
import { folderOf } from '../reader/read.ts';
import type { Taken } from '../study/excerpt-lock.ts';
import { contentFolder } from './content-folder.ts';
import { loadStudy } from './load.ts';
import { today, writeLock } from './lock-file.ts';

const USAGE = `npm run check [-- [--json | --github] [--drafts] [path]]
npm run check -- --take [--reason "…"] [path]

Checks a content folder, or the folder that holds one, and reports all problems.
  --json     one JSON object on standard output (use npm run --silent)
  --github   annotations for GitHub Actions (the default there)
  --drafts   drafts too
  --take     takes new excerpts into excerpts.lock; with --reason, changed and removed ones too
Ends with 1 if there are errors.`;

/** Runs the check and returns the exit code. */
async function check(args: readonly string[]): Promise<number> {
  const flag = { type: 'boolean' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: flag,
      github: flag,
      drafts: flag,
      take: flag,
      reason: { type: 'string' },
      help: { ...flag, short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if (values.reason !== undefined && values.take !== true) return misused('--reason goes with --take.');
  const folder = contentFolder(positionals[0] ?? process.env['CONTENT'] ?? 'content');
  const options = { drafts: values.drafts ?? false };
  let loaded = await loadStudy(folder, options);
  if (values.take) {
    const taken = await writeLock(folder, loaded, { today: today(), reason: values.reason });
    process.stderr.write(`${sayTaken(taken)}\n\n`);
    loaded = await loadStudy(folder, options);
  }
  process.stdout.write(
    `${await print(loaded.problems, { folder, json: values.json === true, github: values.github ?? process.env['GITHUB_ACTIONS'] === 'true' })}\n`,
  );
  return countBySeverity(loaded.problems).error > 0 ? 1 : 0;
}

function print(
  problems: readonly Problem[],
  options: { folder: string; json: boolean; github: boolean },
): string | Promise<string> {
  if (options.json) return problemsAsJson(problems);
  if (options.github) return problemsForGitHub(problems);
  return printProblems(problems, { root: folderOf(options.folder), colour: process.stdout.isTTY });
}

function sayTaken({ added, changed, removed }: Taken): string {
  const parts = [
    [added.length, 'taken'],
    [changed.length, 'taken again'],
    [removed.length, 'removed'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return `excerpts.lock: ${said.length === 0 ? 'nothing new' : said.join(', ')}.`;
}

function misused(message: string): number {
  process.stderr.write(`${message}\n\n${USAGE}\n`);
  return 2;
}

process.exitCode = await check(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error;
  return misused(error.message);
});
