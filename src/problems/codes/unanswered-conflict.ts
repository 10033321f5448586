import { claimExample, sourceExample } from '../claim-example.ts';
import { defineCode } from '../code.ts';

/** The status leaves out that something stands against the claim. */
export const unansweredConflict = defineCode<{ status: string }>(
  {
    code: 'unanswered-conflict',
    severity: 'error',
    title: 'Evidence against a claim stands unanswered',
    explanation:
      'With unanswered items on both sides a claim is `disputed`, `refuted`, `inferred` or `open`, and nothing else. ' +
      '`answered: "…"` on an item says why it does not stand: it is shown, and no longer counts.',
    bad: claimExample(
      'statement: The phone is called Arirang.\nstatus: ▸reported\nfor: [{source: gazette-2013}]\nagainst: [{source: wire-2013}]',
      sourceExample('wire-2013', '2013-08-12', 'standpoint: wire, read: whole'),
    ),
    good: claimExample(
      'statement: The phone is called Arirang.\nstatus: disputed\nfor: [{source: gazette-2013}]\nagainst: [{source: wire-2013}]',
      sourceExample('wire-2013', '2013-08-12', 'standpoint: wire, read: whole'),
    ),
  },
  ({ status }) => ({
    message: `Unanswered evidence stands on both sides, so the claim is not \`${status}\`.`,
    hint: 'Declare `disputed`, or say on an item why it does not stand: `answered: "…"`.',
  }),
);
