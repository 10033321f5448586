import { defineCode } from '../code.ts';

/** A file that a study needs is missing. */
export const missingFile = defineCode<{ file: string; hint: string }>(
  {
    code: 'missing-file',
    severity: 'error',
    title: 'A file that a study needs is missing',
    explanation: 'A study has a `study.yaml` and at least one chapter in `chapters/`.',
    bad: [{ file: 'study.yaml', text: '' }],
    good: [
      {
        file: 'study.yaml',
        text: 'title: A phone\nauthors: [{family: Writer, given: Jane}]\nlanguage: en\nlicence: CC-BY-4.0\ndescription: Who named a phone.\n',
      },
    ],
  },
  ({ file, hint }) => ({ message: `There is no \`${file}\`.`, hint }),
);
