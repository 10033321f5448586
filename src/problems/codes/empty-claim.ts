import { claimExample } from '../claim-example.ts';
import { defineCode } from '../code.ts';

/** A claim has no items. */
export const emptyClaim = defineCode<{ status: string }>(
  {
    code: 'empty-claim',
    severity: 'error',
    title: 'A claim without evidence is called known',
    explanation:
      'With nothing for it, nothing against it and no recorded search, a claim can only be `open`. Add an item, or declare that nobody knows.',
    bad: claimExample('statement: The phone is called Arirang.\nstatus: ▸reported'),
    good: claimExample('statement: The phone is called Arirang.\nstatus: open\nsettles: A box with its name.'),
  },
  ({ status }) => ({
    message: `The claim has no evidence, yet its status is \`${status}\`.`,
    hint: 'Add what speaks for it (`for: [{source: …}]`), or declare `open`.',
  }),
);
