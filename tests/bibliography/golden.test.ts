import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { decode, libraryFormat, readLibrary } from '../../src/bibliography/library.ts';

/** Each library in `fixtures/` is read whole and compared with the file beside it; a missing one is written. */
const folder = new URL('fixtures/', import.meta.url);
const files = readdirSync(folder).filter((file) => libraryFormat(file) !== undefined);

describe('a library is read as its expectation says', () => {
  test.each(files)('%s', async (file) => {
    const library = await readLibrary(decode(readFileSync(new URL(file, folder))), `sources/${file}`);
    await expect(`${JSON.stringify(library, undefined, 2)}\n`).toMatchFileSnapshot(
      fileURLToPath(new URL(`${file}.expected`, folder)),
    );
  });
});
