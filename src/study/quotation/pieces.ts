import type { Span } from '../citation.ts';
import type { NormalText } from './normal-form.ts';
import { COMMAS, ELLIPSIS, FULL_POINTS, HARD_BREAK, isSpace, isWordSign, QUOTE } from './signs.ts';

/**
 * The parts of a quotation, in order, as ranges of its normal form. What is not `words` may also be the source’s own signs: its range then
 * has the spaces and the full point beside it that the reading as a sign of the author’s takes in.
 */
export type Piece = WordsPiece | OmissionPiece | BracketPiece | RemarkPiece;

/** Words, and signs, that the source must have. */
export interface WordsPiece extends Span {
  readonly kind: 'words';
}

/** `…`, `[...]`: words are left out. */
export interface OmissionPiece extends Span {
  readonly kind: 'omission';
  /** The sign itself. */
  readonly mark: Span;
  /** No word of the source stands before it, or none after it. */
  readonly idle: 'start' | 'end' | undefined;
}

/** `[words]`: an addition, or a changed capital. */
export interface BracketPiece extends Span {
  readonly kind: 'bracket';
  readonly mark: Span;
  readonly content: string;
  /** The bracket touches the word after it. */
  readonly touchesNext: boolean;
  /** A first letter here may have another case: the quotation’s, a sentence’s, or after an omission. */
  readonly mayChangeCase: boolean;
}

/** `(emphasis added)` among the quoted words. */
export interface RemarkPiece extends Span {
  readonly kind: 'remark';
  readonly mark: Span;
}

const OMISSION = /[[(（［〔]…[\])）］〕]|…/u;
const BRACKET = /[[［〔]([^[\]［］〔〕]*)[\]］〕]/u;
/** Round brackets may be the source’s, so an omission or an addition inside them is read for itself. */
const ROUND = /[(（]([^()（）…[\]［］〔〕]*)[)）]/u;
const MARK = new RegExp(`(?<omission>${OMISSION.source})|${BRACKET.source}|${ROUND.source}`, 'gu');
const POINT = new RegExp(`[${FULL_POINTS}]`, 'u');
const POINT_BEFORE = new RegExp(`(?:${POINT.source}[ ${HARD_BREAK}]?|[ ${HARD_BREAK}])$`, 'u');
const POINT_AFTER = new RegExp(`^(?: ?${POINT.source}[ ${HARD_BREAK}]?|[ ${HARD_BREAK}])`, 'u');
const SPACE_AFTER = new RegExp(`^[ ${HARD_BREAK}]`, 'u');

/** Parts a quotation into words and what its author set among them (EVIDENCE, rules 10, 11, 13). */
export function piecesOf(quotation: NormalText, emphasisAdded: readonly string[]): Piece[] {
  const { text } = quotation;
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(MARK)) {
    const mark = { start: match.index, end: match.index + match[0].length };
    const [, , bracketed, round] = match;
    const piece =
      match.groups?.omission !== undefined
        ? omission(text, mark, from)
        : isRemark(bracketed ?? round ?? '', emphasisAdded)
          ? { kind: 'remark' as const, mark, ...withSpaces(text, mark, from) }
          : bracketed !== undefined
            ? bracket(text, mark, bracketed, from)
            : undefined;
    if (piece === undefined) continue;
    if (piece.start > from) pieces.push({ kind: 'words', start: from, end: piece.start });
    pieces.push(piece);
    from = piece.end;
  }
  if (from < text.length) pieces.push({ kind: 'words', start: from, end: text.length });
  return pieces.map((piece, index) =>
    piece.kind === 'omission' ? { ...piece, idle: idleness(text, pieces, index) } : piece,
  );
}

/** Whether some word of the source stands in the quotation: outside brackets and remarks. */
export function hasWord(text: string, pieces: readonly Piece[]): boolean {
  return (
    pieces.some((piece) => piece.kind === 'words' && wordIn(text.slice(piece.start, piece.end))) || changesCase(pieces)
  );
}

const LAST_MARK = `[${COMMAS}${FULL_POINTS}]`;
const ENDING = new RegExp(`(?:${LAST_MARK}?(${QUOTE}+)${LAST_MARK}?|${LAST_MARK})$`, 'u');

/** The end of a quotation as rule 9 reads it: a comma or full point is free there, a closing mark is not. */
export function endingOf(text: string): { start: number; quotes: number } {
  const match = ENDING.exec(text);
  return { start: match?.index ?? text.length, quotes: match?.[1]?.length ?? 0 };
}

/** `[H]e`, `[A] phone`: a letter of its own in brackets may be one of the source’s. */
export function isLetter(content: string): boolean {
  return /^\p{L}\p{M}*$/u.test(content);
}

function omission(text: string, mark: Span, from: number): OmissionPiece {
  const before = POINT_BEFORE.exec(text.slice(from, mark.start))?.[0] ?? '';
  const after = (POINT.test(before) ? SPACE_AFTER : POINT_AFTER).exec(text.slice(mark.end))?.[0] ?? '';
  return { kind: 'omission', mark, start: mark.start - before.length, end: mark.end + after.length, idle: undefined };
}

function bracket(text: string, mark: Span, content: string, from: number): BracketPiece {
  const next = text.charAt(mark.end);
  return {
    kind: 'bracket',
    mark,
    content,
    ...withSpaces(text, mark, from),
    touchesNext: next !== '' && isWordSign(next),
    mayChangeCase: beginsSomething(text.slice(0, mark.start)),
  };
}

function withSpaces(text: string, mark: Span, from: number): Span {
  const before = mark.start > from && isSpace(text.charAt(mark.start - 1)) ? 1 : 0;
  const after = isSpace(text.charAt(mark.end)) ? 1 : 0;
  return { start: mark.start - before, end: mark.end + after };
}

/** Whether nothing, an omission or the end of a sentence stands before; what the author added does not count. */
function beginsSomething(before: string): boolean {
  const rest = before.replace(/\[[^[\]]*\]|［[^［］]*］|〔[^〔〕]*〕/gu, (added) =>
    added.includes(ELLIPSIS) ? ELLIPSIS : '',
  );
  return /(?:^|[…?!？！.。．｡।۔])[\s'()（）\]]*$/u.test(rest);
}

function isRemark(content: string, emphasisAdded: readonly string[]): boolean {
  const folded = content.toLowerCase().trim();
  return folded !== '' && emphasisAdded.some((phrase) => folded.includes(phrase));
}

function idleness(text: string, pieces: readonly Piece[], index: number): OmissionPiece['idle'] {
  const hasSource = (some: readonly Piece[]): boolean => hasWord(text, some);
  if (!hasSource(pieces.slice(0, index))) return 'start';
  return hasSource(pieces.slice(index + 1)) ? undefined : 'end';
}

function changesCase(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.kind === 'bracket' && piece.mayChangeCase && isLetter(piece.content));
}

function wordIn(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
