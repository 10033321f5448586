import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCorpus } from './corpus.ts';
import { measure } from './measure.ts';
import { measurePictures } from './pictures.ts';
import type { Usage } from './report-usage.ts';
import { writeCasebookSite, writePlainSite } from './sites.ts';
import { measureStyle } from './styles.ts';
import { type Measured, report } from './table.ts';

const PROJECT = fileURLToPath(new URL('../', import.meta.url));
const FOLDER = join(PROJECT, '.cache', 'bench');
const ASTRO = join(PROJECT, 'node_modules', 'astro', 'bin', 'astro.mjs');

/** As `npm run check` starts it. */
const CHECK = [join(PROJECT, 'scripts', 'run.mjs'), 'src/cli/check.ts'];

const USAGE = `npm run bench [-- --sizes 4,40,400] [--rounds 3] [--json]

Builds seeded studies and, in turn, a plain Astro site of the same chapters, and prints CPU seconds, memory, and ratios.
The largest size is built once a round fewer. A goal that is not reached is said, and fails nothing.`;

/** Runs the benchmark and prints its tables. */
async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '4,40,400' },
      rounds: { type: 'string', default: '3' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const sizes = values.sizes
    .split(',')
    .map(Number)
    .filter((size) => Number.isInteger(size) && size > 0);
  const rounds = Math.max(1, Number(values.rounds) || 3);
  const measured: Measured[] = [];
  for (const size of sizes) measured.push(await measureSize(size, size >= 400 ? Math.max(1, rounds - 1) : rounds));
  const pictures = await measurePictures(join(FOLDER, 'pictures'));
  const style = await measureStyle(join(FOLDER, 'style'));
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ sizes: measured, pictures, style }, null, 2)}\n`
      : `${report(measured, { pictures, style })}\n`,
  );
}

async function measureSize(chapters: number, rounds: number): Promise<Measured> {
  const folder = join(FOLDER, String(chapters));
  const casebook = join(folder, 'casebook');
  const plain = join(folder, 'plain');
  const content = join(folder, 'content');
  await writeCorpus(content, { chapters });
  await writeCasebookSite(casebook);
  await cp(content, join(casebook, 'content'), { recursive: true });
  await writePlainSite(plain, content);
  const runs: { casebook: Usage[]; plain: Usage[]; check: Usage[] } = { casebook: [], plain: [], check: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const site of [casebook, plain])
      for (const made of ['dist', '.astro', '.cache', 'node_modules/.astro'])
        await rm(join(site, made), { recursive: true, force: true });
    runs.casebook.push(await measure({ args: [ASTRO, 'build', '--silent'], cwd: casebook }));
    runs.plain.push(await measure({ args: [ASTRO, 'build', '--silent'], cwd: plain }));
    runs.check.push(await measure({ args: [...CHECK, content], cwd: PROJECT }));
    process.stderr.write(`${chapters} chapters, round ${round + 1} of ${rounds}\n`);
  }
  return { chapters, ...runs };
}

await bench();
