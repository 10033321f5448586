import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dictionaryFor } from '../i18n/dictionaries.ts';
import { problemsForGitHub } from '../problems/print/github.ts';
import { problemsAsJson } from '../problems/print/json.ts';
import { printProblems } from '../problems/print/terminal.ts';
import { countBySeverity, inOrder } from '../problems/problem.ts';
import { folderOf, readContent } from '../reader/read.ts';
import { assemble } from '../study/assemble.ts';
import { locatorTerms } from '../study/terms.ts';

const USAGE = `npm run check [-- [--json | --github] [--drafts] [path]]

Checks a content folder, or the folder that holds one, and reports all problems.
  --json     one JSON object on standard output (use npm run --silent)
  --github   annotations for GitHub Actions (the default there)
  --drafts   drafts too
Ends with 1 if there are errors.`;

/** Runs the check and returns the exit code. */
async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, github: { type: 'boolean' }, drafts: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const folder = contentFolder(positionals[0] ?? process.env['CONTENT'] ?? 'content');
  const content = await readContent(folder, (language) => {
    const { locators, quotedIn } = dictionaryFor(language);
    return { locators: locatorTerms(locators), quotedIn };
  });
  const assembled = content.entries && assemble(content.entries, { drafts: values.drafts ?? false });
  const problems = inOrder([...content.problems, ...(assembled?.problems ?? [])]);
  if (values.json) process.stdout.write(`${problemsAsJson(problems)}\n`);
  else if (values.github ?? process.env['GITHUB_ACTIONS'] === 'true') process.stdout.write(`${problemsForGitHub(problems)}\n`);
  else process.stdout.write(`${await printProblems(problems, { root: folderOf(folder), colour: process.stdout.isTTY })}\n`);
  return countBySeverity(problems).error > 0 ? 1 : 0;
}

/** A path names a content folder, or the folder that holds one. */
function contentFolder(path: string): string {
  return existsSync(join(path, 'content', 'study.yaml')) ? join(path, 'content') : path;
}

try {
  process.exitCode = await check(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error;
  process.stderr.write(`${error.message}\n\n${USAGE}\n`);
  process.exitCode = 2;
}
