import { defineCode } from '../code.ts';

/** An excerpt without a fingerprint (EVIDENCE, rule 21). */
export const untakenExcerpt = defineCode<{ source: string; excerpt: string }>(
  {
    code: 'untaken-excerpt',
    severity: 'warning',
    title: 'An excerpt is not in the lock',
    explanation:
      '`content/excerpts.lock` holds the fingerprint of each excerpt and the day on which it was taken, so that a later change is seen. `npm run check -- --take` writes what is new.',
    bad: [
      { file: 'excerpts.lock', text: '{}\n' },
      {
        file: 'sources/gazette-2013.md',
        text: '---\ntype: article-newspaper\ntitle: A phone is named\nevidence: {standpoint: general-press, read: whole}\n---\n\n## para. 4\n\n▸> The phone is called Arirang.\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n',
      },
    ],
  },
  ({ source, excerpt }) => ({
    message: `The excerpt \`${excerpt}\` of \`${source}\` has not been taken into the lock.`,
    hint: 'Run `npm run check -- --take`.',
  }),
);
