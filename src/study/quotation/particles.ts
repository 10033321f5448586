const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FINALS = 28;
const RIEUL = 8;
/** It joins an ending to the stem of a verb, as in 봤으며 and 봤으나; no noun ends in it. */
const LINKING_VOWEL = '으';

/**
 * Whether Korean letters are nothing but particles that may stand after the letter `before`. A particle of two forms, `은/는`, has its first
 * after a consonant, its second after a vowel; `으로/로` has `로` after ㄹ too. After other scripts either form will do. Another particle may follow,
 * but not where a full point ends the entry: `은/는.`
 */
export function particlesFill(letters: string, before: string, particles: readonly string[]): boolean {
  if (letters === '') return true;
  if (before === LINKING_VOWEL) return false;
  return particles.some((particle) => {
    const isLast = particle.endsWith('.');
    const [afterConsonant = '', afterVowel] = particle.replace('.', '').split('/');
    return [afterConsonant, afterVowel].some((form, index) => {
      if (form === undefined || !letters.startsWith(form)) return false;
      if (afterVowel !== undefined && !fits(form, index === 0, before)) return false;
      const rest = letters.slice(form.length);
      return rest === '' || (!isLast && particlesFill(rest, form.slice(-1), particles));
    });
  });
}

function fits(form: string, isAfterConsonant: boolean, before: string): boolean {
  const code = before.charCodeAt(0);
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return true;
  const final = (code - FIRST_SYLLABLE) % FINALS;
  const isRo = form.startsWith('로') || form.startsWith('으로');
  const countsAsVowel = final === 0 || (isRo && final === RIEUL);
  return countsAsVowel !== isAfterConsonant;
}
