import { defineCode } from '../code.ts';

/** A waiver that says too little (EVIDENCE, rule 38). */
export const unreadableWaiver = defineCode<{ text: string }>(
  {
    code: 'unreadable-waiver',
    severity: 'error',
    title: 'A waiver lacks its code or its reason',
    explanation:
      'A waiver is `{/* casebook-allow code: reason */}` in a chapter, `<!-- casebook-allow code: reason -->` in a source. The reason is published, so it cannot be left out.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\n▸{/* casebook-allow misquotation */}\nThe phone has a name [@gazette-2013].\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n',
      },
    ],
  },
  ({ text }) => ({
    message: `\`${text}\` is no waiver: it needs a code and a reason.`,
    hint: 'Write `casebook-allow code: reason`.',
  }),
);
