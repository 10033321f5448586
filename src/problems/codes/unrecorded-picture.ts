import { defineCode } from '../code.ts';

/** A picture put into the text by its address, without caption, credit and licence. */
export const unrecordedPicture = defineCode<{ url: string }>(
  {
    code: 'unrecorded-picture',
    severity: 'error',
    title: 'A picture has no record',
    explanation:
      'Every picture of a study is a figure: a file in `figures/` with a record beside it that says what it shows, who made it and how. ' +
      'In the text it is shown by its id: `![](fig:phone)`.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n▸![A phone](phone.jpg)\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n![](fig:phone)\n',
      },
    ],
  },
  ({ url }) => ({
    message: `The picture \`${url}\` has no record.`,
    hint: 'Put it into `figures/` with a `.yaml` file of the same name, and show it with `![](fig:name)`.',
  }),
);
