import { sourceExample } from '../claim-example.ts';
import { defineCode } from '../code.ts';

/** A relay runs against time. */
export const outOfOrderRelay = defineCode<{ id: string; issued: string; relayed: string; relayedIssued: string }>(
  {
    code: 'out-of-order-relay',
    severity: 'error',
    floor: true,
    title: 'A source passes on what came out after it',
    explanation:
      'The source is dated wholly before the one that it relays. One of the dates is wrong, or the relay. Dates are those of the place of publication: where a border of days lies between two places, write an interval, `2013-08-10/2013-08-11`.',
    bad: [sourceExample('wire-2013', '2013-08-11', 'standpoint: wire, read: whole, relays: [▸gazette-2013]')],
    good: [sourceExample('wire-2013', '2013-08-13', 'standpoint: wire, read: whole, relays: [gazette-2013]')],
  },
  ({ id, issued, relayed, relayedIssued }) => ({
    message: `\`${id}\` (${issued}) cannot pass on \`${relayed}\`, which came out after it (${relayedIssued}).`,
    hint: 'Correct a date, or the relay.',
  }),
);
