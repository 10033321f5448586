import { unknownCorrectedPart } from '../problems/codes/unknown-corrected-part.ts';
import type { Problem } from '../problems/problem.ts';
import type { CorrectionEntry } from './entries.ts';
import type { Targets } from './reference.ts';

/** What a correction changed, by its kind and id. */
export interface CorrectedPart {
  readonly kind: 'chapter' | 'claim' | 'figure' | 'source';
  readonly id: string;
}

/** What of a study can be corrected: ids by kind, in the order in which an id that two kinds share is read. */
type Correctable = Readonly<Record<CorrectedPart['kind'], { readonly has: (id: string) => boolean }>>;

const KINDS = ['chapter', 'claim', 'figure', 'source'] as const;

/** The part behind the `where` of a correction; a chapter comes before a claim, a figure and a source of the same name. */
export function correctedPart(where: string, ids: Correctable): CorrectedPart | undefined {
  const kind = KINDS.find((one) => ids[one].has(where));
  return kind && { kind, id: where };
}

/** Corrections of what the study does not have. */
export function correctionProblems(corrections: readonly CorrectionEntry[], targets: Targets): Problem[] {
  const chapter = new Set(targets.chapterFiles.values());
  const ids = { chapter, claim: targets.claims, figure: targets.figures, source: targets.sources };
  return corrections
    .filter(({ where }) => correctedPart(where, ids) === undefined)
    .map(({ where, at }) =>
      unknownCorrectedPart(at('where'), { id: where, known: KINDS.flatMap((kind) => [...ids[kind]]) }),
    );
}
