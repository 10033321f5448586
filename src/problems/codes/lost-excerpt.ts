import { defineCode } from '../code.ts';

/** A fingerprint without an excerpt (EVIDENCE, rule 21). */
export const lostExcerpt = defineCode<{ key: string; taken: string }>(
  {
    code: 'lost-excerpt',
    severity: 'warning',
    title: 'An excerpt in the lock is gone',
    explanation:
      'The lock has the fingerprint of an excerpt that no source has any more. If it was removed or its heading renamed on purpose, take the change with the reason: `npm run check -- --take --reason "…"`.',
    bad: [
      {
        file: 'excerpts.lock',
        text: '{"gazette-2013#para-9": ▸{"sha256": "0000000000000000000000000000000000000000000000000000000000000000", "taken": "2026-11-24"}, "gazette-2013#para-4": {"sha256": "1b12d80978c0dce4b62f19e7ec353f4df3f8ed648d1fbea3f81794996f264c48", "taken": "2026-11-24"}}\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n',
      },
    ],
  },
  ({ key, taken }) => ({
    message: `The excerpt \`${key}\`, taken on ${taken}, is gone.`,
    hint: 'Put it back, or take the change: `npm run check -- --take --reason "…"`.',
  }),
);
