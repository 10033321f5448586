import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

/** The face for Hangul: a name that tells what is in it, and the file, made when it is first asked for. */
export interface HangulFace {
  /** Below the base: `fonts/noto-serif-kr-1a2b3c4d.woff2`. */
  readonly file: string;
  /** The face as WOFF2. Kept in the cache: the same signs give the same bytes. */
  readonly bytes: () => Promise<Buffer>;
}

/** A study with more than these, most likely one in Korean, is set in the face of the reader's device: ours would be heavier than the text. */
const MOST_SIGNS = 600;

/** Noto Serif KR, weight 500: beside Literata 400 it has the same colour. OFL-1.1. */
const WHOLE = fileURLToPath(new URL('../fonts/noto-serif-kr-500.woff2', import.meta.url));

/** A face with these signs only; none where there are none, or too many. */
export function hangulFace(signs: string, { cache }: { cache: string }): HangulFace | undefined {
  const count = [...signs].length;
  if (count === 0 || count > MOST_SIGNS) return undefined;
  const name = `noto-serif-kr-${createHash('sha256').update(signs).digest('hex').slice(0, 8)}.woff2`;
  return {
    file: `fonts/${name}`,
    bytes: async () => {
      const path = join(cache, name);
      const kept = await readFile(path).catch(() => undefined);
      if (kept !== undefined) return kept;
      const made = await subsetFont(await readFile(WHOLE), signs, { targetFormat: 'woff2' });
      await mkdir(cache, { recursive: true });
      await writeFile(`${path}.new`, made);
      await rename(`${path}.new`, path);
      return made;
    },
  };
}
