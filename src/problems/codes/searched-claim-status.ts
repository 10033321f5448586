import { claimExample } from '../claim-example.ts';
import { defineCode } from '../code.ts';

/** A claim of absence has too good a status. */
export const searchedClaimStatus = defineCode<{ status: string }>(
  {
    code: 'searched-claim-status',
    severity: 'error',
    title: 'A search is called more than it can show',
    explanation:
      'A search that found nothing is evidence only of having searched: a claim with `searched` is `open` or `inferred`, never more. If somebody also saw something, make it a claim of its own.',
    bad: claimExample(
      'statement: Nobody calls the phone anything else.\nstatus: ▸observed\nsearched:\n  - {where: The sources of this study, when: 2013-09, words: [phone], found: Nothing}',
    ),
    good: claimExample(
      'statement: Nobody calls the phone anything else.\nstatus: inferred\nsearched:\n  - {where: The sources of this study, when: 2013-09, words: [phone], found: Nothing}',
    ),
  },
  ({ status }) => ({
    message: `A recorded search does not bear \`${status}\`.`,
    hint: 'Declare `inferred` or `open`.',
  }),
);
