import { sourceExample } from '../claim-example.ts';
import { defineCode } from '../code.ts';

/** The same relay twice. */
export const repeatedRelay = defineCode<{ id: string }>(
  {
    code: 'repeated-relay',
    severity: 'notice',
    title: 'A source names a relay twice',
    explanation: '`relays` says whom a source passes on. That it does so several times in its text changes nothing.',
    bad: [
      sourceExample('wire-2013', '2013-08-13', 'standpoint: wire, read: whole, relays: [gazette-2013, ▸gazette-2013]'),
    ],
    good: [sourceExample('wire-2013', '2013-08-13', 'standpoint: wire, read: whole, relays: [gazette-2013]')],
  },
  ({ id }) => ({ message: `\`${id}\` stands in this list already.`, hint: 'Take one of the two away.' }),
);
