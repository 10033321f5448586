import { defineCode } from '../code.ts';

/** A chapter shows a figure twice. */
export const repeatedFigure = defineCode<{ id: string }>(
  {
    code: 'repeated-figure',
    severity: 'error',
    floor: true,
    title: 'A chapter shows a figure twice',
    explanation:
      'A figure has one place on a page: references lead there, and its caption stands there once. The opener of a chapter counts, and so do the parts of a group and both sides of a comparison. In another chapter the figure may be shown again, under the same number.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\nfigure: phone\n---\n\nThe phone has a name [@gazette-2013].\n\n▸![](fig:phone)\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\nfigure: phone\n---\n\nThe phone has a name [@gazette-2013], and [](#fig-phone) shows it.\n',
      },
    ],
  },
  ({ id }) => ({
    message: `The figure \`${id}\` is already shown in this chapter.`,
    hint: `Refer to it with \`[](#fig-${id})\`.`,
  }),
);
