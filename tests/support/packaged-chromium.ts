import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CACHE, PROJECT } from './project.ts';

/** A browser and the variables that it needs. */
export interface Program {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const PACKAGE = join(PROJECT, 'node_modules', '@sparticuz', 'chromium');

/**
 * The browser of `@sparticuz/chromium`, unpacked once for each version into the cache. It brings a face and the
 * libraries that a bare Linux lacks, and keeps whatever it writes beside them: no system folder has to be writable.
 *
 * @throws where the package has no browser for this machine, or where its browser does not start.
 */
export function packagedChromium(): Program {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chromium is installed here, and the package brings one for Linux on x64 only. Set CHROME_PATH.',
    );
  }
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const folder = join(CACHE, 'chromium', version);
  if (!existsSync(folder)) unpack(folder);
  return program(folder);
}

/** Unpacks beside the goal and moves it there whole, so that nobody meets half a browser. */
function unpack(folder: string): void {
  mkdirSync(join(CACHE, 'chromium'), { recursive: true });
  const half = mkdtempSync(join(CACHE, 'chromium', 'unpacking-'));
  const script = fileURLToPath(new URL('unpack-chromium.ts', import.meta.url));
  // The package unpacks into the temporary folder, wherever that is.
  const env = { ...process.env, TMPDIR: half };
  const { status, stderr } = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The packaged Chromium cannot be unpacked into ${half}.\n${stderr}`);
  try {
    renameSync(half, folder);
  } catch (error) {
    // Another process was first.
    if (!existsSync(folder)) throw error;
    rmSync(half, { recursive: true, force: true });
  }
}

/** The system’s own libraries come first: with them a system’s security settings and fonts hold. */
function program(folder: string): Program {
  const executablePath = join(folder, 'chromium');
  const home = join(folder, 'home');
  const fonts = join(folder, 'fonts.conf');
  mkdirSync(home, { recursive: true });
  writeFileSync(fonts, fontConfiguration(folder));
  const env = { HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, FONTCONFIG_FILE: fonts };
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  let said = '';
  for (const candidate of [env, { ...env, LD_LIBRARY_PATH: libraries }]) {
    const { status, stderr } = start(executablePath, candidate);
    if (status === 0) return { executablePath, env: candidate };
    said = stderr;
  }
  throw new Error(`The packaged Chromium does not start here; set CHROME_PATH to another.\n${said}`);
}

function start(
  executablePath: string,
  env: Readonly<Record<string, string>>,
): { status: number | null; stderr: string } {
  const { status, stderr, error } = spawnSync(executablePath, ['--version', '--no-sandbox'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, stderr: stderr || String(error ?? '') };
}

/** The package’s own configuration expects its face in `/tmp`. */
function fontConfiguration(folder: string): string {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((one) => `  <dir>${escapeXml(one)}</dir>`).join('\n')}
  <cachedir>${escapeXml(join(folder, 'fonts-cache'))}</cachedir>
</fontconfig>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
