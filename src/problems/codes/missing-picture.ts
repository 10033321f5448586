import { defineCode } from '../code.ts';

/** A figure’s record has no picture, or more than one. */
export const missingPicture = defineCode<{ id: string; found?: readonly string[] | undefined }>(
  {
    code: 'missing-picture',
    severity: 'error',
    title: 'A figure’s record has no picture, or more than one',
    explanation:
      'A figure is one picture and one record: `phone.svg` (or `.jpg`, `.png`, `.webp`, `.avif`, `.tif`) and `phone.yaml`.',
    bad: [
      {
        file: 'figures/map.yaml',
        text: '▸caption: A map.\nalt: A map.\ncredit: Drawn here\nlicence: CC-BY-4.0\nmade: map\n',
      },
    ],
    good: [
      {
        file: 'figures/map.svg',
        text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>',
      },
      {
        file: 'figures/map.yaml',
        text: 'caption: A map.\nalt: A map.\ncredit: Drawn here\nlicence: CC-BY-4.0\nmade: map\n',
      },
    ],
  },
  ({ id, found }) =>
    found === undefined
      ? {
          message: `The record \`${id}\` has no picture.`,
          hint: `Add \`figures/${id}.svg\` or \`.jpg\`, \`.png\`, \`.webp\`, \`.avif\`, \`.tif\`.`,
        }
      : {
          message: `The record \`${id}\` has several pictures: ${found.join(', ')}.`,
          hint: 'Keep one, and give the others names of their own.',
        },
);
