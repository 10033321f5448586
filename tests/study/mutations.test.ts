import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadStudy } from '../../src/cli/load.ts';
import type { Problem } from '../../src/problems/problem.ts';
import type { QuotationMention } from '../../src/study/mention.ts';
import type { StudyQuotation } from '../../src/study/study.ts';
import { BEYOND_WORDS, KINDS, type Mutant, type MutantKind, mutantsOf, seeded } from '../support/mutate.ts';
import { lawfulReason } from '../support/oracle.ts';
import { type CheckedText, pointOf, proseOf, type QuotingText, quotationChecker } from '../support/quoting.ts';

const SEED = 2013;
/** Of each kind, at most so many. */
const OF_A_KIND = 60;
const ROUNDS = 6;

const { study } = await loadStudy(fileURLToPath(new URL('../../content', import.meta.url)), { drafts: false });
const prose = proseOf(study);
const check = quotationChecker(study);

/** A quotation of the study in the paragraph where it stands; the lines before are empty, so its places are those of its prose. */
interface Quoted extends QuotingText {
  readonly quotation: StudyQuotation;
  readonly words: string;
  readonly mention: QuotationMention;
}

const quoted = study.quotations.map(alone);

interface Outcome {
  readonly mutant: Mutant;
  readonly was: string;
  readonly is: string;
  /** Why the words may be quoted like this. */
  readonly reason: string | undefined;
  readonly errors: readonly Problem[];
  /** Of the changed words. */
  readonly line: number;
  readonly columns: readonly [number, number];
}

const outcomes = chosen().map(({ one, mutant }) => outcomeOf(one, mutant));
const killed = outcomes.filter(({ errors, line }) => errors.some(({ place }) => place.line === line));
const survivors = outcomes.filter(({ errors }) => errors.length === 0);

describe('The quotations of the study, read alone', () => {
  it('are right before they are changed', () => {
    expect(quoted.length).toBeGreaterThan(120);
    expect(quoted.flatMap((one) => errorsOf(check(one)))).toEqual([]);
  });
});

describe(`${outcomes.length} changes of quoted words (seed ${SEED})`, () => {
  it('are found at their line wherever the rules forbid them', () => {
    expect(
      outcomes
        .filter(({ reason }) => reason === undefined)
        .filter((outcome) => !killed.includes(outcome))
        .map(tell),
    ).toEqual([]);
  });

  it('are found where the words differ, or at the word beside it (rule 16)', () => {
    const isNear = ({ errors, columns: [start, end] }: Outcome): boolean =>
      errors.some(({ place: { column, endColumn = column } }) => column <= end + 1 && endColumn >= start - 1);
    expect(killed.filter((outcome) => !isNear(outcome)).map(tell)).toEqual([]);
  });

  it('are let pass wherever the rules allow them', () => {
    expect(outcomes.filter(({ reason, errors }) => reason !== undefined && errors.length > 0).map(tell)).toEqual([]);
  });

  it('are lawful as their kind says, but for those that by chance quote the source', () => {
    const byChance = outcomes.filter(({ mutant, reason }) => mutant.lawful !== (reason !== undefined));
    const kinds: MutantKind[] = ['drop a word', 'double a word', 'swap two words', 'cut the last word', 'omit a word'];
    expect(byChance.filter(({ mutant }) => !kinds.includes(mutant.kind)).map(tell)).toEqual([]);
  });

  it('add up', () => {
    const summary = summarise();
    expect(Object.values(summary.kinds).every((kind) => kind.killed + kind.survived > 0)).toBe(true);
    expect(summary.killed).toBeGreaterThanOrEqual(300);
    expect(summary.survived).toBe(summary.lawful + summary.lawfulByChance.length);
    expect(summary.killed + summary.survived).toBe(outcomes.length);
    expect(summary.lawful).toBeGreaterThan(100);
  });
});

interface Summary {
  readonly killed: number;
  readonly survived: number;
  readonly lawful: number;
  /** Survivors of a kind that is not lawful, each with the reason why it may stand. */
  readonly lawfulByChance: readonly string[];
  readonly kinds: Readonly<Record<string, { killed: number; survived: number }>>;
}

function summarise(): Summary {
  const ofKind = (all: readonly Outcome[], kind: string): number =>
    all.filter(({ mutant }) => mutant.kind === kind).length;
  return {
    killed: killed.length,
    survived: survivors.length,
    lawful: survivors.filter(({ mutant }) => mutant.lawful).length,
    lawfulByChance: survivors.filter(({ mutant }) => !mutant.lawful).map(tell),
    kinds: Object.fromEntries(
      Object.keys(KINDS).map((kind) => [kind, { killed: ofKind(killed, kind), survived: ofKind(survivors, kind) }]),
    ),
  };
}

/** Up to `OF_A_KIND` mutants of each kind, in several rounds over the quotations, in an order that the seed decides; none twice. */
function chosen(): { one: Quoted; mutant: Mutant }[] {
  const random = seeded(SEED);
  const counts = new Map<MutantKind, number>();
  const seen = new Set<string>();
  const isNew = (one: Quoted, { kind, start, text }: Mutant): boolean => {
    const key = [one.quotation.prose, one.mention.start, kind, start, text].join('|');
    const count = counts.get(kind) ?? 0;
    if (seen.has(key) || count === OF_A_KIND) return false;
    seen.add(key);
    counts.set(kind, count + 1);
    return true;
  };
  const shuffled = quoted.map((one) => ({ one, key: random() })).sort((a, b) => a.key - b.key);
  const rounds = Array.from({ length: ROUNDS }, () => shuffled).flat();
  return rounds.flatMap(({ one }) =>
    mutantsOf(one.words, random)
      .filter((mutant) => isVerbatim(one, mutant) && isNew(one, mutant))
      .map((mutant) => ({ one, mutant })),
  );
}

/** The paragraph of a quotation, with empty lines for those before it. */
function alone(quotation: StudyQuotation): Quoted {
  const { mention } = quotation;
  const whole = prose.get(quotation.prose);
  if (whole === undefined) throw new Error(`There is no prose ${quotation.prose}.`);
  const gap = whole.text.lastIndexOf('\n\n', mention.start);
  const from = gap < 0 ? 0 : gap + 2;
  const end = whole.text.indexOf('\n\n', mention.start);
  const paragraph = whole.text.slice(from, end < 0 ? undefined : end).replace(/\[\^[^\]]*\]/gu, '');
  const text = whole.text.slice(0, from).replace(/[^\n]/gu, '') + paragraph;
  const governed = whole.key.endsWith('.says') ? { governed: mention.governedBy } : {};
  const found = check({ text, format: whole.format, ...governed })
    .prose.mentions.filter((one) => one.kind === 'quotation')
    .find((one) => one.words.text === mention.words.text);
  if (found === undefined) throw new Error(`“${mention.words.text}” is not found in its paragraph.`);
  return { quotation, words: mention.words.text, format: whole.format, text, ...governed, mention: found };
}

/** Whether the words to be changed are written in the source as they are shown, without Markdown among them. */
function isVerbatim({ text, words, mention }: Quoted, { start, end }: Mutant): boolean {
  const [from, to] = rangeOf(mention, start, end);
  return text.slice(from, to) === words.slice(start, end) && !mention.emphasisDeclared;
}

function rangeOf({ words, offset }: QuotationMention, start: number, end: number): [number, number] {
  const from = start < words.text.length ? offset(start) : offset(start - 1) + 1;
  return [from, end > start ? offset(end - 1) + 1 : from];
}

function outcomeOf(one: Quoted, mutant: Mutant): Outcome {
  const [from, to] = rangeOf(one.mention, mutant.start, mutant.end);
  const edited = one.text.slice(0, from) + mutant.text + one.text.slice(to);
  const text = mutant.kind === 'straighten marks' ? straightAround(edited, from, from + mutant.text.length) : edited;
  const is = one.words.slice(0, mutant.start) + mutant.text + one.words.slice(mutant.end);
  return {
    mutant,
    was: one.words,
    is,
    reason: reasonFor(one, mutant, is),
    errors: errorsOf(check({ ...one, text })),
    line: pointOf(text, from).line,
    columns: [pointOf(text, from).column, pointOf(text, from + mutant.text.length).column],
  };
}

/** The marks of the quotation itself, straight too. */
function straightAround(text: string, start: number, end: number): string {
  if (text.charAt(start - 1) !== '“' || text.charAt(end) !== '”') return text;
  return `${text.slice(0, start - 1)}"${text.slice(start, end)}"${text.slice(end + 1)}`;
}

function reasonFor({ quotation, mention, text }: Quoted, { kind, lawful }: Mutant, is: string): string | undefined {
  if (BEYOND_WORDS.has(kind)) return undefined;
  const keys = new Set(mention.governedBy.map(({ key }) => key.split('#')[0] ?? key));
  const { candidate } = quotation;
  const excerpts = [
    candidate.words.text,
    ...[...keys].flatMap((key) => study.sources.get(key)?.excerpts.map(({ words }) => words.text) ?? []),
  ];
  const bracketed = /^\[(\p{Lu})\]/u.exec(is);
  const plain = bracketed === null ? is : `${(bracketed[1] ?? '').toLowerCase()}${is.slice(3)}`;
  if (isNoQuotation(text, mention, is)) return 'one or two words that no citation touches are no quotation (rule 1)';
  return (
    lawfulReason(plain, excerpts) ??
    (lawful && kind !== 'omit a word' ? `${kind} is lawful (rules 7 and 9)` : undefined)
  );
}

function isNoQuotation(text: string, { form, end }: QuotationMention, words: string): boolean {
  return (
    form === 'inline' &&
    (words.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,]*/gu) ?? []).length < 3 &&
    !/^[.,;]? ?\[[@^]/u.test(text.slice(end))
  );
}

function errorsOf({ problems }: CheckedText): Problem[] {
  return problems.filter(({ severity }) => severity === 'error');
}

function tell({ mutant, was, is, reason, errors, line }: Outcome): string {
  const found = errors.map(({ code, place }) => `${code} on line ${place.line}`).join(', ') || 'nothing';
  return `${mutant.kind}, line ${line}: “${was}” → “${is}”; found: ${found}; ${reason ?? 'not lawful'}`;
}
