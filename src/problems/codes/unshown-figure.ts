import { defineCode } from '../code.ts';

/** A figure without a chapter. */
export const unshownFigure = defineCode<{ id: string }>(
  {
    code: 'unshown-figure',
    severity: 'notice',
    title: 'A figure is never shown',
    explanation:
      'No chapter shows this figure, and it is not the cover. A reader meets it only on the list of figures, where it has no number.',
    bad: [
      {
        file: 'figures/map.svg',
        text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>',
      },
      {
        file: 'figures/map.yaml',
        text: '▸caption: A map.\nalt: A map.\ncredit: Drawn here\nlicence: CC-BY-4.0\nmade: map\n',
      },
    ],
    good: [
      {
        file: 'figures/map.svg',
        text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>',
      },
      {
        file: 'figures/map.yaml',
        text: 'caption: A map.\nalt: A map.\ncredit: Drawn here\nlicence: CC-BY-4.0\nmade: map\n',
      },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n![](fig:map)\n',
      },
    ],
  },
  ({ id }) => ({
    message: `No chapter shows the figure \`${id}\`.`,
    hint: `Show it with \`![](fig:${id})\`, or remove it.`,
  }),
);
