import { defineCode } from '../code.ts';

/** A picture has no record. */
export const missingRecord = defineCode<{ id: string }>(
  {
    code: 'missing-record',
    severity: 'error',
    title: 'A picture has no record',
    explanation:
      'Beside each picture in `figures/` stands a `.yaml` file of the same name: caption, alternative text, credit, licence, and how it was made.',
    bad: [
      {
        file: 'figures/map.svg',
        text: '▸<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>',
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
  ({ id }) => ({
    message: `The picture has no record.`,
    hint: `Add \`figures/${id}.yaml\` with caption, alt, credit, licence and made.`,
  }),
);
