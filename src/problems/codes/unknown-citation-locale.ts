import { defineCode } from '../code.ts';

/** A citation style has no words in the language that is asked for. */
export const unknownCitationLocale = defineCode<{ tag: string; known: readonly string[] }>(
  {
    code: 'unknown-citation-locale',
    severity: 'error',
    title: 'A citation style has no words in this language',
    explanation:
      'A citation style prints “p.”, “ed.” and dates in the words of a CSL locale: that of `citation: {locale: …}`, else that of the study’s language. A few come with Casebook ' +
      '(`csl/locales/`); any other, from https://github.com/citation-style-language/locales, goes into `content/styles/` as `locales-xx-XX.xml`.',
    bad: [
      {
        file: 'study.yaml',
        text: 'title: A phone and its name\nauthors: [{family: Writer, given: Jane}]\nlanguage: en\nlicence: CC-BY-4.0\ndescription: Who named a phone, and who says so.\ncitation: {style: apa, locale: ▸tlh-QO}\n',
      },
    ],
    good: [
      {
        file: 'study.yaml',
        text: 'title: A phone and its name\nauthors: [{family: Writer, given: Jane}]\nlanguage: en\nlicence: CC-BY-4.0\ndescription: Who named a phone, and who says so.\ncitation: {style: apa, locale: ko-KR}\n',
      },
    ],
  },
  ({ tag, known }) => ({
    message: `There is no CSL locale for \`${tag}\`.`,
    // A tag one letter away is mostly another language: nobody means that.
    hint: `Put \`locales-${tag}.xml\` into \`content/styles/\`, or name one of those that are there as \`citation.locale\`: ${known.join(', ')}.`,
  }),
);
