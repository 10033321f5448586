import { claimExample, sourceExample } from '../claim-example.ts';
import { defineCode } from '../code.ts';

const WIRE = sourceExample('wire-2013', '2013-08-12', 'standpoint: wire, read: whole');

/** Both sides rest on the same. */
export const oneOriginBothSides = defineCode<{ source: string } | { origin: string }>(
  {
    code: 'one-origin-both-sides',
    severity: 'warning',
    title: 'One origin, or one source, is on both sides of a claim',
    explanation:
      'A dispute within one source, or between readers of one origin, is no dispute of witnesses. If a source passes on two others that disagree, name those. Where it is meant, waive this with a reason.',
    bad: claimExample(
      'statement: The phone is called Arirang.\nstatus: disputed\nfor:\n  - {source: gazette-2013}\n  - {source: wire-2013}\nagainst:\n  - {source: ▸gazette-2013}',
      WIRE,
    ),
    good: claimExample(
      'statement: The phone is called Arirang.\nstatus: disputed\nfor:\n  - {source: gazette-2013}\nagainst:\n  - {source: wire-2013}',
      WIRE,
    ),
  },
  (where) => ({
    message:
      'origin' in where
        ? `Both sides may come from one origin, \`${where.origin}\`.`
        : `\`${where.source}\` speaks for the claim and against it.`,
    hint:
      'origin' in where
        ? 'Say in the reasoning what the dispute is, and waive this.'
        : 'Name the sources that it passes on, or keep it on one side.',
  }),
);
