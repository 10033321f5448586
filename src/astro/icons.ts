import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PLATE } from '../editions/manifest.ts';
import { writeWhole } from '../pictures/files.ts';
import { drawIcon, ICONS } from '../pictures/icons.ts';

/** Draws the icons of the site from the one drawing, `icon.svg` in the site’s folder. They are kept in `cache` as long as it stays the same. */
export async function publishIcons(dist: string, cache: string): Promise<void> {
  const drawing = await readFile(join(dist, 'icon.svg'));
  const hash = createHash('sha256')
    .update(drawing)
    .update(JSON.stringify([ICONS, PLATE]))
    .digest('hex')
    .slice(0, 16);
  await mkdir(cache, { recursive: true });
  for (const icon of ICONS) {
    const path = join(cache, `${hash}-${icon.file.replace(/^.*\//u, '')}`);
    const kept = await readFile(path).catch(() => undefined);
    const bytes = kept ?? (await drawIcon(drawing, icon, PLATE));
    if (kept === undefined) await writeWhole(path, bytes);
    await mkdir(dirname(join(dist, icon.file)), { recursive: true });
    await writeFile(join(dist, icon.file), bytes);
  }
}
