import { defineCode } from '../code.ts';

/** A file that a study needs is missing. */
export const missingFile = defineCode<{ file: string; hint: string }>(
  {
    code: 'missing-file',
    severity: 'error',
    title: 'A file that a study needs is missing',
    explanation:
      'A study has a `study.yaml` and at least one chapter in `chapters/`.',
    bad: [{ file: 'chapters/01-one.mdx', text: '' }],
    good: [{ file: 'chapters/01-one.mdx', text: '---\ntitle: One\ndescription: One.\n---\n\nIt has a name [@gazette-2013].\n' }],
  },
  ({ file, hint }) => ({ message: `There is no \`${file}\`.`, hint }),
);
