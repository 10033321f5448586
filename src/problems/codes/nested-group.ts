import { defineCode } from '../code.ts';

/** A part of a group is a group. */
export const nestedGroup = defineCode<{ id: string }>(
  {
    code: 'nested-group',
    severity: 'error',
    floor: true,
    title: 'A part of a group is a group itself',
    explanation:
      'A group is made of pictures, which are a, b and c under its number. A group in a group, or in itself, would need a second row of letters.',
    bad: [
      { file: 'figures/both.yaml', text: 'caption: The phone.\nparts: [phone, ▸both]\n' },
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
      { file: 'figures/both.yaml', text: 'caption: The phone.\nparts: [phone, map]\n' },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n![](fig:both)\n',
      },
    ],
  },
  ({ id }) => ({
    message: `\`${id}\` is a group, not a picture.`,
    hint: 'Name its pictures one by one.',
  }),
);
