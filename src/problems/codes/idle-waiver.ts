import { defineCode } from '../code.ts';

/** A waiver without a problem (EVIDENCE, rule 38). */
export const idleWaiver = defineCode<{ code: string }>(
  {
    code: 'idle-waiver',
    severity: 'warning',
    title: 'A waiver waives nothing',
    explanation:
      'A waiver stands on the line before the place that it waives, and names the code of the problem there. When the problem is gone, the waiver goes too: its reason is published on the about page.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\n▸{/* casebook-allow misquotation: the misprint is the source’s own */}\nThe phone has a name [@gazette-2013].\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n',
      },
    ],
  },
  ({ code }) => ({
    message: `Nothing here is \`${code}\`: the waiver waives nothing.`,
    hint: 'Remove it, or put it on the line before the place that it is for.',
  }),
);
