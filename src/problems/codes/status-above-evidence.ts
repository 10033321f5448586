import { claimExample } from '../claim-example.ts';
import { defineCode } from '../code.ts';

/** The declared status needs more than the evidence gives. */
export const statusAboveEvidence = defineCode<{
  status: string;
  missing: readonly string[];
  borne: string;
  origins: readonly string[];
}>(
  {
    code: 'status-above-evidence',
    severity: 'error',
    floor: true,
    title: 'A claim is called better than its evidence',
    explanation:
      'A status has needs. `reported`: an item for the claim with a source. `inferred`: an item `by: us`, one with `inference: true`, or a recorded search. `observed`: a first-hand item for it. ' +
      '`corroborated`: two independent origins, one of them first-hand. `disputed`: unanswered items on both sides. `refuted`: first-hand evidence against, nothing first-hand for. ' +
      'Independent origins are the fewest that could account for all items, so repeats of one report count once. Declare what the evidence bears, or add what is missing.',
    bad: claimExample(
      'statement: The phone is called Arirang.\nstatus: ▸corroborated\nfor:\n  - {source: gazette-2013, firsthand: true}',
    ),
    good: claimExample(
      'statement: The phone is called Arirang.\nstatus: observed\nfor:\n  - {source: gazette-2013, firsthand: true}',
    ),
  },
  ({ status, missing, borne, origins }) => ({
    message: `The status is \`${status}\`, but ${missing.map((need) => (need === 'two-origins' ? originsLacking(origins) : LACKING[need])).join(', and ')}.`,
    hint: `The evidence bears \`${borne}\`. Declare that, or add what is missing.`,
  }),
);

/** What is missing, by the names of `study/status.ts`. */
const LACKING: Readonly<Record<string, string>> = {
  report: 'nothing with a source speaks for it',
  reasoning: 'nothing for it is reasoned (`by: us` or `inference: true`), and no search is recorded',
  firsthand: 'nothing for it is first-hand (`firsthand: true`)',
  'evidence-for': 'nothing unanswered speaks for it',
  'evidence-against': 'nothing unanswered speaks against it',
  'firsthand-against': 'nothing against it is first-hand',
  'no-firsthand-for': 'first-hand evidence speaks for it',
};

function originsLacking([origin]: readonly string[]): string {
  return origin === undefined
    ? 'nothing for it has an origin'
    : `all that speaks for it may come from one origin, \`${origin}\``;
}
