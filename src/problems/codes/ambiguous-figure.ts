import { defineCode } from '../code.ts';
import { tableExample } from '../table-example.ts';

/** Two figures share an id. */
export const ambiguousFigure = defineCode<{ id: string; other: string }>(
  {
    code: 'ambiguous-figure',
    severity: 'error',
    floor: true,
    title: 'Two figures share an id',
    explanation:
      'Pictures, charts, timelines and maps are numbered together, and a cross-reference finds each by its id. A chart and a map take the id of their data, a timeline is called `timeline`; a second drawing of the same needs an `id` of its own.',
    bad: tableExample({ chart: '<Chart data="sold" />\n\n▸<Chart data="sold" kind="dot" />' }),
    good: tableExample({ chart: '<Chart data="sold" />\n\n<Chart data="sold" kind="dot" id="sold-dots" />' }),
  },
  ({ id, other }) => ({
    message: `The id \`${id}\` is already that of ${other}.`,
    hint: `Give one of them an id of its own: \`id="${id}-2"\`.`,
  }),
);
