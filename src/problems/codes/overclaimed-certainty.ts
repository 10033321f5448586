import { defineCode } from '../code.ts';

/** A sentence calls certain what has one origin (EVIDENCE, rule 36). */
export const overclaimedCertainty = defineCode<{ id: string; sentence: string }>(
  {
    code: 'overclaimed-certainty',
    severity: 'warning',
    title: 'A sentence is surer than the claim that it states',
    explanation:
      'Words such as “confirmed”, “corroborated” and “proved” in the sentence of a claim mark promise more than one origin. Where the claim has only one, say who says so, and leave the word out.',
    bad: [
      {
        file: 'claims/name.md',
        text: '---\nstatement: The phone is called Arirang.\nstatus: reported\nfor: [{source: gazette-2013}]\n---\n',
      },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nIt is confirmed that the phone ▸[has a name](claim:name) [@gazette-2013].\n',
      },
    ],
    good: [
      {
        file: 'claims/name.md',
        text: '---\nstatement: The phone is called Arirang.\nstatus: reported\nfor: [{source: gazette-2013}]\n---\n',
      },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe Gazette says that the phone [has a name](claim:name) [@gazette-2013].\n',
      },
    ],
  },
  ({ id, sentence }) => ({
    message: `This sentence says “${sentence}”, and the claim \`${id}\` has one origin.`,
    hint: 'Name who says so, and leave the word out; or give the claim the second origin that it has.',
  }),
);
