import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

/** Where a browser may be found, in this order, before the packaged one is unpacked. */
const INSTALLED = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Starts Chromium: the one that `CHROME_PATH` names, else an installed one, else the one from the npm package. */
export async function launchChromium(): Promise<Browser> {
  const path = INSTALLED.find((one) => one !== undefined && one !== '' && existsSync(one));
  if (process.env['CHROME_PATH'] && path !== process.env['CHROME_PATH']) throw new Error(`CHROME_PATH names no file: ${process.env['CHROME_PATH']}`);
  if (path !== undefined) return chromium.launch({ executablePath: path, args: ARGUMENTS });
  const { executablePath, env } = await packaged();
  return chromium.launch({ executablePath, args: ARGUMENTS, env });
}

/** The browser of `@sparticuz/chromium`, unpacked once into the cache, with its own libraries where the system lacks them. */
async function packaged(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const folder = fileURLToPath(new URL('../../.cache/chromium', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const temporary = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: Packaged, inflate } = await import('@sparticuz/chromium');
    const executablePath = await Packaged.executablePath();
    const env = environment({ FONTCONFIG_PATH: process.env['FONTCONFIG_PATH'] ?? join(folder, 'fonts') });
    if (starts(executablePath, env)) return { executablePath, env };
    const libraries = join(folder, 'al2023', 'lib');
    if (!existsSync(libraries)) await inflate(fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/bin/al2023.tar.br', import.meta.url)));
    return { executablePath, env: { ...env, LD_LIBRARY_PATH: libraries } };
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
}

function starts(path: string, env: Record<string, string>): boolean {
  return spawnSync(path, ['--version', '--no-sandbox'], { env, timeout: 20_000 }).status === 0;
}

function environment(more: Record<string, string>): Record<string, string> {
  const known = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(known), ...more };
}
