import { defineCode } from '../code.ts';

/** A file in `content/styles/` is no CSL. */
export const unreadableCitationStyle = defineCode<{ says: string }>(
  {
    code: 'unreadable-citation-style',
    severity: 'error',
    title: 'A citation style cannot be read',
    explanation:
      'A file in `content/styles/` that ends in `.csl` is a style of the Citation Style Language, and `locales-xx-XX.xml` one of its locales: XML, every tag closed. ' +
      'This one is not. A download that ended early or a web page saved by that name looks so.',
    bad: [
      {
        file: 'styles/house.csl',
        text: '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">\n  ▸<info>\n    <title>House</title>\n',
      },
    ],
    good: [
      {
        file: 'styles/house.csl',
        text: '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">\n  <info>\n    <title>House</title>\n  </info>\n  <citation>\n    <layout>\n      <text variable="title"/>\n    </layout>\n  </citation>\n</style>\n',
      },
    ],
  },
  ({ says }) => ({
    message: `This file is no style or locale of CSL: ${says}.`,
    hint: 'Download it again from https://www.zotero.org/styles, or repair it here.',
  }),
);
