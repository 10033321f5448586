import { defineCode } from '../code.ts';

/** A figure is a part of two groups, or twice of one. */
export const repeatedPart = defineCode<{ id: string; group: string }>(
  {
    code: 'repeated-part',
    severity: 'error',
    floor: true,
    title: 'A figure is a part of groups twice',
    explanation: 'A part takes its number from its group and has one letter in it. In two places it would have two.',
    bad: [
      {
        file: 'figures/map.svg',
        text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>',
      },
      {
        file: 'figures/map.yaml',
        text: 'caption: A map.\nalt: A map.\ncredit: Drawn here\nlicence: CC-BY-4.0\nmade: map\n',
      },
      { file: 'figures/both.yaml', text: 'caption: The phone.\nparts: [map, phone, ▸map]\n' },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n![](fig:both)\n',
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
      { file: 'figures/both.yaml', text: 'caption: The phone.\nparts: [map, phone]\n' },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n![](fig:both)\n',
      },
    ],
  },
  ({ id, group }) => ({
    message: `The figure \`${id}\` is already a part of \`${group}\`.`,
    hint: 'Name it once. In the text, refer to it by its own id.',
  }),
);
