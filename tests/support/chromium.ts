import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { type Program, packagedChromium } from './packaged-chromium.ts';
import { CACHE } from './project.ts';

/** Where a browser is usually installed. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const ARGUMENTS = [
  // A container seldom lets its root user have a sandbox, nor a large /dev/shm.
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/**
 * Starts Chromium: the one that `CHROME_PATH` names, else an installed one that runs, else the one of the npm package.
 *
 * @param more further switches for its command line
 * @throws where `CHROME_PATH` names nothing that runs, or where no browser can be had on this machine.
 */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const { executablePath, env } = findChromium();
  giveTemporaryFolder();
  return chromium.launch({ executablePath, env: { ...ownEnvironment(), ...env }, args: [...ARGUMENTS, ...more] });
}

/** The browser that the tests use, and the variables that it needs. */
export function findChromium(): Program {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (!runs(chosen)) throw new Error(`CHROME_PATH names no browser that starts: ${chosen}`);
    return { executablePath: chosen, env: {} };
  }
  const installed = INSTALLED.find((path) => existsSync(path) && runs(path));
  return installed === undefined ? packagedChromium() : { executablePath: installed, env: {} };
}

/** A stub may stand where a browser should (Ubuntu’s `chromium-browser` without snap). Elsewhere `--version` opens a window. */
function runs(executablePath: string): boolean {
  if (process.platform !== 'linux') return existsSync(executablePath);
  return spawnSync(executablePath, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** Playwright keeps the browser’s profile in the temporary folder of the system; where that is of no use, in our cache. */
function giveTemporaryFolder(): void {
  try {
    accessSync(tmpdir(), constants.W_OK | constants.X_OK);
  } catch {
    const folder = join(CACHE, 'tmp');
    mkdirSync(folder, { recursive: true });
    process.env['TMPDIR'] = folder;
  }
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
