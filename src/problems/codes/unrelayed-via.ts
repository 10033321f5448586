import { claimExample, sourceExample } from '../claim-example.ts';
import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';

const WIRE = sourceExample('wire-2013', '2013-08-11', 'standpoint: wire, read: whole');

/** A chain names a relay that does not exist. */
export const unrelayedVia = defineCode<{ source: string; via: string; relays: readonly string[] }>(
  {
    code: 'unrelayed-via',
    severity: 'error',
    floor: true,
    title: 'A statement comes by way of a source that is not relayed',
    explanation:
      '`via` on an item names the relayed sources that this very statement came from. Each of them stands in the `relays` of the item’s source, or the chain is broken.',
    bad: claimExample(
      'statement: The phone is called Arirang.\nstatus: reported\nfor: [{source: gazette-2013, via: [▸wire-2013]}]',
      WIRE,
    ),
    good: claimExample(
      'statement: The phone is called Arirang.\nstatus: reported\nfor: [{source: daily-2013, via: [wire-2013]}]',
      WIRE,
      sourceExample('daily-2013', '2013-08-12', 'standpoint: general-press, read: whole, relays: [wire-2013]'),
    ),
  },
  ({ source, via, relays }) => ({
    message: `\`${source}\` does not relay \`${via}\`.`,
    hint:
      didYouMean(via, relays) ??
      `It relays ${relays.map((id) => `\`${id}\``).join(', ') || 'nothing'}. Add \`${via}\` to its \`relays\`, or correct \`via\`.`,
  }),
);
