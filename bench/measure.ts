import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Usage } from './report-usage.ts';

/** A program for Node and where it runs. */
export interface Command {
  /** The script and its arguments. */
  readonly args: readonly string[];
  readonly cwd: string;
}

/** What of the environment would change the work: where a site is published, which content is built. */
const UNSET = ['SITE', 'BASE', 'CONTENT', 'NODE_OPTIONS', 'GITHUB_ACTIONS'] as const;

/**
 * Runs a program in a process of its own, from start to end, and returns what that process used; processes that it starts are not counted
 * (Astro starts none). Throws with the program's output if it fails.
 */
export async function measure({ args, cwd }: Command): Promise<Usage> {
  const folder = await mkdtemp(join(tmpdir(), 'casebook-bench-'));
  const file = join(folder, 'usage.json');
  try {
    await run(args, { cwd, usageFile: file });
    return JSON.parse(await readFile(file, 'utf8')) as Usage;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(args: readonly string[], { cwd, usageFile }: { cwd: string; usageFile: string }): Promise<void> {
  const env: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', USAGE_FILE: usageFile };
  for (const name of UNSET) delete env[name];
  const reporter = fileURLToPath(new URL('report-usage.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', reporter, ...args], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      output += text.toString();
    });
  }
  const code = await new Promise<number | null>((done, fail) => void child.on('error', fail).on('close', done));
  if (code !== 0) throw new Error(`${args.join(' ')} in ${cwd} ended with ${code}:\n${output}`);
}
