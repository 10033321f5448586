import type { PreparedQuotation } from './align.ts';
import { type Difference, difference, type Edit } from './difference.ts';
import type { Candidate, Finding, MarkedText } from './marked-text.ts';
import { type PreparedCandidate, vocabularyOf } from './prepared.ts';
import { quotedTokens, type Token, tokensIn } from './tokens.ts';
import { nameOf, originalOf, originalSpan, placesOf, quote, shortened } from './wording.ts';

/** Of many excerpts only those with the most words in common are compared word for word. */
const NEAREST = 3;
/** Below this share of words that agree a diff says nothing. */
const ALIKE = 0.5;
/** Words shown before and after what differs, and all in all. */
const AROUND = 3;
const SHOWN = 30;

/**
 * Says where a quotation that stands in none of the candidates first differs from the nearest of them (EVIDENCE, rule 16).
 * `elsewhere` is the excerpt in which the words stand whole, if there is one.
 */
export function diagnose(
  words: MarkedText,
  quotation: PreparedQuotation,
  candidates: readonly PreparedCandidate[],
  elsewhere: Candidate | undefined,
): Finding {
  const tokens = quotedTokens(quotation, quotation.pieces);
  const compared = nearestOf(tokens, candidates).map(
    (candidate) => new Diagnosis(words, quotation, candidate, difference(tokens, tokensIn(candidate))),
  );
  const [nearest] = compared.sort((a, b) => a.cost - b.cost);
  if (nearest !== undefined && elsewhere === undefined && nearest.isAlike) return finding(nearest.span, nearest);
  return finding(nearest?.span ?? { start: 0, end: words.text.length }, {
    message: `These words do not stand in ${placesOf(candidates.map(({ candidate }) => candidate))}.`,
    hint:
      elsewhere === undefined
        ? 'Quote a stored excerpt, or store the one that has them.'
        : `They stand whole in ${nameOf(elsewhere)}: cite that place.`,
  });
}

function finding(span: { start: number; end: number }, { message, hint }: { message: string; hint: string }): Finding {
  return { code: 'misquotation', start: span.start, end: span.end, message, ...(hint === '' ? {} : { hint }) };
}

/** The candidates that share the most words with a quotation. */
function nearestOf(tokens: readonly Token[], candidates: readonly PreparedCandidate[]): PreparedCandidate[] {
  if (candidates.length <= NEAREST) return [...candidates];
  const words = [...new Set(tokens.filter((token) => token.kind === 'word').map((token) => token.text))];
  return candidates
    .map((candidate) => ({ candidate, common: words.filter((word) => vocabularyOf(candidate).has(word)).length }))
    .sort((a, b) => b.common - a.common)
    .slice(0, NEAREST)
    .map(({ candidate }) => candidate);
}

/** What a diff against one excerpt says. */
class Diagnosis {
  readonly cost: number;
  private readonly edits: readonly Edit[];
  private readonly first: number;
  private readonly words: MarkedText;
  private readonly quotation: PreparedQuotation;
  private readonly candidate: PreparedCandidate;

  constructor(
    words: MarkedText,
    quotation: PreparedQuotation,
    candidate: PreparedCandidate,
    { cost, edits }: Difference,
  ) {
    this.cost = cost;
    this.edits = edits;
    this.words = words;
    this.quotation = quotation;
    this.candidate = candidate;
    this.first = edits.findIndex(({ kind }) => kind !== 'same' && kind !== 'gap');
  }

  /** Whether enough words agree for the diff to mean something. */
  get isAlike(): boolean {
    const words = this.edits.filter(({ quoted }) => quoted?.kind === 'word');
    return (
      words.filter(({ kind }) => kind === 'same' || kind === 'case' || kind === 'space').length >= words.length * ALIKE
    );
  }

  /** The first word that differs; for words left out the one before them. In the quotation’s own text. */
  get span(): { start: number; end: number } {
    const group = this.group();
    const quoted = group.flatMap((edit) => edit.quoted ?? []);
    const inserted = this.insertionBefore();
    const before = this.edits
      .slice(0, Math.max(0, this.first))
      .findLast((edit) => edit.quoted !== undefined && edit.quoted.kind !== 'gap')?.quoted;
    const [first = inserted ?? before] = quoted;
    const last = quoted.at(-1) ?? first;
    const range =
      first && last ? { start: first.start, end: last.end } : { start: 0, end: this.quotation.normal.text.length };
    return originalSpan(this.quotation.normal, range);
  }

  get message(): string {
    const name = nameOf(this.candidate.candidate);
    const [edit] = this.group();
    if (edit === undefined) return `The signs differ from those of ${name}.`;
    const quoted = this.shown('quoted');
    const source = this.shown('source');
    const inserted = this.insertionBefore();
    if (inserted !== undefined && source !== '')
      return `${quote(this.ofQuotation(inserted))} stands in the place of ${quote(source)}, which ${name} has here.`;
    if (this.group().some(({ source: token }) => token?.kind === 'lost'))
      return `Words of ${name} are not stored between these, and nothing marks that they are left out.`;
    if (edit.kind === 'space')
      return `${name} has other spaces here: ${quote(this.around('source'))}, not ${quote(this.around('quoted'))}.`;
    if (source === '') return `${name} has no ${quote(quoted)} here.`;
    if (quoted !== '') return `${name} has ${quote(source)} here, not ${quote(quoted)}.`;
    return `${name} has ${quote(source)} after this word, and nothing marks that it is left out.`;
  }

  get hint(): string {
    const remedy = this.remedy();
    const diff = this.first < 0 ? undefined : `“${this.diff()}”.`;
    return [remedy, diff].filter((part) => part !== undefined).join(' ');
  }

  private remedy(): string | undefined {
    const [edit] = this.group();
    const source = this.shown('source');
    const inserted = this.insertionBefore();
    if (inserted !== undefined && source !== '')
      return `Brackets add, they never replace: write \`${source} ${this.ofQuotation(inserted)}\`.`;
    if (edit?.kind === 'dropped') return edit.source?.kind === 'sign' ? undefined : 'Mark what is left out with `…`.';
    const letter = edit?.kind === 'case' && this.first === 0 ? lawfulCase(this.shown('quoted'), source) : undefined;
    return letter === undefined ? undefined : `A changed capital is shown: \`${letter}\`.`;
  }

  /** The changes from the first one on that follow each other. */
  private group(): readonly Edit[] {
    if (this.first < 0) return [];
    const rest = this.edits.slice(this.first);
    if (rest[0]?.kind === 'space' || rest[0]?.kind === 'case') return rest.slice(0, 1);
    const end = rest.findIndex(({ kind }) => kind === 'same' || kind === 'gap' || kind === 'space');
    return end < 0 ? rest : rest.slice(0, end);
  }

  /** An insertion of the author’s that stands where the source’s words are left out. */
  private insertionBefore(): { start: number; end: number } | undefined {
    const group = this.group();
    if (group.length === 0 || group.some(({ quoted }) => quoted !== undefined)) return undefined;
    const from = this.edits.slice(0, this.first).findLast(({ quoted }) => quoted !== undefined)?.quoted?.end ?? 0;
    const to =
      this.edits.slice(this.first + group.length).find(({ quoted }) => quoted !== undefined)?.quoted?.start ??
      this.quotation.normal.text.length;
    const piece = this.quotation.pieces.find(
      (one) => one.kind === 'bracket' && one.mark.start >= from && one.mark.end <= to,
    );
    return piece?.kind === 'bracket' ? piece.mark : undefined;
  }

  private shown(side: 'quoted' | 'source'): string {
    return this.text(
      this.group().flatMap((edit) => edit[side] ?? []),
      side,
    );
  }

  private around(side: 'quoted' | 'source'): string {
    return this.text(
      this.edits.slice(Math.max(0, this.first - 1), this.first + 1).flatMap((edit) => edit[side] ?? []),
      side,
    );
  }

  /** Tokens that follow each other, as their text has them. */
  private text(tokens: readonly Token[], side: 'quoted' | 'source'): string {
    const [first] = tokens;
    const last = tokens.at(-1);
    if (first === undefined || last === undefined) return '';
    const range = { start: first.start, end: last.end };
    return side === 'quoted'
      ? this.ofQuotation(range)
      : originalOf(this.candidate.candidate.words.text, this.candidate.normal, range);
  }

  private ofQuotation(range: { start: number; end: number }): string {
    return originalOf(this.words.text, this.quotation.normal, range);
  }

  /** `a solid [foundation → groundwork] for`: what differs with the words around it. */
  private diff(): string {
    const last = this.edits.findLastIndex(({ kind }) => kind !== 'same' && kind !== 'gap');
    const from = Math.max(0, this.first - AROUND);
    const to = Math.min(this.edits.length, last + 1 + AROUND, from + SHOWN);
    return this.parts(from, to).join('').replace(/\s+/gu, ' ').trim();
  }

  private parts(from: number, to: number): string[] {
    const parts: string[] = [];
    for (let at = from; at < to; ) {
      const edit = this.edits[at];
      const isChange = edit !== undefined && edit.kind !== 'same' && edit.kind !== 'gap';
      let end = at + 1;
      while (end < to && isChange && isSameChange(edit, this.edits[end])) end += 1;
      const run = this.edits.slice(at, end);
      const lead = run[0]?.source?.isSpaced ?? run[0]?.quoted?.isSpaced;
      const source = shortened(
        this.text(
          run.flatMap((one) => one.source ?? []),
          'source',
        ),
      );
      const change = `[${[
        source,
        '→',
        shortened(
          this.text(
            run.flatMap((one) => one.quoted ?? []),
            'quoted',
          ),
        ),
      ]
        .filter((part) => part !== '')
        .join(' ')}]`;
      if (edit?.kind !== 'gap') parts.push(lead === true ? ' ' : '', isChange ? change : source);
      else if (edit.quoted !== undefined) parts.push(' … ');
      at = end;
    }
    return parts;
  }
}

function isSameChange(first: Edit, next: Edit | undefined): boolean {
  if (next === undefined || first.kind === 'space') return false;
  return next.kind !== 'same' && next.kind !== 'gap' && next.kind !== 'space';
}

/** `[H]e` for “He” where the source has “he”; undefined where more than the first letter differs. */
function lawfulCase(quoted: string, source: string): string | undefined {
  const [letter = ''] = quoted;
  return quoted.slice(letter.length) === source.slice(letter.length)
    ? `[${letter}]${quoted.slice(letter.length)}`
    : undefined;
}
