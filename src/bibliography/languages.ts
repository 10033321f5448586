/**
 * BCP 47 tags of the language names that babel, polyglossia and biblatex use in `langid`, and that people write in RIS and CSL.
 * A name without a country gets none.
 */
const TAGS: Readonly<Record<string, string>> = {
  acadian: 'fr-CA',
  afrikaans: 'af',
  albanian: 'sq',
  american: 'en-US',
  amharic: 'am',
  arabic: 'ar',
  armenian: 'hy',
  australian: 'en-AU',
  austrian: 'de-AT',
  bahasa: 'id',
  bahasai: 'id',
  bahasam: 'ms',
  basque: 'eu',
  belarusian: 'be',
  bengali: 'bn',
  bosnian: 'bs',
  brazil: 'pt-BR',
  brazilian: 'pt-BR',
  breton: 'br',
  british: 'en-GB',
  bulgarian: 'bg',
  canadian: 'en-CA',
  canadien: 'fr-CA',
  catalan: 'ca',
  chinese: 'zh',
  'chinese-simplified': 'zh-Hans',
  'chinese-traditional': 'zh-Hant',
  'chinese-hans': 'zh-Hans',
  'chinese-hant': 'zh-Hant',
  croatian: 'hr',
  czech: 'cs',
  danish: 'da',
  dutch: 'nl',
  english: 'en',
  esperanto: 'eo',
  estonian: 'et',
  farsi: 'fa',
  finnish: 'fi',
  francais: 'fr',
  french: 'fr',
  frenchb: 'fr',
  galician: 'gl',
  georgian: 'ka',
  german: 'de',
  germanb: 'de',
  greek: 'el',
  hebrew: 'he',
  hindi: 'hi',
  hungarian: 'hu',
  icelandic: 'is',
  indonesian: 'id',
  interlingua: 'ia',
  irish: 'ga',
  italian: 'it',
  japanese: 'ja',
  kannada: 'kn',
  khmer: 'km',
  korean: 'ko',
  kurdish: 'ku',
  lao: 'lo',
  latin: 'la',
  latvian: 'lv',
  lithuanian: 'lt',
  macedonian: 'mk',
  magyar: 'hu',
  malay: 'ms',
  malayalam: 'ml',
  marathi: 'mr',
  mexican: 'es-MX',
  mongolian: 'mn',
  naustrian: 'de-AT',
  newzealand: 'en-NZ',
  ngerman: 'de',
  nko: 'nqo',
  norsk: 'nb',
  norwegian: 'no',
  nswissgerman: 'de-CH',
  nynorsk: 'nn',
  occitan: 'oc',
  persian: 'fa',
  piedmontese: 'pms',
  polish: 'pl',
  polutonikogreek: 'el',
  portuges: 'pt',
  portuguese: 'pt',
  romanian: 'ro',
  romansh: 'rm',
  russian: 'ru',
  sanskrit: 'sa',
  scottish: 'gd',
  serbian: 'sr',
  slovak: 'sk',
  slovene: 'sl',
  slovenian: 'sl',
  spanish: 'es',
  swedish: 'sv',
  swissgerman: 'de-CH',
  swissfrench: 'fr-CH',
  syriac: 'syr',
  tamil: 'ta',
  telugu: 'te',
  thai: 'th',
  tibetan: 'bo',
  turkish: 'tr',
  turkmen: 'tk',
  ukenglish: 'en-GB',
  ukrainian: 'uk',
  urdu: 'ur',
  usenglish: 'en-US',
  usmax: 'en-US',
  vietnamese: 'vi',
  welsh: 'cy',
};

/** A language as BCP 47 has it: `ngerman` → `de`, `en_us` → `en-US`. What cannot be read as a language stays as it is. */
export function languageTag(text: string): string {
  const name = text.trim().toLowerCase();
  if (Object.hasOwn(TAGS, name)) return TAGS[name] ?? text;
  return canonicalTag(text.trim().replace(/_/gu, '-')) ?? text;
}

/** Of several names for a language, the one that babel recommends. */
const RECOMMENDED: ReadonlySet<string> = new Set(['brazilian', 'french', 'indonesian', 'ngerman', 'portuguese']);

/** The name that babel has for a language, which is read as that language again; nothing for one without. */
export function babelName(tag: string): string | undefined {
  const names = Object.keys(TAGS).filter((name) => TAGS[name] === tag);
  return names.find((name) => RECOMMENDED.has(name)) ?? names[0];
}

/** Of `langid = {english}` with `langidopts = {variant=british}`: the variant is a language of its own in babel. */
export function variantTag(options: string): string | undefined {
  const variant = /^\s*variant\s*=\s*([a-z]+)\s*$/iu.exec(options)?.[1]?.toLowerCase() ?? '';
  const name = variant === 'uk' ? 'british' : variant === 'us' ? 'american' : variant;
  return Object.hasOwn(TAGS, name) ? TAGS[name] : undefined;
}

function canonicalTag(text: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/iu.test(text)) return undefined;
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}
