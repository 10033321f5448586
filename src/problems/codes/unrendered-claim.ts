import { defineCode } from '../code.ts';

/** A claim without a place in the prose. */
export const unrenderedClaim = defineCode<{ id: string }>(
  {
    code: 'unrendered-claim',
    severity: 'notice',
    title: 'A claim is stated nowhere',
    explanation:
      'No chapter marks words that state this claim, and none shows its card. A reader meets it only on the page of claims.',
    bad: [
      {
        file: 'claims/name.md',
        text: '▸---\nstatement: The phone is called Arirang.\nstatus: reported\nfor: [{source: gazette-2013}]\n---\n',
      },
    ],
    good: [
      {
        file: 'claims/name.md',
        text: '---\nstatement: The phone is called Arirang.\nstatus: reported\nfor: [{source: gazette-2013}]\n---\n',
      },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone [has a name](claim:name) [@gazette-2013].\n',
      },
    ],
  },
  ({ id }) => ({
    message: `Nothing in the chapters states the claim \`${id}\`.`,
    hint: `Mark the words that state it: \`[words](claim:${id})\`.`,
  }),
);
