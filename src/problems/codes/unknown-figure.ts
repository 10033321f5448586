import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';

/** The text shows or names a figure that does not exist. */
export const unknownFigure = defineCode<{ id: string; known: Iterable<string> }>(
  {
    code: 'unknown-figure',
    severity: 'error',
    floor: true,
    title: 'The text shows or names a figure that does not exist',
    explanation:
      'The id of a figure is the name of its files in `figures/`: `phone.svg` and `phone.yaml` are the figure `phone`.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n▸![](fig:fone)\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n![](fig:phone)\n',
      },
    ],
  },
  ({ id, known }) => ({
    message: `There is no figure \`${id}\`.`,
    hint: didYouMean(id, known) ?? `Add the picture and \`figures/${id}.yaml\`, or correct the id.`,
  }),
);
