import type { Finding } from './marked-text.ts';
import { INVISIBLE } from './signs.ts';

const RUN = new RegExp(`[${INVISIBLE}]+`, 'gu');

const NAMES: Readonly<Record<string, string>> = {
  '\u200b': 'a zero-width space',
  '\u2060': 'a word joiner',
  '\ufeff': 'a byte order mark',
};

/** The zero-width spaces, byte order marks and direction marks in a quotation, each run at its place (EVIDENCE, rule 8). */
export function invisibleFindings(text: string): Finding[] {
  return [...text.matchAll(RUN)].map(({ 0: run, index }) => {
    const code = run.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return {
      code: 'invisible-character',
      start: index,
      end: index + run.length,
      message: `Here stands ${NAMES[run.charAt(0)] ?? 'a direction mark'} (U+${code}), which nobody can see.`,
      hint: 'Delete it; it was copied with the words.',
    };
  });
}
