/** TeX's accents, by the sign or letter of their command, as combining characters. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  '"': '\u0308',
  u: '\u0306',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

/** `\"u`, `\"{u}`, `\v s`, `\'{\i}`: a command of one sign, and the letter that it belongs to. */
const ACCENTED =
  /\\(?:([`'^~=."])\s*|([urHvdckb])(?![a-zA-Z])\s*)(?:\{\s*(?:\\([ij])|(\p{L}))\s*\}|\\([ij])(?![a-zA-Z])\s?|(\p{L}))/uy;

/** The letter with its accent that stands at this offset, in NFC, and where it ends. A dotless letter only makes room. */
export function accentedLetter(
  source: string,
  at: number,
): { readonly letter: string; readonly end: number } | undefined {
  ACCENTED.lastIndex = at;
  const match = ACCENTED.exec(source);
  if (match === null) return undefined;
  const [whole, sign, name, ...letters] = match;
  const letter = letters.find((one) => one !== undefined) ?? '';
  const accent = ACCENTS[sign ?? name ?? ''] ?? '';
  return { letter: (letter + accent).normalize('NFC'), end: at + whole.length };
}

/** Letters and signs that are commands of their own. */
export const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  SS: 'ẞ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  dj: 'đ',
  DJ: 'Đ',
  th: 'þ',
  TH: 'Þ',
  ng: 'ŋ',
  NG: 'Ŋ',
  textendash: '–',
  textemdash: '—',
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textquotesingle: "'",
  quotesinglbase: '‚',
  quotedblbase: '„',
  guillemotleft: '«',
  guillemotright: '»',
  guilsinglleft: '‹',
  guilsinglright: '›',
  S: '§',
  P: '¶',
  copyright: '©',
  pounds: '£',
  euro: '€',
  texteuro: '€',
  dag: '†',
  ddag: '‡',
  textdegree: '°',
  textregistered: '®',
  texttrademark: '™',
};
