import { claimExample } from '../claim-example.ts';
import { defineCode } from '../code.ts';

/** An item by the authors rests on nothing. */
export const reasoningWithoutBasis = defineCode<object>(
  {
    code: 'reasoning-without-basis',
    severity: 'error',
    title: 'We reasoned from nothing',
    explanation:
      'An item `by: us` names in `from` the sources that it was reasoned from, unless the claim records a search. Our own measurements are no reasoning: make a source of them.',
    bad: claimExample(
      'statement: The phone is named after a song.\nstatus: inferred\nfor:\n  - {by: ▸us, says: The song has the same name.}',
    ),
    good: claimExample(
      'statement: The phone is named after a song.\nstatus: inferred\nfor:\n  - {by: us, from: [gazette-2013], says: The song has the same name.}',
    ),
  },
  () => ({
    message: 'This says that we reasoned, and not from what.',
    hint: 'Name the sources: `from: [id]`. A search is recorded in `searched`.',
  }),
);
