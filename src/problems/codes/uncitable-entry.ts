import { defineCode } from '../code.ts';

/** An entry of a library stands for others (`@set`) or lends them its fields (`@xdata`). */
export const uncitableEntry = defineCode<{ id: string; type: string; members: readonly string[] }>(
  {
    code: 'uncitable-entry',
    severity: 'notice',
    title: 'An entry of a library is no source by itself',
    explanation:
      'BibLaTeX’s `@set` stands for several entries, which can be cited together: `[@one; @two]`. Its `@xdata` lends fields to other entries, which have been given them. Neither is a source that can be cited.',
    bad: [
      {
        file: 'sources/library.bib',
        text: '▸@xdata{press,\n  publisher = {A Press},\n}\n@book{kim-2012,\n  title = {A Book},\n  xdata = {press},\n}\n',
      },
    ],
    good: [
      { file: 'sources/library.bib', text: '@book{kim-2012,\n  title = {A Book},\n  publisher = {A Press},\n}\n' },
    ],
  },
  ({ id, type, members }) => ({
    message:
      type === 'set'
        ? `\`${id}\` is a set of other entries, not a source.`
        : `\`${id}\` only lends its fields to other entries.`,
    hint:
      members.length === 0 ? undefined : `Cite its members: \`[${members.map((member) => `@${member}`).join('; ')}]\`.`,
  }),
);
