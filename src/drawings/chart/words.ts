import type { ValueKind } from '../../study/schema/data.ts';
import type { PlateWords } from '../plate.ts';

/** What a chart says, in the language of the study. */
export interface ChartWords extends PlateWords {
  readonly value: (value: number) => string;
  /** A date under an axis; its year only where it is wanted. */
  readonly tick: (date: { year: number; month?: number; day?: number }, withYear: boolean) => string;
  readonly kinds: Readonly<Record<ValueKind, string>>;
  /** What a capsule means. */
  readonly range: string;
}

/** By how much the values of an axis are divided, so that its numbers stay short: a million, a thousand, or nothing. */
export function axisFactor(highest: number): 1 | 1_000 | 1_000_000 {
  if (highest >= 2_000_000) return 1_000_000;
  return highest >= 20_000 ? 1_000 : 1;
}
