import { claimExample, sourceExample } from '../claim-example.ts';
import { defineCode } from '../code.ts';

const WIRE = sourceExample('wire-2013', '2013-08-11', 'standpoint: wire, read: not-read');

/** A claim names a source that is known through nobody. */
export const unreadEvidence = defineCode<{ id: string; library?: string }>(
  {
    code: 'unread-evidence',
    severity: 'error',
    title: 'Evidence that nobody has read',
    explanation:
      'A source that is `not-read` is evidence only if one that was read relays it, directly or through others; it is shown as told by that one. ' +
      'An entry of a library is only cited: write a source file of its own for it.',
    bad: claimExample('statement: The phone is called Arirang.\nstatus: reported\nfor: [{source: ▸wire-2013}]', WIRE),
    good: claimExample(
      'statement: The phone is called Arirang.\nstatus: reported\nfor: [{source: wire-2013}]',
      WIRE,
      sourceExample('daily-2013', '2013-08-12', 'standpoint: general-press, read: whole, relays: [wire-2013]'),
    ),
  },
  ({ id, library }) => ({
    message:
      library === undefined
        ? `Nobody has read \`${id}\`, and nothing that was read relays it.`
        : `\`${id}\` is an entry of \`${library}\`: it is only cited, and no evidence.`,
    hint:
      library === undefined
        ? 'Name it in the `relays` of the source through which you know it.'
        : `Write \`sources/${id}.md\`, with what you read of it.`,
  }),
);
