import type { Span } from '../citation.ts';
import {
  type Alignment,
  cheaper,
  END,
  isFaultless,
  type Path,
  toAlignment,
  withFaults,
  withGap,
  withWords,
} from './alignment.ts';
import { emphasisFaults } from './emphasis.ts';
import { Judge, type Landing } from './judge.ts';
import type { QuotationLanguage } from './marked-text.ts';
import {
  type BracketPiece,
  endingOf,
  isLetter,
  type OmissionPiece,
  type Piece,
  type RemarkPiece,
  type WordsPiece,
} from './pieces.ts';
import type { PreparedCandidate, PreparedText } from './prepared.ts';
import { primaryLanguage } from './primary-language.ts';
import { matchSigns } from './sign-match.ts';
import { HARD_BREAK, isSpace } from './signs.ts';
import { isWordEdge } from './whole-words.ts';

/** A quotation made ready to be compared with any number of excerpts. */
export interface PreparedQuotation extends PreparedText {
  readonly pieces: readonly Piece[];
  readonly emphasisDeclared: boolean;
  /** Runs of letters that an excerpt must have, the longest first: a quick test before a slow one. */
  readonly runs: readonly string[];
}

/**
 * The best way to read a quotation in an excerpt, in the source’s own signs: with the fewest faults, the worse ones first, then with the
 * smallest gaps. Undefined if the words do not stand there at all. All places where it may begin and all lengths of gaps are tried.
 */
export function align(
  quotation: PreparedQuotation,
  candidate: PreparedCandidate,
  language: QuotationLanguage,
): Alignment | undefined {
  const { text } = candidate.normal;
  if (!text.includes(HARD_BREAK) && !quotation.runs.every((run) => text.includes(run))) return undefined;
  const aligner = new Aligner(quotation, candidate, language);
  let best: Path | undefined;
  const hasGaps = quotation.pieces.some((piece) => piece.kind === 'omission');
  for (const start of aligner.starts()) {
    best = cheaper(best, aligner.read(0, start, 'start'));
    if (best !== undefined && isFaultless(best.cost) && !hasGaps) break;
  }
  const alignment = best && toAlignment(best);
  return alignment?.words.some(({ there }) => /[\p{L}\p{N}]/u.test(text.slice(there.start, there.end))) === true
    ? alignment
    : undefined;
}

/** What stands before the place that is read: the start or an omission, maybe with an insertion after it; words; nothing may follow any more. */
type OpenState = Landing | 'anchored';
type State = OpenState | 'ended';

const STATES: readonly State[] = ['start', 'start-inserted', 'gap', 'gap-inserted', 'anchored', 'ended'];

/** Reads the pieces of one quotation in one excerpt, each combination of piece, place and state once. */
class Aligner {
  private readonly memo = new Map<number, Path | undefined>();
  private readonly judge: Judge;
  private readonly lastWords: number;
  private readonly ending: { readonly start: number; readonly quotes: number };
  private readonly quotation: PreparedQuotation;
  private readonly candidate: PreparedCandidate;

  constructor(quotation: PreparedQuotation, candidate: PreparedCandidate, language: QuotationLanguage) {
    this.quotation = quotation;
    this.candidate = candidate;
    this.judge = new Judge(quotation.normal, candidate, language);
    const { pieces } = quotation;
    const last = pieces.findLastIndex(
      (piece) => piece.kind !== 'remark' && !(piece.kind === 'omission' && piece.idle === 'end'),
    );
    const piece = pieces[last];
    this.lastWords = piece?.kind === 'words' ? last : -1;
    this.ending = piece?.kind === 'words' ? endingIn(quotation.normal.text, piece) : { start: 0, quotes: 0 };
  }

  /** Where the first piece may begin in the excerpt. */
  *starts(): Iterable<number> {
    const { text } = this.candidate.normal;
    const [first] = this.quotation.pieces;
    const head =
      first?.kind === 'words'
        ? (this.quotation.normal.text.slice(first.start, first.end).split(/[ \u2028\u2029]/u, 1)[0] ?? '')
        : '';
    const sought = (text.includes('\u2028') ? '' : head.replace(/[^\p{L}\p{N}]+$/u, '')) || head.charAt(0);
    if (sought !== '') {
      for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) yield at;
    } else {
      for (let at = 0; at < text.length; at += 1) if (!isSpace(text.charAt(at))) yield at;
    }
  }

  read(index: number, at: number, state: State): Path | undefined {
    const piece = this.quotation.pieces[index];
    if (piece === undefined) return this.finish(at, state);
    const key = (index * (this.candidate.normal.text.length + 1) + at) * STATES.length + STATES.indexOf(state);
    if (this.memo.has(key)) return this.memo.get(key);
    const path = this.readPiece(piece, index, at, state);
    this.memo.set(key, path);
    return path;
  }

  private readPiece(piece: Piece, index: number, at: number, state: State): Path | undefined {
    if (state === 'ended')
      return piece.kind === 'omission' ? this.omission(piece, index, at, state) : this.skipped(index, at, state);
    if (piece.kind === 'words') return this.words(piece, index, at, state);
    const literal = this.literal(piece, index, at, state);
    if (piece.kind === 'omission') return cheaper(literal, this.omission(piece, index, at, state));
    if (piece.kind === 'remark') return cheaper(literal, this.skipped(index, at, state));
    return cheaper(literal, this.bracket(piece, index, at, state));
  }

  private words(piece: WordsPiece, index: number, at: number, state: OpenState): Path | undefined {
    const whole =
      index === this.lastWords && index === this.quotation.pieces.length - 1
        ? undefined
        : this.signs(piece, index, at, state);
    return index === this.lastWords ? cheaper(whole, this.lastPiece(piece, index, at, state)) : whole;
  }

  /** Signs that the excerpt must have as they stand, then the rest. */
  private signs(range: Span, index: number, at: number, state: OpenState): Path | undefined {
    const end = matchSigns(this.quotation.normal, range, this.candidate.normal, at);
    if (end < 0) return undefined;
    return this.matched(
      { quoted: range, there: { start: at, end }, literal: true },
      state,
      this.read(index + 1, end, 'anchored'),
    );
  }

  /** The last words: a comma or full point at their end is free (rule 9). */
  private lastPiece(piece: WordsPiece, index: number, at: number, state: OpenState): Path | undefined {
    const core = { start: piece.start, end: this.ending.start };
    const end = matchSigns(this.quotation.normal, core, this.candidate.normal, at);
    if (end < 0) return undefined;
    const close = this.judge.close(end, this.ending.quotes);
    if (close === undefined) return undefined;
    const hasMark =
      this.quotation.normal.text.length > core.end + this.ending.quotes || piece.end > core.end + this.ending.quotes;
    const there = { start: at, end: this.ending.quotes === 0 && hasMark ? this.judge.afterMark(end) : close };
    const rest = withFaults(this.judge.endFaults(end, close, this.lastQuoted()), this.read(index + 1, end, 'ended'));
    return core.start === core.end && this.ending.quotes === 0
      ? rest
      : this.matched({ quoted: { start: core.start, end: core.end }, there, literal: true }, state, rest);
  }

  /** A path that begins with matched words, with what is wrong about their beginning and their emphasis. */
  private matched(
    words: { quoted: Span; there: Span; literal: boolean },
    state: OpenState,
    rest: Path | undefined,
  ): Path | undefined {
    if (rest === undefined) return undefined;
    const emphasis = words.literal ? emphasisFaults(this.quotation, this.candidate, words) : [];
    const landing =
      state === 'anchored' ? [] : this.judge.landing(state, words.there.start, this.landingQuoted(state, words.quoted));
    return withFaults([...landing, ...emphasis], withWords(words, rest));
  }

  private literal(
    piece: OmissionPiece | BracketPiece | RemarkPiece,
    index: number,
    at: number,
    state: OpenState,
  ): Path | undefined {
    const sign = this.quotation.normal.text.charAt(piece.mark.start);
    if (!this.candidate.normal.text.includes(sign)) return undefined;
    const path = this.signs(piece, index, at, state);
    const isLast = piece.kind === 'omission' && piece.idle === 'end' && piece.end > piece.mark.end;
    return isLast ? cheaper(path, this.signs({ start: piece.start, end: piece.mark.end }, index, at, state)) : path;
  }

  private omission(piece: OmissionPiece, index: number, at: number, state: State): Path | undefined {
    if (piece.idle !== undefined || state !== 'anchored') {
      return withFaults(
        [{ kind: piece.idle === undefined ? 'idle' : 'idle-end', quoted: piece.mark, there: { start: at, end: at } }],
        this.read(index + 1, at, state),
      );
    }
    const cut = this.judge.cutInside(at, this.before(piece));
    let best: Path | undefined;
    for (let end = at; end < this.candidate.normal.text.length; end += 1) {
      if (best !== undefined && end - at >= best.cost) break;
      if (!this.mayContinue(index + 1, end)) continue;
      const rest = this.read(index + 1, end, 'gap');
      if (rest === undefined) continue;
      const gap = { start: at, end };
      best = cheaper(
        best,
        withGap(end - at, withFaults([...cut, ...this.judge.gap(gap, piece.mark, this.before(piece))], rest)),
      );
    }
    return best;
  }

  /** A cheap test before a gap’s end is tried. */
  private mayContinue(index: number, at: number): boolean {
    const piece = this.quotation.pieces[index];
    const sign = this.candidate.normal.text.charAt(at);
    if (isSpace(sign)) return false;
    if (piece?.kind !== 'words' || (index === this.lastWords && this.ending.start === piece.start)) return true;
    return sign === this.quotation.normal.text.charAt(piece.start);
  }

  private bracket(piece: BracketPiece, index: number, at: number, state: OpenState): Path | undefined {
    const changed = isLetter(piece.content) ? this.changedCase(piece, index, at, state) : undefined;
    return cheaper(changed, this.insertion(piece, index, at, state));
  }

  /** `[H]e`: the letter is the source’s in another case. */
  private changedCase(piece: BracketPiece, index: number, at: number, state: OpenState): Path | undefined {
    const { text } = this.candidate.normal;
    const start = state === 'anchored' && piece.start < piece.mark.start ? afterSpace(text, at) : at;
    const locale = primaryLanguage(this.candidate.candidate.language);
    const forms = [piece.content, piece.content.toLocaleLowerCase(locale), piece.content.toLocaleUpperCase(locale)];
    const form = forms.find((letter) => text.startsWith(letter, start));
    if (form === undefined || !isWordEdge(this.candidate.normal, start)) return undefined;
    const end = start + form.length;
    if (piece.mark.end < piece.end && !isSpace(text.charAt(end))) return undefined;
    const there = { start, end };
    const words = { quoted: piece.mark, there, literal: false };
    const rest = this.read(index + 1, piece.mark.end < piece.end ? end + 1 : end, 'anchored');
    return this.matched(words, state, withFaults(this.judge.changedCase(piece, there, form), rest));
  }

  private insertion(piece: BracketPiece, index: number, at: number, state: OpenState): Path | undefined {
    const turned = this.judge.insertion(piece, at, state !== 'anchored');
    if (state !== 'anchored') {
      return withFaults(
        turned,
        this.read(index + 1, at, state.startsWith('start') ? 'start-inserted' : 'gap-inserted'),
      );
    }
    const faults = [...turned, ...this.judge.insertionPlace(piece, at, this.before(piece))];
    return withFaults(faults, this.skipped(index, at, state));
  }

  /** The rest, after a piece that the excerpt does not have; a space beside it may have been parted from its word. */
  private skipped(index: number, at: number, state: State): Path | undefined {
    const next = this.read(index + 1, at, state);
    const moved =
      state === 'anchored' && isSpace(this.candidate.normal.text.charAt(at))
        ? this.read(index + 1, at + 1, state)
        : undefined;
    return cheaper(next, moved);
  }

  private finish(at: number, state: State): Path | undefined {
    if (state === 'ended') return END;
    return state === 'anchored' ? withFaults(this.judge.endFaults(at, at, this.lastQuoted()), END) : undefined;
  }

  /** The quoted signs that stand before a piece. */
  private before(piece: Piece): Span {
    return { start: 0, end: piece.start };
  }

  private lastQuoted(): Span {
    return { start: 0, end: this.lastWords < 0 ? this.quotation.normal.text.length : this.ending.start };
  }

  /** What a fault of the beginning is about: the insertion before it, or the first words. */
  private landingQuoted(state: Landing, quoted: Span): { first: Span; inserted: Span } {
    const inserted = this.quotation.pieces.findLast((piece) => piece.kind === 'bracket' && piece.end <= quoted.start);
    return {
      first: quoted,
      inserted: state.endsWith('inserted') && inserted?.kind === 'bracket' ? inserted.mark : quoted,
    };
  }
}

function endingIn(text: string, piece: WordsPiece): { start: number; quotes: number } {
  const ending = endingOf(text.slice(piece.start, piece.end));
  return { start: piece.start + ending.start, quotes: ending.quotes };
}

function afterSpace(text: string, at: number): number {
  return isSpace(text.charAt(at)) ? at + 1 : at;
}
