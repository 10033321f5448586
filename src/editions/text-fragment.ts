/** Words as they stand in a longer text, in which the same words may stand more than once. */
export interface PlacedWords {
  /** What is stored of the source: plain words, paragraphs parted by an empty line. */
  readonly text: string;
  /** Where the words stand in it; all of it if missing. */
  readonly start?: number;
  readonly end?: number;
}

/** As many words as tell a place from others, and few enough to survive a small change of the page. */
const FEW = 5;
/** Up to so many words are named whole. */
const WHOLE = 8;
/** Words that say which of several like places is meant. */
const CONTEXT = 3;

/** What is not the source's: omissions, and insertions in brackets. Nothing that is named reaches over it, nor over the end of a block. */
const BREAK = /\[[^\]]*\]|\.{3,}|…|\n\s*\n|\u2028/gu;

/**
 * The address at which a browser shows words on a page: `https://example.org/#:~:text=The%20phone,Arirang.`
 * (URL Fragment Text Directives, WICG). Short words are named whole, longer ones by their first and last;
 * a prefix is added where the first words stand earlier in the text too. Nothing where there are no words.
 */
export function textFragmentAddress(url: string, placed: PlacedWords): string | undefined {
  const directive = textDirective(placed);
  if (directive === undefined) return undefined;
  // The directive comes last in the fragment and is no part of it; one that is there already gives way.
  const address = url.replace(/:~:.*$/su, '');
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${directive}`;
}

function textDirective({ text, start = 0, end = text.length }: PlacedWords): string | undefined {
  const words = text.slice(start, end);
  const runs = wordRuns(words);
  const first = runs.find(isTelling) ?? runs[0];
  if (first === undefined) return undefined;
  const whole = runs.length === 1 && first.length <= WHOLE;
  const opening = join(whole ? first : first.slice(0, FEW));
  const parts = [opening, ...(whole ? [] : closing(runs, first, words))];
  const context = text.indexOf(opening) < start ? contextBefore(text.slice(0, start)) : undefined;
  return [...(context === undefined ? [] : [`${encode(context)}-`]), ...parts.map(encode)].join(',');
}

/** The last words after the opening; more of them where fewer stand earlier too, since a browser stops at the first. */
function closing(runs: readonly Run[], first: Run, text: string): string[] {
  const found = runs.findLast((run) => run !== first && isTelling(run)) ?? first;
  const last = found === first || runs.indexOf(found) < runs.indexOf(first) ? first.slice(FEW) : found;
  const from = first[Math.min(FEW, first.length) - 1]?.end ?? 0;
  for (let count = Math.min(FEW, last.length); count > 0 && count < last.length; count += 1) {
    const words = join(last.slice(-count));
    if (text.indexOf(words, from) === text.lastIndexOf(words)) return [words];
  }
  return last.length === 0 ? [] : [join(last)];
}

/** Whether a run has words enough to be found by. */
function isTelling(run: Run): boolean {
  return run.length >= CONTEXT;
}

function contextBefore(text: string): string | undefined {
  const run = wordRuns(text).at(-1);
  // An omission or the end of a block right before the words leaves nothing that the page has there too.
  const near = run !== undefined && text.slice(run.at(-1)?.end).replace(/\P{L}/gu, '') === '' && !endsWithBreak(text);
  return near ? join(run.slice(-CONTEXT)) : undefined;
}

function endsWithBreak(text: string): boolean {
  return /(?:\]|\.{3,}|…|\n\s*\n|\u2028)\s*$/u.test(text);
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The text that holds it. */
  readonly of: string;
}

/** Words between which nothing is missing. */
type Run = readonly Word[];

function wordRuns(text: string): Run[] {
  const words = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment, index }): Word => ({ text: segment, start: index, end: index + segment.length, of: text }));
  const breaks = [...text.matchAll(BREAK)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
  const kept = words.filter((word) => !breaks.some((gap) => word.start >= gap.start && word.end <= gap.end));
  const runs = Map.groupBy(kept, (word) => breaks.filter((gap) => gap.end <= word.start).length);
  return [...runs.values()];
}

/** From the first word to the last as the text has it, a line break as a space. */
function join(words: readonly Word[]): string {
  const [first] = words;
  return first === undefined ? '' : first.of.slice(first.start, words.at(-1)?.end);
}

function encode(text: string): string {
  // The hyphen has a meaning in a directive, and `encodeURIComponent` leaves it.
  return encodeURIComponent(text.toWellFormed().replace(/\s+/gu, ' ')).replaceAll('-', '%2D');
}
