import type { Token } from './tokens.ts';

/** One step of a word diff: tokens that agree, in all or but for the case or the space before them, or do not; a gap that the author marked. */
export interface Edit {
  readonly kind: 'same' | 'case' | 'space' | 'replaced' | 'added' | 'dropped' | 'gap';
  readonly quoted?: Token;
  readonly source?: Token;
}

/** The diff of a quotation against the part of an excerpt that is most like it. */
export interface Difference {
  readonly cost: number;
  readonly edits: readonly Edit[];
}

/** Beyond these the rest is not compared; only the words of a problem depend on it. */
const MOST_QUOTED = 300;
const MOST_CELLS = 4e6;

const WORD = 1;
const SIGN = 0.5;
const CASE = 0.4;
const SKIPPED = 0.001;
/** That a run of words is left out is one change; each further word of it weighs little. */
const FURTHER = 0.05;
/** Of two ways with as many changes: that words are left out, that two changed places, that one was added, that one stands for another. */
const SWAPPED = 1.003;
const ADDED = 1.005;
const REPLACED = 1.01;

/**
 * Aligns a quotation’s words with a stretch of an excerpt’s, wherever it begins and ends, with the fewest changes (a semi-global alignment);
 * of equal ones, that whose first change comes last, since a reader goes from left to right. Words that the author left out with a sign cost next to nothing.
 */
export function difference(quoted: readonly Token[], source: readonly Token[]): Difference {
  const q = quoted.slice(0, MOST_QUOTED);
  const s = source.slice(0, Math.floor(MOST_CELLS / (q.length + 1)));
  const table = new Table(q, s);
  const start = table.bestStart();
  return { cost: table.cost(0, start), edits: spaced(paired(table.trace(start), s, start)) };
}

type Step = Exclude<Edit['kind'], 'space'> | 'skipped' | 'swapped' | 'free';

/** What it takes to bring the quotation from token i on into agreement with the source from token j on, for each i and j. */
class Table {
  private readonly costs: Float32Array;
  /** The same where the token of the source before j is left out. */
  private readonly dropping: Float32Array;
  private readonly width: number;
  private readonly q: readonly Token[];
  private readonly s: readonly Token[];

  constructor(q: readonly Token[], s: readonly Token[]) {
    this.q = q;
    this.s = s;
    this.width = s.length + 1;
    this.costs = new Float32Array((q.length + 1) * this.width);
    this.dropping = new Float32Array((q.length + 1) * this.width);
    for (let i = q.length - 1; i >= 0; i -= 1) this.fill(i);
  }

  cost(i: number, j: number): number {
    return this.costs[i * this.width + j] ?? 0;
  }

  /** The token of the source with which the best alignment begins. */
  bestStart(): number {
    let start = 0;
    for (let at = 1; at <= this.s.length; at += 1) if (this.cost(0, at) < this.cost(0, start)) start = at;
    return start;
  }

  /** The steps of the best alignment from a start; where several are as good, agreement first. */
  trace(start: number): Edit[] {
    const edits: Edit[] = [];
    let [i, j] = [0, start];
    let isDropping = false;
    while (i < this.q.length) {
      const step: Step = isDropping && !this.stopsDropping(i, j) ? 'dropped' : this.step(i, j);
      isDropping = step === 'dropped';
      const [dq, ds] = TAKES[step];
      for (let n = 0; n < Math.max(dq, ds); n += 1)
        edits.push(edit(KINDS[step], n < dq ? this.q[i + n] : undefined, n < ds ? this.s[j + n] : undefined));
      i += dq;
      j += ds;
    }
    return edits;
  }

  private step(i: number, j: number): Step {
    const quoted = this.q[i];
    const source = this.s[j];
    const is = (cost: number): boolean => isSame(cost, this.cost(i, j));
    if (quoted?.kind === 'gap') return is(this.cost(i + 1, j)) || source === undefined ? 'gap' : 'skipped';
    const added = this.addedCost(i);
    if (quoted === undefined || source === undefined) return added === 0 ? 'free' : 'added';
    const pair = pairCost(quoted, source);
    if (is(pair + this.cost(i + 1, j + 1))) return pair === 0 ? 'same' : pair === CASE ? 'case' : 'replaced';
    if (is(added + this.cost(i + 1, j))) return added === 0 ? 'free' : 'added';
    return this.isSwapped(i, j) && is(SWAPPED + this.cost(i + 2, j + 2)) ? 'swapped' : 'dropped';
  }

  /** Whether what follows is better than leaving more out. */
  private stopsDropping(i: number, j: number): boolean {
    return isSame(this.cost(i, j), this.dropping[i * this.width + j] ?? 0);
  }

  /** Two words stand the other way round. */
  private isSwapped(i: number, j: number): boolean {
    const [one, other] = [this.q[i], this.q[i + 1]];
    return (
      one?.kind === 'word' &&
      other?.kind === 'word' &&
      one.text === this.s[j + 1]?.text &&
      other.text === this.s[j]?.text
    );
  }

  private fill(i: number): void {
    const { q, s, costs, dropping, width } = this;
    const quoted = q[i];
    if (quoted === undefined) return;
    const isGap = quoted.kind === 'gap';
    const added = isGap ? 0 : this.addedCost(i);
    const here = i * width;
    const below = here + width;
    for (let j = s.length; j >= 0; j -= 1) {
      let best = added + (costs[below + j] ?? 0);
      const source = s[j];
      if (source !== undefined) {
        best = Math.min(
          best,
          isGap ? SKIPPED + (costs[here + j + 1] ?? 0) : weight(source) + (dropping[here + j + 1] ?? 0),
        );
        if (!isGap) best = Math.min(best, pairCost(quoted, source) + (costs[below + j + 1] ?? 0));
        if (!isGap && this.isSwapped(i, j)) best = Math.min(best, SWAPPED + (costs[below + width + j + 2] ?? 0));
      }
      costs[here + j] = best;
      dropping[here + j] = source === undefined ? best : Math.min(best, FURTHER + (dropping[here + j + 1] ?? 0));
    }
  }

  /** What a token costs that the source lacks; the last mark is free (rule 9). */
  private addedCost(i: number): number {
    const token = this.q[i];
    const isLast = i === this.q.length - 1;
    return token === undefined || (isLast && /^[.,]$/u.test(token.text)) ? 0 : weight(token) * ADDED;
  }
}

/** How many tokens of the quotation and of the source a step takes. */
const TAKES: Readonly<Record<Step, readonly [number, number]>> = {
  same: [1, 1],
  case: [1, 1],
  replaced: [1, 1],
  swapped: [2, 2],
  added: [1, 0],
  free: [1, 0],
  dropped: [0, 1],
  gap: [1, 0],
  skipped: [0, 1],
};

const KINDS: Readonly<Record<Step, Edit['kind']>> = {
  same: 'same',
  case: 'case',
  replaced: 'replaced',
  swapped: 'replaced',
  added: 'added',
  free: 'same',
  dropped: 'dropped',
  gap: 'gap',
  skipped: 'gap',
};

/** Costs are sums of 32-bit numbers. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < SKIPPED / 4;
}

function edit(kind: Edit['kind'], quoted: Token | undefined, source: Token | undefined): Edit {
  return { kind, ...(quoted === undefined ? {} : { quoted }), ...(source === undefined ? {} : { source }) };
}

/** Words added at either end stand in the place of those that the source has there. */
function paired(edits: readonly Edit[], s: readonly Token[], start: number): Edit[] {
  const first = edits.findIndex(({ kind }) => kind !== 'added');
  const leading = first < 0 ? edits.length : first;
  const last = edits.findLastIndex(({ kind }) => kind !== 'added');
  const end = start + edits.filter(({ source }) => source !== undefined).length;
  return edits.map((one, index) => {
    const place = index < leading ? start - leading + index : index > last ? end + index - last - 1 : -1;
    const source = s[place];
    return place < 0 || source === undefined || source.kind !== one.quoted?.kind
      ? one
      : edit('replaced', one.quoted, source);
  });
}

function pairCost(quoted: Token, source: Token): number {
  if (quoted.text === source.text) return 0;
  if (quoted.kind !== source.kind) return Number.POSITIVE_INFINITY;
  if (quoted.text.length !== source.text.length || quoted.text.toLowerCase() !== source.text.toLowerCase())
    return weight(quoted) * REPLACED;
  return quoted.isCaseFree && quoted.text.slice(1) === source.text.slice(1) ? 0 : CASE;
}

function weight(token: Token): number {
  return token.kind === 'sign' ? SIGN : WORD;
}

/** Where neighbours agree but the space between them does not. */
function spaced(edits: readonly Edit[]): Edit[] {
  return edits.map((one, index) => {
    const isInside =
      one.kind === 'same' &&
      edits[index - 1]?.kind === 'same' &&
      one.source !== undefined &&
      one.quoted?.isCaseFree !== true;
    return isInside && one.quoted?.isSpaced !== one.source?.isSpaced ? { ...one, kind: 'space' } : one;
  });
}
