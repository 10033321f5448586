import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';

/** A rule that sets nothing (EVIDENCE, rule 37). */
export const unknownRule = defineCode<{ name: string; known: readonly string[] }>(
  {
    code: 'unknown-rule',
    severity: 'error',
    title: 'A rule names nothing that can be set',
    explanation:
      '`rules:` in `study.yaml` sets how bad a problem is, by its code: `error`, `warning`, `notice` or `off`. `quotations: strict` makes errors of quotations that cannot be checked.',
    bad: [
      {
        file: 'study.yaml',
        text: 'title: A phone and its name\nauthors: [{family: Writer, given: Jane}]\nlanguage: en\nlicence: CC-BY-4.0\ndescription: Who named a phone, and who says so.\nrules:\n  unboud-quotation: ▸error\n',
      },
    ],
    good: [
      {
        file: 'study.yaml',
        text: 'title: A phone and its name\nauthors: [{family: Writer, given: Jane}]\nlanguage: en\nlicence: CC-BY-4.0\ndescription: Who named a phone, and who says so.\nrules:\n  unbound-quotation: error\n',
      },
    ],
  },
  ({ name, known }) => ({
    message: `There is no rule \`${name}\`.`,
    hint: didYouMean(name, known) ?? 'Rules are problem codes, as in `docs/problems.md`, and `quotations: strict`.',
  }),
);
