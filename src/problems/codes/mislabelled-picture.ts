import { defineCode } from '../code.ts';

/** A picture whose file name promises another format than the file holds. */
export const mislabelledPicture = defineCode<{ ending: string; format: string; rightEnding: string }>(
  {
    code: 'mislabelled-picture',
    severity: 'error',
    title: 'A picture has the wrong ending',
    explanation:
      'The ending of the file name says one format and the file holds another. Some programs then refuse it. ' +
      'Rename the file, or save the picture again in the format that its name says.',
    bad: [{ file: 'figures/phone.svg', text: '▸GIF89a' }],
    good: [
      {
        file: 'figures/phone.svg',
        text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 60"><path d="M4 4h32v52H4z"/></svg>\n',
      },
    ],
  },
  ({ ending, format, rightEnding }) => ({
    message: `The name ends in \`${ending}\`, but the file holds ${/^[AEIO]/u.test(format) ? 'an' : 'a'} ${format} picture.`,
    hint: `Rename it so that it ends in \`${rightEnding}\`.`,
  }),
);
