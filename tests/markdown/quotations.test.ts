import { describe, expect, it } from 'vitest';
import { readProse } from '../../src/markdown/read-prose.ts';
import type { QuotationMention } from '../../src/study/mention.ts';
import { readingTerms } from '../support/check-study.ts';

/** The quotations of a text: their words, and the keys of what governs them. */
function quotationsIn(text: string, language = 'en'): string[] {
  return mentions(text, language).map(({ form, words, governedBy, emphasisDeclared }) => {
    const cited = governedBy.map((item) => item.key).join(' ') || 'nothing';
    return `${form === 'block' ? '> ' : ''}${words.text.replaceAll('\n', '|').replaceAll('\u2028', '/')} <- ${cited}${emphasisDeclared ? ' (declared)' : ''}`;
  });
}

function mentions(text: string, language = 'en'): QuotationMention[] {
  const place = (start: number): { file: string; line: number; column: number } => ({
    file: 'a.mdx',
    line: 1,
    column: start + 1,
  });
  const { prose } = readProse({ key: 'a', format: 'mdx', text, place }, readingTerms(language));
  return prose.mentions.filter((mention) => mention.kind === 'quotation');
}

function problemsIn(text: string): string[] {
  const place = (start: number): { file: string; line: number; column: number } => ({
    file: 'a.mdx',
    line: 1,
    column: start + 1,
  });
  return readProse({ key: 'a', format: 'mdx', text, place }, readingTerms()).problems.map(
    ({ code, place: { column } }) => `${column} ${code}`,
  );
}

describe('A quotation is governed (EVIDENCE, rule 2)', () => {
  it.each([
    ['by the citation after it', 'He saw “three new phones” [@a].', ['three new phones <- a']],
    [
      'by one after the full point of its sentence',
      'He saw “three new phones”. [@a] Then he left.',
      ['three new phones <- a'],
    ],
    [
      'by the citation at the end of its sentence, also where it is interrupted',
      '“Three new phones,” he said, “and a tablet” [@a].',
      ['Three new phones, <- a', 'and a tablet <- a'],
    ],
    ['by an in-text citation before it', '@a says “three new phones” and leaves.', ['three new phones <- a']],
    ['by a note that cites', 'He saw “three new phones”.[^1]\n\n[^1]: So the paper [@a].', ['three new phones <- a']],
    [
      'by the next of several citations',
      'He saw “three new phones” [@a] and “four old ones” [@b].',
      ['three new phones <- a', 'four old ones <- b'],
    ],
    [
      'by the last in-text one before it where none follows',
      '[@a] and @b says “three new phones” at once.',
      ['three new phones <- b'],
    ],
    ['by all works of one citation', 'He saw “three new phones” [@a; quoted in @b].', ['three new phones <- a b']],
    [
      'not by the citation of another sentence',
      'He saw “three new phones”. It was late [@a].',
      ['three new phones <- nothing'],
    ],
    ['across an abbreviation', 'As Mr. Writer has it, “three new phones” came [@a].', ['three new phones <- a']],
    [
      'across a quotation that ends in a question',
      '“Was it three phones?” he asked [@a].',
      ['Was it three phones? <- a'],
    ],
    [
      'across sentences inside it',
      'He wrote “We are not sure. We assume it” [@a].',
      ['We are not sure. We assume it <- a'],
    ],
  ])('%s', (_name, text, expected) => expect(quotationsIn(text)).toEqual(expected));
});

describe('Words between marks are a quotation (EVIDENCE, rule 1)', () => {
  it.each([
    ['when one or two of them touch a citation', 'It was “speculated” [@a].', ['speculated <- a']],
    [
      'not when one or two stand elsewhere in a cited sentence',
      'The “half” phone came from Seoul, they said then [@a].',
      [],
    ],
    ['not when nothing is cited and they are few', 'The “half” phone.', []],
    ['when three stand in a sentence that cites nothing', 'The “half a phone” came.', ['half a phone <- nothing']],
    ['between straight marks too', 'He saw "three new phones" [@a].', ['three new phones <- a']],
    ['between single marks that a citation touches', 'He saw ‘three new phones’ [@a].', ['three new phones <- a']],
    ['not between single marks elsewhere', 'The ‘three new phones’ of the king’s men are here [@a].', []],
    [
      'between the marks of other languages that a citation touches',
      'Er sah «drei neue Telefone» [@a].',
      ['drei neue Telefone <- a'],
    ],
    [
      'once, with the marks inside it',
      'He said “the ‘Arirang’ hand phone is here” [@a].',
      ['the ‘Arirang’ hand phone is here <- a'],
    ],
    ['through emphasis and links', 'He saw “three *new* [phones](term:x)” [@a].', ['three new phones <- a']],
    ['not where inches and apostrophes stand', 'A 5" screen, the king\'s, and a 4" one [@a].', []],
  ])('%s', (_name, text, expected) => expect(quotationsIn(text)).toEqual(expected));
});

describe('A blockquote is a quotation (EVIDENCE, rule 4)', () => {
  it.each([
    ['with its citation at the end', '> Three new phones. [@a]', ['> Three new phones. <- a']],
    ['of several paragraphs', '> One phone.\n>\n> Two phones. [@a]', ['> One phone.||Two phones. <- a']],
    ['without its attribution', '> Three new phones.\n> — Kim [@a]', ['> Three new phones. <- a']],
    ['without one pair of marks around the whole', '> “Three new phones.” [@a]', ['> Three new phones. <- a']],
    ['with a hard break', '> Three\\\n> phones [@a]', ['> Three/phones <- a']],
    [
      'and its inner marks are its own',
      '> He said “three new phones” then. [@a]',
      ['> He said “three new phones” then. <- a'],
    ],
    ['with nothing that governs it', '> Three new phones.', ['> Three new phones. <- nothing']],
  ])('%s', (_name, text, expected) => expect(quotationsIn(text)).toEqual(expected));
});

describe('Emphasis is declared (EVIDENCE, rule 13)', () => {
  it.each([
    ['between quotation and citation', 'He saw “three *new* phones” (emphasis added) [@a].'],
    ['inside the quotation', 'He saw “three *new* phones (emphasis ours)” [@a].'],
    ['after the citation', 'He saw “three *new* phones” [@a] (italics mine).'],
    ['as the suffix of the citation', 'He saw “three *new* phones” [@a, emphasis added].'],
  ])('%s', (_name, text) => expect(quotationsIn(text)).toEqual(['three new phones <- a (declared)']));
});

describe('The words of a quotation know their places', () => {
  it('behind escapes, entities and the marks of a blockquote', () => {
    const text = '> An \\*old\\* phone &amp;\n> a *new* one [@a]';
    const [mention] = mentions(text);
    expect(mention?.words.text).toBe('An *old* phone &\na new one');
    const at = (word: string): number => text.indexOf(word);
    expect(
      [0, mention?.words.text.indexOf('phone'), mention?.words.text.indexOf('new')].map((index) =>
        mention?.offset(index ?? -1),
      ),
    ).toEqual([2, at('phone'), at('new')]);
  });
});

describe('Marks that cannot be read', () => {
  it.each([
    ['hold nothing', 'He said “” [@a].', ['9 unreadable-quotation']],
    ['never close before their citation', 'He said “three new phones [@a].', ['9 unreadable-quotation']],
    ['but an open mark without a citation is let pass', 'He said “three new phones.', []],
  ])('%s', (_name, text, expected) => expect(problemsIn(text)).toEqual(expected));
});
