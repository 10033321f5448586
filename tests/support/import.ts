import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Files, minimalStudy, type TemporaryStudy } from './minimal-study.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The libraries of the readers’ tests. */
export const FIXTURES = join(ROOT, 'tests/bibliography/fixtures');

/** How a run ended. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as `npm run import` does, with nobody at the terminal. */
export function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/import.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input: '',
    env: { ...process.env, CONTENT: '', NO_COLOR: '1', ...env },
  });
  return { status, stdout, stderr };
}

/** What an author decides on the command line. */
export const DECIDED = ['--standpoint', 'research', '--read', 'not-read'];

/** A study whose library stands in `sources/`. */
export function studyWith(
  name: string,
  text: string | Uint8Array,
  overlay: Files = {},
): TemporaryStudy & { library: string } {
  const study = minimalStudy(overlay);
  const library = join(study.folder, 'sources', name);
  writeFileSync(library, text);
  return { ...study, library };
}

/** Imports with everything decided. */
export function importInto(study: TemporaryStudy, ...args: string[]): Run {
  return run(['--content', study.folder, ...DECIDED, ...args]);
}

/** The text of a file of the study. */
export const read = (study: TemporaryStudy, file: string): string => readFileSync(join(study.folder, file), 'utf8');
