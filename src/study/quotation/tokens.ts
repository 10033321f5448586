import type { Span } from '../citation.ts';
import { isLetter, type Piece } from './pieces.ts';
import { type PreparedText, whole } from './prepared.ts';
import { isSpace, isWordSign, NOT_STORED } from './signs.ts';
import { wordsIn } from './whole-words.ts';

/** A word or a sign of punctuation, as a range of a normal form. */
export interface Token extends Span {
  /** `lost`: words of the source that are not stored. `gap`: the quotation’s author leaves words out. */
  readonly kind: 'word' | 'sign' | 'lost' | 'gap';
  readonly text: string;
  /** White space stands before it. */
  readonly isSpaced: boolean;
  /** Its first letter may have the other case, `[H]e`. */
  readonly isCaseFree: boolean;
}

/** The words and signs of a range. */
export function tokensIn(text: PreparedText, range: Span = whole(text.normal)): Token[] {
  const { normal } = text;
  const tokens: Token[] = [];
  const push = (span: Span, kind: Token['kind']): void => {
    const before = normal.text.charAt(span.start - 1);
    tokens.push({
      ...span,
      kind,
      text: normal.text.slice(span.start, span.end),
      isSpaced: isSpace(before),
      isCaseFree: false,
    });
  };
  const signs = (span: Span): void => {
    for (let at = span.start; at < span.end; at += 1) {
      const sign = normal.text.charAt(at);
      if (!isSpace(sign)) push({ start: at, end: at + 1 }, sign === NOT_STORED ? 'lost' : 'sign');
    }
  };
  let from = range.start;
  for (const word of wordsIn(normal, range)) {
    signs({ start: from, end: word.start });
    push(word, 'word');
    from = word.end;
  }
  signs({ start: from, end: range.end });
  return tokens;
}

/** The words and signs of the source in a quotation, and where words are left out; what its author added is not among them. */
export function quotedTokens(quotation: PreparedText, pieces: readonly Piece[]): Token[] {
  const tokens: Token[] = [];
  let letter: Token | undefined;
  for (const piece of pieces) {
    const before = letter;
    letter = undefined;
    if (piece.kind === 'words') {
      const found = tokensIn(quotation, piece);
      tokens.push(...(before === undefined ? found : joined(before, found)));
    } else if (before !== undefined) tokens.push(before);
    if (piece.kind === 'omission')
      tokens.push({ ...piece.mark, kind: 'gap', text: '…', isSpaced: true, isCaseFree: false });
    if (piece.kind === 'bracket' && isLetter(piece.content) && piece.mayChangeCase) {
      letter = { ...piece.mark, kind: 'word', text: piece.content, isSpaced: true, isCaseFree: true };
      if (!piece.touchesNext) {
        tokens.push(letter);
        letter = undefined;
      }
    }
  }
  return letter === undefined ? tokens : [...tokens, letter];
}

/** `[H]` and `e` are one word. */
function joined(letter: Token, [first, ...rest]: readonly Token[]): Token[] {
  if (first === undefined || !isWordSign(first.text)) return first === undefined ? [letter] : [letter, first, ...rest];
  return [{ ...letter, end: first.end, text: letter.text + first.text }, ...rest];
}
