import { describe, expect, it } from 'vitest';
import { dictionaryFor } from '../../src/i18n/dictionaries.ts';
import {
  bornStatus,
  isBelow,
  isInConflict,
  lacking,
  type Need,
  STATUS_RULES,
  STATUSES,
  type Status,
  type Weight,
} from '../../src/study/status.ts';

const NOTHING: Weight = {
  for: 0,
  against: 0,
  reports: 0,
  inferences: 0,
  firsthandFor: 0,
  firsthandAgainst: 0,
  origins: 0,
  searches: 0,
};

/** What evidence amounts to, by how a person would say it. */
const EVIDENCE = {
  nothing: NOTHING,
  'a report': { ...NOTHING, for: 1, reports: 1, origins: 1 },
  'fourteen reports of one origin': { ...NOTHING, for: 14, reports: 14, origins: 1 },
  'reports of two origins, none at first hand': { ...NOTHING, for: 2, reports: 2, origins: 2 },
  'our reasoning': { ...NOTHING, for: 1, inferences: 1 },
  'a conclusion of a source': { ...NOTHING, for: 1, reports: 1, inferences: 1, origins: 1 },
  'a witness': { ...NOTHING, for: 1, reports: 1, firsthandFor: 1, origins: 1 },
  'a witness and a second origin': { ...NOTHING, for: 2, reports: 2, firsthandFor: 1, origins: 2 },
  'a report for, a report against': { ...NOTHING, for: 1, against: 1, reports: 1, origins: 1 },
  'a witness for, a report against': { ...NOTHING, for: 1, against: 1, reports: 1, firsthandFor: 1, origins: 1 },
  'two origins for, one a witness, a report against': {
    ...NOTHING,
    for: 2,
    against: 1,
    reports: 2,
    firsthandFor: 1,
    origins: 2,
  },
  'a report for, a witness against': { ...NOTHING, for: 1, against: 1, reports: 1, firsthandAgainst: 1, origins: 1 },
  'our reasoning for, a witness against': { ...NOTHING, for: 1, against: 1, inferences: 1, firsthandAgainst: 1 },
  'a witness for, a witness against': {
    ...NOTHING,
    for: 1,
    against: 1,
    reports: 1,
    firsthandFor: 1,
    firsthandAgainst: 1,
    origins: 1,
  },
  'a witness against': { ...NOTHING, against: 1, firsthandAgainst: 1 },
  'a report against': { ...NOTHING, against: 1 },
  'a search': { ...NOTHING, searches: 1 },
} as const satisfies Readonly<Record<string, Weight>>;

/**
 * What may be said of each declared status, in the order of STATUSES: `ok`; `low`, the evidence bears more; `high`, it bears
 * less; `both`, it is not allowed while both sides stand; `more`, both of the last two.
 */
const TABLE: Readonly<Record<keyof typeof EVIDENCE, { best: Status; verdicts: string }>> = {
  //                                                    best            reported inferred observed corroborated disputed refuted open
  nothing: { best: 'open', verdicts: 'high high high high high high ok' },
  'a report': { best: 'reported', verdicts: 'ok high high high high high ok' },
  'fourteen reports of one origin': { best: 'reported', verdicts: 'ok high high high high high ok' },
  'reports of two origins, none at first hand': { best: 'reported', verdicts: 'ok high high high high high ok' },
  'our reasoning': { best: 'inferred', verdicts: 'high ok high high high high ok' },
  'a conclusion of a source': { best: 'inferred', verdicts: 'ok ok high high high high ok' },
  'a witness': { best: 'observed', verdicts: 'low high ok high high high low' },
  'a witness and a second origin': { best: 'corroborated', verdicts: 'low high low ok high high low' },
  'a report for, a report against': { best: 'disputed', verdicts: 'both high more more ok high ok' },
  'a witness for, a report against': { best: 'disputed', verdicts: 'both high both more ok high low' },
  'two origins for, one a witness, a report against': { best: 'disputed', verdicts: 'both high both both ok high low' },
  'a report for, a witness against': { best: 'refuted', verdicts: 'both high more more ok ok low' },
  'our reasoning for, a witness against': { best: 'refuted', verdicts: 'more ok more more ok ok low' },
  'a witness for, a witness against': { best: 'disputed', verdicts: 'both high both more ok high ok' },
  'a witness against': { best: 'refuted', verdicts: 'high high high high high ok low' },
  'a report against': { best: 'open', verdicts: 'high high high high high high ok' },
  'a search': { best: 'inferred', verdicts: 'high ok high high high high ok' },
};

function verdict(status: Status, weight: Weight): string {
  const high = lacking(status, weight).length > 0;
  const both = isInConflict(weight) && !STATUS_RULES[status].withConflict;
  if (high || both) return high && both ? 'more' : high ? 'high' : 'both';
  return isBelow(status, weight) ? 'low' : 'ok';
}

describe.each(Object.entries(TABLE))('%s', (evidence, { best, verdicts }) => {
  const weight: Weight = EVIDENCE[evidence as keyof typeof EVIDENCE];

  it(`bears \`${best}\` at best`, () => {
    expect(bornStatus(weight)).toBe(best);
  });

  it.each(STATUSES.map((status, index) => [status, verdicts.split(' ')[index]] as const))(
    'declared `%s`: %s',
    (status, expected) => {
      expect(verdict(status, weight)).toBe(expected);
    },
  );

  it('bears its best', () => {
    expect(verdict(best, weight)).toBe('ok');
  });
});

describe('what is missing', () => {
  it.each<[Status, Weight, Need[]]>([
    ['reported', EVIDENCE['our reasoning'], ['report']],
    ['inferred', EVIDENCE['a report'], ['reasoning']],
    ['observed', EVIDENCE['a report'], ['firsthand']],
    ['corroborated', EVIDENCE['a witness'], ['two-origins']],
    ['corroborated', EVIDENCE['reports of two origins, none at first hand'], ['firsthand']],
    ['corroborated', EVIDENCE['a report'], ['two-origins', 'firsthand']],
    ['disputed', EVIDENCE['a report'], ['evidence-against']],
    ['disputed', EVIDENCE['a report against'], ['evidence-for']],
    ['refuted', EVIDENCE['a report against'], ['firsthand-against']],
    ['refuted', EVIDENCE['a witness for, a witness against'], ['no-firsthand-for']],
    ['open', NOTHING, []],
  ])('for `%s`', (status, weight, missing) => {
    expect(lacking(status, weight)).toEqual(missing);
  });
});

it('every status has a name and a sentence in the dictionary, and the dictionary has no other', () => {
  const { status } = dictionaryFor('en');
  expect(Object.keys(status)).toEqual([...STATUSES]);
  for (const { name, meaning } of Object.values(status)) {
    expect(name).toMatch(/^\p{Lu}\p{Ll}+$/u);
    expect(meaning).toMatch(/^\p{Lu}.*\.$/u);
  }
});
