/**
 * How well a claim is known. This is the one place that says which statuses there are and what each needs (EVIDENCE,
 * section 5); what they are called and mean in words stands in the dictionary.
 */
export const STATUSES = ['reported', 'inferred', 'observed', 'corroborated', 'disputed', 'refuted', 'open'] as const;

/** One of the statuses of a claim. */
export type Status = (typeof STATUSES)[number];

/** What the evidence of a claim amounts to. Only items that stand are counted: those that nobody answered. */
export interface Weight {
  readonly for: number;
  readonly against: number;
  /** Items for it that have a source. */
  readonly reports: number;
  /** Items for it that conclude: ours, and those marked so. */
  readonly inferences: number;
  readonly firsthandFor: number;
  readonly firsthandAgainst: number;
  /** Independent origins for it. */
  readonly origins: number;
  /** Recorded searches, which stand in place of evidence. */
  readonly searches: number;
}

/** What a status may need, by name. */
export const NEEDS = {
  report: (weight) => weight.reports > 0,
  reasoning: (weight) => weight.inferences > 0 || weight.searches > 0,
  firsthand: (weight) => weight.firsthandFor > 0,
  'two-origins': (weight) => weight.origins >= 2,
  'evidence-for': (weight) => weight.for > 0,
  'evidence-against': (weight) => weight.against > 0,
  'firsthand-against': (weight) => weight.firsthandAgainst > 0,
  'no-firsthand-for': (weight) => weight.firsthandFor === 0,
} as const satisfies Readonly<Record<string, (weight: Weight) => boolean>>;

/** Something that a status needs of the evidence. */
export type Need = keyof typeof NEEDS;

interface StatusRule {
  readonly needs: readonly Need[];
  /** Whether it may be declared while evidence on both sides stands unanswered (rule 31). */
  readonly withConflict: boolean;
  /** Whether it may be declared of a search (rule 35). */
  readonly ofSearch: boolean;
  /** Where the evidence bears one of these, it is too little (rule 32). */
  readonly below: readonly Status[];
}

/** The table of section 5, with rules 31, 32 and 35. */
export const STATUS_RULES: Readonly<Record<Status, StatusRule>> = {
  reported: { needs: ['report'], withConflict: false, ofSearch: false, below: ['observed', 'corroborated'] },
  inferred: { needs: ['reasoning'], withConflict: true, ofSearch: true, below: ['observed', 'corroborated'] },
  observed: { needs: ['firsthand'], withConflict: false, ofSearch: false, below: ['corroborated'] },
  corroborated: { needs: ['two-origins', 'firsthand'], withConflict: false, ofSearch: false, below: [] },
  disputed: { needs: ['evidence-for', 'evidence-against'], withConflict: true, ofSearch: false, below: [] },
  refuted: { needs: ['firsthand-against', 'no-firsthand-for'], withConflict: true, ofSearch: false, below: [] },
  open: { needs: [], withConflict: true, ofSearch: true, below: ['observed', 'corroborated'] },
};

/** Whether evidence on both sides stands unanswered. */
export function isInConflict(weight: Weight): boolean {
  return weight.for > 0 && weight.against > 0;
}

/** What the evidence lacks for a status; nothing where it bears it. */
export function lacking(status: Status, weight: Weight): Need[] {
  return STATUS_RULES[status].needs.filter((need) => !NEEDS[need](weight));
}

/** From the best down: against evidence that stands none of the first four may be declared. */
const BEST_FIRST = ['corroborated', 'observed', 'inferred', 'reported'] as const satisfies readonly Status[];

/** The best status that the evidence bears. */
export function bornStatus(weight: Weight): Status {
  if (weight.searches > 0) return 'inferred';
  if (weight.against > 0) {
    if (lacking('refuted', weight).length === 0) return 'refuted';
    return isInConflict(weight) ? 'disputed' : 'open';
  }
  return BEST_FIRST.find((status) => lacking(status, weight).length === 0) ?? 'open';
}

/** Whether the evidence bears more than the declared status says (rule 32, and the table's row for `open`). */
export function isBelow(status: Status, weight: Weight): boolean {
  if (weight.searches > 0) return false;
  const oneSided = weight.firsthandFor > 0 !== weight.firsthandAgainst > 0;
  return STATUS_RULES[status].below.includes(bornStatus(weight)) || (status === 'open' && oneSided);
}
