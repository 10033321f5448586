/** Words of another script within a text, with their language; the text between them has none. */
export interface ScriptRun {
  readonly text: string;
  readonly language: string | undefined;
}

/** Signs that may stand between the words of one run: they belong to no script. */
const BETWEEN = String.raw`[\s\p{N}\p{P}\p{M}]`;
const SIGN = String.raw`[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]`;
/** A text in which a run may begin. */
export const EAST_ASIAN = new RegExp(SIGN, 'u');

/** Where both Hangul and kana occur, every word stands for itself. */
const WORDS = new RegExp(`${SIGN}(?:[\\p{N}\\p{M}]*${SIGN})*`, 'gu');
const RUN = new RegExp(`${SIGN}(?:(?:(?![“”‘’«»"'()\\[\\]])${BETWEEN})*${SIGN})*`, 'gu');

/**
 * Parts a text at words in Hangul, kana and Han characters. Hangul is Korean and kana is Japanese; characters of Han alone
 * are in the language `han` if it is known (of the source that is cited beside them), else in nobody knows which.
 * Nothing if no part is in a language other than `own`.
 */
export function scriptRuns(text: string, own: string, han: string | undefined): ScriptRun[] | undefined {
  const runs: ScriptRun[] = [];
  let at = 0;
  for (const match of text.matchAll(isMixed(text) ? WORDS : RUN)) {
    const language = languageOf(match[0], han);
    if (language === undefined || primary(language) === primary(own)) continue;
    if (match.index > at) runs.push({ text: text.slice(at, match.index), language: undefined });
    runs.push({ text: match[0], language });
    at = match.index + match[0].length;
  }
  if (runs.length === 0) return undefined;
  if (at < text.length) runs.push({ text: text.slice(at), language: undefined });
  return runs;
}

/** Whether a language writes Han characters. */
export function writesHan(language: string): boolean {
  return ['zh', 'ja', 'ko'].includes(primary(language));
}

function isMixed(text: string): boolean {
  return /\p{Script=Hangul}/u.test(text) && /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}

function languageOf(run: string, han: string | undefined): string | undefined {
  if (/\p{Script=Hangul}/u.test(run)) return 'ko';
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run) ? 'ja' : han;
}

function primary(tag: string): string {
  return (tag.split('-')[0] ?? tag).toLowerCase();
}
