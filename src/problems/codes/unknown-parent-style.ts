import { defineCode } from '../code.ts';

/** A dependent style without the style that it points to. */
export const unknownParentStyle = defineCode<{ id: string; parent: string }>(
  {
    code: 'unknown-parent-style',
    severity: 'error',
    title: 'A dependent style lacks its parent',
    explanation:
      'Most styles of journals are dependent: they say only which other style they are the same as. That one must be there too, ' +
      'in `content/styles/` or among those that come with Casebook.',
    bad: [
      {
        file: 'styles/house.csl',
        text: '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">\n  <info>\n    ▸<link href="http://www.zotero.org/styles/journal-of-phones" rel="independent-parent"/>\n  </info>\n</style>\n',
      },
    ],
    good: [
      {
        file: 'styles/house.csl',
        text: '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">\n  <info>\n    <link href="http://www.zotero.org/styles/apa" rel="independent-parent"/>\n  </info>\n</style>\n',
      },
    ],
  },
  ({ id, parent }) => ({
    message: `The style \`${id}\` is the same as \`${parent}\`, which is not there.`,
    hint: `Put \`${parent}.csl\` into \`content/styles/\` as well.`,
  }),
);
