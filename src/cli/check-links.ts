import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { problemsForGitHub } from '../problems/print/github.ts';
import { problemsAsJson } from '../problems/print/json.ts';
import { printProblems } from '../problems/print/terminal.ts';
import { countBySeverity } from '../problems/problem.ts';
import { folderOf } from '../reader/read.ts';
import { type WebAddress, webAddresses } from '../study/web-addresses.ts';
import { contentFolder } from './content-folder.ts';
import { checkAddresses } from './links/check.ts';
import { createLanes } from './links/lanes.ts';
import { listedAddresses } from './links/listed.ts';
import { loadStudy } from './load.ts';

const USAGE = `npm run check:links [-- [--json | --github] [--timeout 20] [--pause 1] [--drafts] [path or address …]]

Asks for every address of the web in a study: of its sources, of their archived copies, and of its links.
A path names a content folder, the folder that holds one, or any file with addresses in it; an address stands for itself.
One request at a time goes to a host, with a pause between two.
  --json       one JSON object on standard output (use npm run --silent)
  --github     annotations for GitHub Actions (the default there)
  --timeout    seconds to wait for an answer
  --pause      seconds between two requests to one host
  --drafts     drafts too
Ends with 1 if an address is dead.`;

/** Requests under way at once, to as many hosts. */
const MOST = 8;
/** The longest time that can be waited for, in seconds. */
const LONGEST = 600;

/** Checks the links and returns the exit code. */
async function checkLinks(args: readonly string[]): Promise<number> {
  const flag = { type: 'boolean' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: flag,
      github: flag,
      drafts: flag,
      timeout: { type: 'string', default: '20' },
      pause: { type: 'string', default: '1' },
      help: { ...flag, short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const timeout = Number(values.timeout);
  const pause = Number(values.pause);
  if (!(timeout > 0 && timeout <= LONGEST && pause >= 0 && pause <= LONGEST))
    return misused(`--timeout and --pause are seconds, ${LONGEST} at most.`);
  const asked = positionals.length > 0 ? positionals : [process.env['CONTENT'] || 'content'];
  const missing = asked.find((one) => !isAddress(one) && !existsSync(one));
  if (missing !== undefined) return misused(`There is no \`${missing}\`.`);
  const gathered = await Promise.all(asked.map((one) => gather(one, { drafts: values.drafts ?? false })));
  const repository = gathered.find((one) => one.repository !== undefined)?.repository;
  const addresses = gathered.flatMap((one) => one.addresses);
  const problems = await checkAddresses(addresses, {
    timeout: timeout * 1000,
    userAgent: `Casebook-link-check/1${repository === undefined ? '' : ` (+${repository})`}`,
    lanes: createLanes({ pause: pause * 1000, most: MOST, sleep: (milliseconds) => sleep(milliseconds) }),
    onVisit: progress,
  });
  const github = values.github ?? process.env['GITHUB_ACTIONS'] === 'true';
  const root = gathered.find((one) => one.root !== undefined)?.root ?? '.';
  const printed = values.json
    ? problemsAsJson(problems)
    : github
      ? problemsForGitHub(problems)
      : await printProblems(problems, { root, colour: process.stdout.isTTY });
  process.stderr.write(`${new Set(addresses.map(({ url }) => url)).size} addresses were asked for.\n`);
  process.stdout.write(`${printed}\n`);
  return countBySeverity(problems).error > 0 ? 1 : 0;
}

/** Addresses with what their files are relative to, and the repository of the study, which servers are told. */
interface Gathered {
  readonly addresses: readonly WebAddress[];
  readonly root?: string;
  readonly repository?: string | undefined;
}

async function gather(asked: string, options: { drafts: boolean }): Promise<Gathered> {
  if (isAddress(asked)) return { addresses: listedAddresses(asked, 'command line') };
  if (statSync(asked).isFile()) return { addresses: listedAddresses(await readFile(asked, 'utf8'), asked) };
  const folder = contentFolder(asked);
  const { study } = await loadStudy(folder, options);
  return { addresses: webAddresses(study), root: folderOf(folder), repository: study.record.repository };
}

function isAddress(text: string): boolean {
  return /^https?:\/\//iu.test(text);
}

/** How far it is, on a line of its own for who is watching. */
function progress(done: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} ${done === total ? '\n' : ''}`);
}

function misused(message: string): number {
  process.stderr.write(`${message}\n\n${USAGE}\n`);
  return 2;
}

process.exitCode = await checkLinks(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error;
  return misused(error.message);
});
