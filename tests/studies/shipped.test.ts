import { describe, expect, it } from 'vitest';
import { checkStudy, short } from '../support/check-study.ts';

/** What the study that is shipped leaves open, on purpose. */
const NOTICES = { 'evidence-long-after': 1, 'unused-excerpt': 6 };

describe('the study that is shipped', async () => {
  const { problems } = await checkStudy('content');

  it('has no error, and no warning that is not waived', () => {
    expect(problems.filter(({ severity }) => severity !== 'notice').map(short)).toEqual([]);
  });

  it('has these notices and no others', () => {
    const counts: Record<string, number> = {};
    for (const { code, severity } of problems) if (severity === 'notice') counts[code] = (counts[code] ?? 0) + 1;
    expect(counts).toEqual(NOTICES);
  });
});
