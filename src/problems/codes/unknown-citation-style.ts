import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';

/** The citation style that `study.yaml` names is not there. */
export const unknownCitationStyle = defineCode<{ id: string; known: readonly string[] }>(
  {
    code: 'unknown-citation-style',
    severity: 'error',
    title: 'A citation style does not exist',
    explanation:
      '`citation: {style: …}` names a CSL style by its file name. A few come with Casebook (`csl/styles/`); any other, of the ten thousand at ' +
      'https://www.zotero.org/styles or of your own, goes into `content/styles/` as `<name>.csl`.',
    bad: [
      {
        file: 'study.yaml',
        text: 'title: A phone and its name\nauthors: [{family: Writer, given: Jane}]\nlanguage: en\nlicence: CC-BY-4.0\ndescription: Who named a phone, and who says so.\ncitation: {style: ▸chicago-autor-date}\n',
      },
    ],
    good: [
      {
        file: 'study.yaml',
        text: 'title: A phone and its name\nauthors: [{family: Writer, given: Jane}]\nlanguage: en\nlicence: CC-BY-4.0\ndescription: Who named a phone, and who says so.\ncitation: {style: chicago-author-date}\n',
      },
    ],
  },
  ({ id, known }) => ({
    message: `There is no citation style \`${id}\`.`,
    hint:
      didYouMean(id, known) ??
      `Put it into \`content/styles/\` as \`${id}.csl\`, or name one of those that are there: ${known.join(', ')}.`,
  }),
);
