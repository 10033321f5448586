import { defineCode } from '../code.ts';

/** A rule against a floor (EVIDENCE, rule 37). */
export const fixedRule = defineCode<{ name: string }>(
  {
    code: 'fixed-rule',
    severity: 'error',
    title: 'A rule turns down what cannot be turned down',
    explanation:
      'Some problems are errors whatever a study says: a misquotation, an overstated claim, a broken chain, an id that names nothing. One place can be waived with a reason, which is published: `docs/evidence.md`, “Waivers”.',
    bad: [
      {
        file: 'study.yaml',
        text: 'title: A phone and its name\nauthors: [{family: Writer, given: Jane}]\nlanguage: en\nlicence: CC-BY-4.0\ndescription: Who named a phone, and who says so.\nrules:\n  unknown-source: ▸warning\n',
      },
    ],
    good: [
      {
        file: 'study.yaml',
        text: 'title: A phone and its name\nauthors: [{family: Writer, given: Jane}]\nlanguage: en\nlicence: CC-BY-4.0\ndescription: Who named a phone, and who says so.\nrules:\n  unknown-source: error\n',
      },
    ],
  },
  ({ name }) => ({
    message: `\`${name}\` is an error in every study.`,
    hint: 'Remove the rule. One place can be waived, with a reason that is published.',
  }),
);
