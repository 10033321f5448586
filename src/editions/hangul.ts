import type { Study } from '../study/study.ts';

const HANGUL = /[\u1100-\u11FF\u3130-\u318F\uAC00-\uD7A3]/gu;

/** The range of what `hangulOf` collects, as `unicode-range` has it (CSS Fonts 4, section 4.5). */
export const HANGUL_RANGE = 'U+1100-11FF,U+3130-318F,U+AC00-D7A3';

/** Every letter and syllable of Hangul in the texts of a study, once each, in the order of Unicode. */
export function hangulOf(study: Study): string {
  const found = new Set<string>();
  const seen = new Set<object>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') for (const [sign] of value.matchAll(HANGUL)) found.add(sign);
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    for (const part of value instanceof Map ? value.values() : Object.values(value)) collect(part);
  };
  collect(study);
  return [...found].sort().join('');
}
