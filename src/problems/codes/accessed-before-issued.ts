import { sourceExample } from '../claim-example.ts';
import { defineCode } from '../code.ts';

/** A reading precedes its text. */
export const accessedBeforeIssued = defineCode<{ id: string; issued: string; accessed: string }>(
  {
    code: 'accessed-before-issued',
    severity: 'error',
    title: 'A source was read before it came out',
    explanation:
      '`accessed` is the day on which the authors read the source, `issued` the day on which it came out. The second cannot lie wholly after the first.',
    bad: [sourceExample('wire-2013', '2013-08-11', 'standpoint: wire, read: whole, accessed: ▸2013-08-10')],
    good: [sourceExample('wire-2013', '2013-08-11', 'standpoint: wire, read: whole, accessed: 2013-08-12')],
  },
  ({ id, issued, accessed }) => ({
    message: `\`${id}\` is dated ${issued}, after the day on which it was read: ${accessed}.`,
    hint: 'Correct `issued` or `accessed`.',
  }),
);
