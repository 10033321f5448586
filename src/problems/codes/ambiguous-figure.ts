import { defineCode } from '../code.ts';

/** Two figures share an id. */
export const ambiguousFigure = defineCode<{ id: string; other: string }>(
  {
    code: 'ambiguous-figure',
    severity: 'error',
    floor: true,
    title: 'Two figures share an id',
    explanation:
      'Pictures, charts, timelines and maps are numbered together, and a cross-reference finds each by its id. A chart and a map take the id of their data, a timeline is called `timeline`; a second drawing of the same needs an `id` of its own.',
    bad: [
      {
        file: 'data/sold.yaml',
        text: 'title: Phones sold\ncolumns:\n  date: {label: Date}\n  phones: {label: Phones, unit: phones}\n',
      },
      { file: 'data/sold.csv', text: 'date,phones,source\n2013,400,gazette-2013\n2014,500,gazette-2013\n' },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n<Chart data="sold" />\n\n▸<Chart data="sold" kind="dot" />\n',
      },
    ],
    good: [
      {
        file: 'data/sold.yaml',
        text: 'title: Phones sold\ncolumns:\n  date: {label: Date}\n  phones: {label: Phones, unit: phones}\n',
      },
      { file: 'data/sold.csv', text: 'date,phones,source\n2013,400,gazette-2013\n2014,500,gazette-2013\n' },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n<Chart data="sold" />\n\n<Chart data="sold" kind="dot" id="sold-dots" />\n',
      },
    ],
  },
  ({ id, other }) => ({
    message: `The id \`${id}\` is already that of ${other}.`,
    hint: `Give one of them an id of its own: \`id="${id}-2"\`.`,
  }),
);
