import { describe, expect, it } from 'vitest';
import { markSvg } from '../../src/drawings/marks.ts';
import { stroke } from '../../src/drawings/stroke.ts';
import { STATUSES } from '../../src/study/status.ts';

describe('the stroke', () => {
  it('is whole for what was read, dashed for what is said, dotted for what is inferred, and none for nothing', () => {
    expect(stroke('read')?.['stroke-dasharray']).toBeUndefined();
    expect(stroke('said')).toMatchObject({ 'stroke-dasharray': '7 5' });
    expect(stroke('inferred')).toMatchObject({ 'stroke-dasharray': '0.1 5.6', 'stroke-linecap': 'round' });
    expect(stroke('nothing')).toBeUndefined();
  });
});

describe('the marks', () => {
  it('are seven, and no two alike', () => {
    expect(new Set(STATUSES.map(markSvg)).size).toBe(7);
  });

  it('follow the stroke: dashes where something is only said, dots where it is reasoned, none where it was seen', () => {
    const dashes = (status: (typeof STATUSES)[number]): string[] =>
      [...markSvg(status).matchAll(/stroke-dasharray="([^"]+)"/gu)].map(([, value]) => value ?? '');
    expect(STATUSES.filter((status) => dashes(status).some((value) => !value.startsWith('.1')))).toEqual([
      'reported',
      'refuted',
    ]);
    expect(STATUSES.filter((status) => dashes(status).some((value) => value.startsWith('.1')))).toEqual(['inferred']);
  });

  it.each(STATUSES)('say nothing to who listens, and take the colour of their words: %s', (status) => {
    expect(markSvg(status)).toContain('aria-hidden="true"');
    expect(markSvg(status)).not.toMatch(/#|rgb|var\(/u);
  });
});
