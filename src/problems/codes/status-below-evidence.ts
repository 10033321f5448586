import { claimExample } from '../claim-example.ts';
import { defineCode } from '../code.ts';

/** The evidence would bear more than is declared. */
export const statusBelowEvidence = defineCode<{ status: string; borne: string }>(
  {
    code: 'status-below-evidence',
    severity: 'notice',
    title: 'A claim is called less than its evidence bears',
    explanation:
      'The evidence would bear a better status, or first-hand evidence stands on one side of a claim that is called `open`. That may be the author’s judgement; then the reasoning says why.',
    bad: claimExample(
      'statement: The phone is called Arirang.\nstatus: ▸reported\nfor:\n  - {source: gazette-2013, firsthand: true}',
    ),
    good: claimExample(
      'statement: The phone is called Arirang.\nstatus: observed\nfor:\n  - {source: gazette-2013, firsthand: true}',
    ),
  },
  ({ status, borne }) => ({
    message: `The status is \`${status}\`; the evidence bears \`${borne}\`.`,
    hint: `Declare \`${borne}\`, or say in the reasoning why not.`,
  }),
);
