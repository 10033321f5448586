import { claimExample } from '../claim-example.ts';
import { defineCode } from '../code.ts';

/** A witness writes long after the event. */
export const evidenceLongAfter = defineCode<{ id: string; date: string; when: string }>(
  {
    code: 'evidence-long-after',
    severity: 'notice',
    title: 'First-hand evidence is more than a year younger than what it is evidence of',
    explanation:
      'The source is dated more than a year after `when`, the time of what the claim states. Memory fades and handsets are repaired. If it was written or made earlier, give the source its `original-date` or `event-date`.',
    bad: claimExample(
      'statement: The phone is called Arirang.\nstatus: observed\nwhen: 2012-01\nfor:\n  - {source: ▸gazette-2013, firsthand: true}',
    ),
    good: claimExample(
      'statement: The phone is called Arirang.\nstatus: observed\nwhen: 2012-12\nfor:\n  - {source: gazette-2013, firsthand: true}',
    ),
  },
  ({ id, date, when }) => ({
    message: `\`${id}\` is dated ${date}, more than a year after what it saw: ${when}.`,
    hint: 'Say in the reasoning what that means, or give the source the date at which it was made: `event-date`.',
  }),
);
