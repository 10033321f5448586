import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measurePicture } from '../../src/pictures/measure.ts';
import type { ExampleFile } from '../../src/problems/code.ts';
import { animatedPicture } from '../../src/problems/codes/animated-picture.ts';
import { mislabelledPicture } from '../../src/problems/codes/mislabelled-picture.ts';
import { pictureTooLarge } from '../../src/problems/codes/picture-too-large.ts';
import { unreadablePicture } from '../../src/problems/codes/unreadable-picture.ts';
import { unsafeSvg } from '../../src/problems/codes/unsafe-svg.ts';
import { unsizedPicture } from '../../src/problems/codes/unsized-picture.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { cleaned } from './cleaned.ts';
import { folder, put } from './photographs.ts';

/** What the pictures of an example raise: measured first and, where that finds nothing, cleaned. */
async function problemsOf(examples: readonly ExampleFile[]): Promise<Problem[]> {
  const directory = join(await folder(), 'figures');
  await mkdir(directory);
  const found = examples.map(async ({ file, text }) => {
    const source = text.replace('▸', '');
    const { problems } = await measurePicture(await put(directory, basename(file), source), {
      file,
      line: 1,
      column: 1,
    });
    return problems.length > 0 ? problems : cleaned(source, { id: basename(file, '.svg'), file }).problems;
  });
  return (await Promise.all(found)).flat();
}

describe.each([unreadablePicture, mislabelledPicture, pictureTooLarge, unsizedPicture, animatedPicture, unsafeSvg])(
  'The examples of $description.code',
  ({ description }) => {
    it('raise exactly this problem, at the marked place', async () => {
      const [{ file, text } = { file: '', text: '' }] = description.bad;
      const before = text.slice(0, text.indexOf('▸')).split('\n');
      const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
      expect(await problemsOf(description.bad)).toMatchObject([
        { code: description.code, severity: description.severity, place },
      ]);
    });

    it('raise nothing once corrected', async () => {
      expect(await problemsOf(description.good)).toEqual([]);
    });
  },
);
