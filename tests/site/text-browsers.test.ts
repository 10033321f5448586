import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../support/pages.ts';
import { letters, missingFrom, readingText, surroundingText } from '../support/reading-text.ts';
import { SITES } from '../support/sites.ts';

/**
 * How each prints a page. Link numbers are left out, since they would stand inside words, and lines are long, since the cells of a
 * table, side by side, share theirs.
 */
const BROWSERS = [
  { name: 'lynx', args: ['-dump', '-nolist', '-width=400', '-assume_charset=utf-8', '-display_charset=utf-8'] },
  { name: 'w3m', args: ['-dump', '-cols', '400', '-I', 'UTF-8', '-O', 'UTF-8', '-T', 'text/html'] },
] as const;

const chapters = pagesOf(SITES.root).filter(({ file }) => file.startsWith('chapters/'));

describe.each(BROWSERS)('$name', ({ name, args }) => {
  const missing = spawnSync(name, ['-version']).error !== undefined;

  it.skipIf(missing).each(chapters)(
    `shows all of $file in order${missing ? ' (it is not installed here)' : ''}`,
    (page) => {
      const text = dump(name, [...args, join(SITES.root.dist, page.file)]);
      const runs = readingText(page);
      expect(runs.length).toBeGreaterThan(100);
      expect(missingFrom(text, runs)).toEqual([]);
    },
  );

  it.skipIf(missing).each(chapters)('has what surrounds the text of $file behind it', (page) => {
    const text = dump(name, [...args, join(SITES.root.dist, page.file)]);
    const runs = readingText(page);
    const end = text.lastIndexOf(runs.at(-1) ?? '');
    const around = surroundingText(page).filter((part) => part.length > 100 && text.includes(part));
    expect(around.length).toBeGreaterThan(0);
    expect(around.filter((part) => text.indexOf(part) < end)).toEqual([]);
  });
});

function dump(name: string, args: readonly string[]): string {
  const { stdout, status, stderr } = spawnSync(name, args, { encoding: 'utf8', maxBuffer: 64e6 });
  if (status !== 0) throw new Error(`${name} cannot show the page: ${stderr}`);
  return letters(stdout);
}
