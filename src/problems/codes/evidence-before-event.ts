import { claimExample } from '../claim-example.ts';
import { defineCode } from '../code.ts';

/** A witness writes before the event. */
export const evidenceBeforeEvent = defineCode<{ id: string; date: string; when: string }>(
  {
    code: 'evidence-before-event',
    severity: 'error',
    title: 'First-hand evidence is older than what it is evidence of',
    explanation:
      'The source is dated wholly before `when`, the time of what the claim states. Nobody sees a thing before it happens: one of the two dates is wrong, or the item is no first-hand evidence.',
    bad: claimExample(
      'statement: The phone is called Arirang.\nstatus: observed\nwhen: 2013-09\nfor:\n  - {source: ▸gazette-2013, firsthand: true}',
    ),
    good: claimExample(
      'statement: The phone is called Arirang.\nstatus: observed\nwhen: 2013-08\nfor:\n  - {source: gazette-2013, firsthand: true}',
    ),
  },
  ({ id, date, when }) => ({
    message: `\`${id}\` is dated ${date}, before what it saw: ${when}.`,
    hint: 'Correct `when` or the date of the source, or take `firsthand` away.',
  }),
);
