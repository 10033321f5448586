import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Study } from '../../src/study/study.ts';
import { checkStudy } from '../support/check-study.ts';
import { CONTENT } from '../support/project.ts';

/** The answer key of origins, worked out by hand; the code that computes them has no part in it. */
const KEY = z
  .array(
    z.strictObject({
      claim: z.string(),
      side: z.enum(['for', 'against']),
      fewest: z.int().min(0),
      ends: z.array(z.string()),
      note: z.string(),
    }),
  )
  .parse(load(readFileSync(join(import.meta.dirname, 'origins-key.yaml'), 'utf8')));

const study: Promise<Study> = checkStudy(CONTENT).then((checked) => checked.study);

describe('the answer key of origins', () => {
  it('covers at least twenty claims, each side once', () => {
    expect(new Set(KEY.map(({ claim }) => claim)).size).toBeGreaterThanOrEqual(20);
    expect(new Set(KEY.map(({ claim, side }) => `${claim} ${side}`)).size).toBe(KEY.length);
  });

  it.each(KEY)('$claim, $side: $fewest', async ({ claim: id, side, fewest, ends }) => {
    const claim = (await study).claims.get(id);
    const origins = side === 'for' ? claim?.origins : claim?.originsAgainst;
    expect({ fewest: origins?.fewest, ends: origins?.ends }).toEqual({ fewest, ends: [...ends].sort() });
  });
});
