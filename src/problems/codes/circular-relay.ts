import { defineCode } from '../code.ts';

/** Sources relay each other in a circle. */
export const circularRelay = defineCode<{ cycle: readonly string[] }>(
  {
    code: 'circular-relay',
    severity: 'error',
    floor: true,
    title: 'Sources relay each other in a circle',
    explanation:
      'A chain of relays must come to an end: somebody saw the thing first. A source that relays itself, or is relayed by what it relays, has no origin.',
    bad: [
      {
        file: 'sources/wire-2013.md',
        text: '---\ntype: article-newspaper\ntitle: Another\nevidence: {standpoint: wire, read: whole, relays: [▸wire-2013]}\n---\n',
      },
    ],
    good: [
      {
        file: 'sources/wire-2013.md',
        text: '---\ntype: article-newspaper\ntitle: Another\nevidence: {standpoint: wire, read: whole, relays: [gazette-2013]}\n---\n',
      },
    ],
  },
  ({ cycle }) => ({
    message: `This relay closes a circle: ${cycle.map((id) => `\`${id}\``).join(' → ')}.`,
    hint: 'Remove the relay that is not one.',
  }),
);
