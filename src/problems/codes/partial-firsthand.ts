import { claimExample } from '../claim-example.ts';
import { defineCode } from '../code.ts';

/** First-hand evidence comes from a party alone. */
export const partialFirsthand = defineCode<{ parties: readonly string[] }>(
  {
    code: 'partial-firsthand',
    severity: 'warning',
    title: 'Only a party to the matter saw it',
    explanation:
      'All first-hand evidence for the claim comes from those who have a part in it: sources with `standpoint: state-media`, or items with `party: true`. ' +
      'Declare `reported`, add somebody else who saw it, or waive this with a reason.',
    bad: claimExample(
      'statement: The phone is called Arirang.\nstatus: observed\nfor:\n  - {source: ▸gazette-2013, firsthand: true, party: true}',
    ),
    good: claimExample(
      'statement: The phone is called Arirang.\nstatus: reported\nfor:\n  - {source: gazette-2013, party: true}',
    ),
  },
  ({ parties }) => ({
    message: `Only a party to the matter saw it: ${parties.map((id) => `\`${id}\``).join(', ')}.`,
    hint: 'Declare `reported`, or add first-hand evidence from somebody who has no part in it.',
  }),
);
