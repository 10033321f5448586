import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { ASTRO, authorsEnvironment, type Project } from './project.ts';

/** The live preview of a copy of the project. */
export interface Preview {
  /** Its address, with a slash at its end. */
  readonly url: string;
  /** All that it has printed so far. */
  readonly output: () => string;
  readonly close: () => Promise<void>;
}

/** Starts `astro dev` on a free port, and returns once it answers. Throws what it printed if it ends before that. */
export async function preview(project: Project): Promise<Preview> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  // Without the lock it stays in the foreground, whoever starts it.
  const args = [ASTRO, 'dev', '--host', '127.0.0.1', '--port', String(port), '--ignore-lock'];
  const child = spawn(process.execPath, args, {
    cwd: project.folder,
    env: authorsEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`The preview ended:\n${output}`);
    await wait(100);
  }
  return { url, output: () => output, close: () => end(child) };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    async (response) => (await response.text()) !== '',
    () => false,
  );
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
