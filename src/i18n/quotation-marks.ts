/** The primary quotation marks of a language, by CLDR 46 (`delimiters`), for languages whose marks are not “ ”. */
const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  be: ['«', '»'],
  bg: ['„', '“'],
  ca: ['«', '»'],
  cs: ['„', '“'],
  da: ['”', '”'],
  de: ['„', '“'],
  el: ['«', '»'],
  es: ['«', '»'],
  et: ['„', '“'],
  fa: ['«', '»'],
  fi: ['”', '”'],
  fr: ['«', '»'],
  hr: ['„', '“'],
  hu: ['„', '”'],
  hy: ['«', '»'],
  is: ['„', '“'],
  it: ['«', '»'],
  ja: ['「', '」'],
  lt: ['„', '“'],
  mk: ['„', '“'],
  nb: ['«', '»'],
  nn: ['«', '»'],
  no: ['«', '»'],
  pl: ['„', '”'],
  ro: ['„', '”'],
  ru: ['«', '»'],
  sk: ['„', '“'],
  sl: ['„', '“'],
  sq: ['«', '»'],
  sr: ['„', '“'],
  sv: ['”', '”'],
  uk: ['«', '»'],
};

/** The primary marks of a language: “ ” and straight ones everywhere, with what CLDR gives for it. */
export function quotationMarks(language: string): readonly (readonly [string, string])[] {
  const own = MARKS[language.split('-')[0]?.toLowerCase() ?? ''];
  return [...(own === undefined ? [] : [own]), ['“', '”'], ['"', '"']];
}
