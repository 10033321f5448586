import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as prompts from '@clack/prompts';
import { didYouMean } from '../problems/nearest.ts';
import { printProblems } from '../problems/print/terminal.ts';
import { folderOf } from '../reader/read.ts';
import { type NewExcerpt, withExcerpt } from '../study/excerpt-text.ts';
import { contentFolder } from './content-folder.ts';
import { loadStudy } from './load.ts';
import { today, writeLock } from './lock-file.ts';

const USAGE = `npm run quote -- <source> [--at "para. 4"] [--id name] [--words "…"] [--translation "…" --language en --translator ours] [--content folder]

Adds an excerpt to a source and takes it into the lock. The words come from --words, from standard input, or are asked for.`;

/** Adds an excerpt and returns the exit code. */
async function quote(args: readonly string[]): Promise<number> {
  const option = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      at: option,
      id: option,
      words: option,
      translation: option,
      language: option,
      translator: option,
      content: option,
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [id] = positionals;
  if (values.help || id === undefined) {
    process.stdout.write(`${USAGE}\n`);
    return values.help ? 0 : 2;
  }
  const folder = contentFolder(values.content ?? process.env['CONTENT'] ?? 'content');
  const before = await loadStudy(folder, { drafts: true });
  const source = before.study.sources.get(id);
  if (source === undefined)
    return refuse(
      `There is no source \`${id}\`. ${didYouMean(id, before.study.sources.keys()) ?? `Add \`sources/${id}.md\` first.`}`,
    );
  if (source.evidence === undefined)
    return refuse(
      `\`${id}\` stands in a library and is only cited. Make it a file of its own: \`npm run import -- ${source.file} ${id}\`.`,
    );
  if (source.evidence.read === 'not-read')
    return refuse(
      `\`${id}\` is \`not-read\`. Only what has been read may stand as an excerpt: correct \`read\`, or add the words to the source in which you read them.`,
    );
  const excerpt = await wanted(values);
  if (excerpt === undefined) return 1;
  const path = join(folderOf(folder), source.file);
  const old = await readFile(path, 'utf8');
  await writeFile(path, withExcerpt(old, excerpt));
  const after = await loadStudy(folder, { drafts: true });
  const faults = after.problems.filter(
    (problem) =>
      problem.severity === 'error' &&
      problem.place.file === source.file &&
      !before.problems.some((one) => one.code === problem.code && one.message === problem.message),
  );
  if (faults.length > 0) {
    await writeFile(path, old);
    process.stderr.write(
      `${await printProblems(faults, { root: folderOf(folder), colour: process.stderr.isTTY })}\n\nNothing was written.\n`,
    );
    return 1;
  }
  const { added } = await writeLock(folder, after, { today: today() });
  process.stdout.write(
    `${source.file}: the excerpt “${excerpt.locator}” was added${added.length > 0 ? ` and taken (${added.join(', ')})` : ''}.\n`,
  );
  return 0;
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}

type Values = Readonly<Partial<Record<'at' | 'id' | 'words' | 'translation' | 'language' | 'translator', string>>>;

/** What is given on the command line or standard input; the rest is asked for, if somebody is there to answer. */
async function wanted(values: Values): Promise<NewExcerpt | undefined> {
  const interactive = process.stdin.isTTY === true;
  const piped = values.words === undefined && !interactive ? await standardInput() : undefined;
  const locator =
    values.at ?? (interactive ? await ask('Where in the source do the words stand?', 'para. 4') : undefined);
  const words = values.words ?? piped ?? (interactive ? await ask('The words, exactly', '') : undefined);
  if (!locator?.trim() || !words?.trim()) {
    process.stderr.write(`An excerpt needs its place (--at) and its words (--words, or standard input).\n\n${USAGE}\n`);
    return undefined;
  }
  const { translation, language = 'en', translator = 'ours' } = values;
  return {
    locator: locator.trim(),
    id: values.id,
    words,
    translation: translation === undefined ? undefined : { language, translator, words: translation },
  };
}

async function ask(message: string, placeholder: string): Promise<string | undefined> {
  const answer = await prompts.text({ message, placeholder });
  return prompts.isCancel(answer) ? undefined : answer;
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

process.exitCode = await quote(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error;
  process.stderr.write(`${error.message}\n\n${USAGE}\n`);
  return 2;
});
