import type { Fault, FaultKind } from './alignment.ts';
import type { Finding, MarkedText } from './marked-text.ts';
import type { PreparedCandidate, PreparedText } from './prepared.ts';
import { wordsIn } from './whole-words.ts';
import { nameOf, originalOf, originalSpan, quote } from './wording.ts';

/** Words of a problem, from the quoted and the source’s own. */
interface Told {
  readonly quoted: string;
  readonly there: string;
  /** The excerpt’s name. */
  readonly name: string;
  /** The words around the place as they may lawfully be quoted. */
  readonly lawful: string;
}

const CODES: Readonly<Record<FaultKind, Finding['code']>> = {
  'cut-start': 'misquotation',
  'cut-end': 'misquotation',
  'cut-inside': 'misquotation',
  mark: 'misquotation',
  replaces: 'misquotation',
  prefix: 'misquotation',
  'case-place': 'misquotation',
  'case-same': 'misquotation',
  'turned-by-omission': 'sense-turned',
  'turned-by-insertion': 'sense-turned',
  'negation-left-out': 'negation-near',
  'negation-before': 'negation-near',
  'emphasis-added': 'undeclared-emphasis',
  'emphasis-dropped': 'undeclared-emphasis',
  idle: 'idle-omission',
  'idle-end': 'idle-omission',
};

const TELL: Readonly<Record<FaultKind, (told: Told) => { message: string; hint: string }>> = {
  'cut-start': ({ there, name }) => ({
    message: `The quotation begins inside a word: ${name} has ${quote(there)}.`,
    hint: 'Begin with the whole word.',
  }),
  'cut-end': ({ there, name }) => ({
    message: `The quotation ends inside a word: ${name} has ${quote(there)}.`,
    hint: 'End with the whole word.',
  }),
  'cut-inside': ({ there, name }) => ({
    message: `A word is cut here: ${name} has ${quote(there)}.`,
    hint: 'Omissions and insertions stand between whole words; letters may only be added at the end of one.',
  }),
  mark: ({ there, name }) => ({
    message: `${name} has ${quote(there)} after this word, and the quotation leaves it off.`,
    hint: 'Keep the mark: only a comma or a full point is free at the end of a quotation.',
  }),
  replaces: ({ quoted, there, name, lawful }) => ({
    message: `${quote(quoted)} stands in the place of ${quote(there)}, which ${name} has before these words.`,
    hint: `Brackets add, they never replace: write \`${lawful}\`, or begin the quotation after the brackets.`,
  }),
  prefix: ({ quoted, there, name }) => ({
    message: `${quote(quoted)} adds letters at the beginning of a word: ${name} has ${quote(there)}.`,
    hint: 'Letters in brackets may be added at the end of a word only.',
  }),
  'case-place': ({ quoted, there, name }) => ({
    message: `${quote(quoted)} changes the case of a letter in the middle of a sentence: ${name} has ${quote(there)}.`,
    hint: 'A letter in brackets may change its case where the quotation or a sentence begins, and after an omission.',
  }),
  'case-same': ({ quoted, name }) => ({
    message: `${quote(quoted)} changes nothing: ${name} has the same letter.`,
    hint: 'Write it without brackets.',
  }),
  'turned-by-omission': ({ there, name }) => ({
    message: `What is left out here is ${quote(there)} and nothing else: without it the words say the opposite of ${name}.`,
    hint: 'Quote the negation.',
  }),
  'turned-by-insertion': ({ quoted, name }) => ({
    message: `${quote(quoted)} makes the words say the opposite of ${name}.`,
    hint: 'Say in your own words what the source denies.',
  }),
  'negation-left-out': ({ there, name }) => ({
    message: `The words left out here have a negation: ${name} has ${quote(there)}.`,
    hint: 'See that the sense still holds, or quote them.',
  }),
  'negation-before': ({ there, name }) => ({
    message: `Right before these words ${name} has ${quote(there)}.`,
    hint: 'Quote the negation too, or see that your sentence keeps its sense.',
  }),
  'emphasis-added': ({ quoted, name }) => ({
    message: `${quote(quoted)} is emphasised here and not in ${name}.`,
    hint: 'Drop the emphasis, or declare it: “(emphasis added)”.',
  }),
  'emphasis-dropped': ({ there, name }) => ({
    message: `${quote(there)} is emphasised in ${name} and not here.`,
    hint: 'Keep the emphasis of the source.',
  }),
  idle: ({ quoted }) => ({
    message: `The omission ${quote(quoted)} leaves no words out.`,
    hint: 'Leave the sign away.',
  }),
  'idle-end': ({ quoted }) => ({
    message: `The omission ${quote(quoted)} stands at an end of the quotation, where nothing needs to be marked.`,
    hint: 'Leave the sign away.',
  }),
};

/** Puts a fault of an alignment into words, at its place in the quotation’s own text. */
export function toFinding(
  fault: Fault,
  words: MarkedText,
  quotation: PreparedText,
  candidate: PreparedCandidate,
): Finding {
  const quoted = originalOf(words.text, quotation.normal, fault.quoted);
  const { text } = candidate.candidate.words;
  const there = originalOf(text, candidate.normal, fault.there);
  const lawful =
    fault.kind === 'replaces' ? `${there} ${quoted} ${nextWord(text, candidate, fault.there.end)}`.trim() : '';
  const told = TELL[fault.kind]({ quoted, there, name: nameOf(candidate.candidate), lawful });
  return { code: CODES[fault.kind], ...originalSpan(quotation.normal, fault.quoted), ...told };
}

function nextWord(text: string, { normal }: PreparedCandidate, from: number): string {
  const [word] = wordsIn(normal, { start: from, end: Math.min(normal.text.length, from + 80) });
  return word === undefined ? '' : originalOf(text, normal, word);
}
