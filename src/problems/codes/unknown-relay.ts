import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';

/** A source relays one that does not exist. */
export const unknownRelay = defineCode<{ id: string; known: Iterable<string> }>(
  {
    code: 'unknown-relay',
    severity: 'error',
    floor: true,
    title: 'A source relays one that does not exist',
    explanation:
      '`relays` lists the ids of the sources that this one passes on. Each of them is a source of the study, even if nobody has read it (`read: not-read`).',
    bad: [
      {
        file: 'sources/wire-2013.md',
        text: '---\ntype: article-newspaper\ntitle: Another\nevidence: {standpoint: wire, read: whole, relays: [▸gazete-2013]}\n---\n',
      },
    ],
    good: [
      {
        file: 'sources/wire-2013.md',
        text: '---\ntype: article-newspaper\ntitle: Another\nevidence: {standpoint: wire, read: whole, relays: [gazette-2013]}\n---\n',
      },
    ],
  },
  ({ id, known }) => ({
    message: `There is no source \`${id}\` to relay.`,
    hint: didYouMean(id, known) ?? `Add \`sources/${id}.md\`, or correct the id.`,
  }),
);
