import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this repository. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/u, '');

/** Where the tests keep what they make. Git ignores it. */
export const CACHE = join(PROJECT, '.cache');

/** The content that the tests are about: that of the study, or what `CONTENT` names. */
export const CONTENT = resolve(PROJECT, process.env['CONTENT'] || 'content');

/** A copy of the project with content of its own, ready to be built. */
export interface Project {
  readonly folder: string;
  readonly content: string;
  readonly dist: string;
}

const PARTS = ['src', 'csl', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * Copies the project to `.cache/test-sites/<name>`, anew each time. Packages are found in the folders above. Each copy
 * has its own `.astro` and caches, so that any number can be built at once; only the resized pictures are shared, and
 * not even those where `pictures` is `own`.
 */
export function copyProject(name: string, options: { content?: string; pictures?: 'own' | 'shared' } = {}): Project {
  const project = projectAt(name);
  rmSync(project.folder, { recursive: true, force: true });
  mkdirSync(join(project.folder, '.cache'), { recursive: true });
  for (const part of PARTS) cpSync(join(PROJECT, part), join(project.folder, part), { recursive: true });
  cpSync(options.content ?? CONTENT, project.content, { recursive: true });
  if (options.pictures !== 'own') {
    mkdirSync(join(CACHE, 'pictures'), { recursive: true });
    symlinkSync(join(CACHE, 'pictures'), join(project.folder, '.cache', 'pictures'), 'junction');
  }
  return project;
}

/** The copy of that name, whether it is there or not. */
export function projectAt(name: string): Project {
  const folder = join(CACHE, 'test-sites', name);
  return { folder, content: join(folder, 'content'), dist: join(folder, 'dist') };
}

/** How a command ended. */
export interface Finished {
  readonly code: number | null;
  /** What it printed on both streams. */
  readonly output: string;
}

/** Runs `astro build` in a copy of the project, with further arguments and variables. */
export function build(
  project: Project,
  options: { args?: readonly string[]; env?: Record<string, string> } = {},
): Promise<Finished> {
  return run([ASTRO, 'build', ...(options.args ?? [])], { folder: project.folder, env: options.env ?? {} });
}

/** The program that `npx astro` runs. */
export const ASTRO = join(PROJECT, 'node_modules', 'astro', 'bin', 'astro.mjs');

/** Runs Node with some arguments in a folder. */
export function run(
  args: readonly string[],
  options: { folder: string; env?: Record<string, string> },
): Promise<Finished> {
  const child = spawn(process.execPath, args, {
    cwd: options.folder,
    env: { ...authorsEnvironment(), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((done, fail) => child.once('error', fail).once('close', (code) => done({ code, output })));
}

/** The environment of an author at a terminal: nothing of vitest, and nothing that moves the content or the site. */
export function authorsEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(?:VITEST.*|TEST|NODE_ENV|NODE_OPTIONS|MODE|DEV|PROD|SSR|BASE_URL|CONTENT|SITE|BASE|GITHUB_ACTIONS)$/u;
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
}
