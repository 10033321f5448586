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
const BREAK = /(\[[^\]]*\]|\.{3,}|…|\n\s*\n|\u2028)/u;

/**
 * The address at which a browser shows words on a page: `https://example.org/#:~:text=The%20phone,Arirang.`
 * (URL Fragment Text Directives, WICG). Short words are named whole, longer ones by their first and last;
 * where the first words stand earlier in the text too, the words before them are added, or else those after.
 * Nothing where there are no words.
 */
export function textFragmentAddress(url: string, placed: PlacedWords): string | undefined {
  const directive = textDirective(placed);
  if (directive === undefined) return undefined;
  // The directive comes last in the fragment and is no part of it; one that is there already gives way.
  const address = url.replace(/:~:.*$/su, '');
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${directive}`;
}

function textDirective({ text, start = 0, end = text.length }: PlacedWords): string | undefined {
  const all = wordRuns(text);
  const runs = all.map((run) => run.filter((word) => word.end > start && word.start < end)).filter((run) => run[0]);
  const first = runs.find(isTelling) ?? runs[0];
  if (!first) return undefined;
  const whole = !runs[1] && first.length <= WHOLE;
  const opening = whole ? first : first.slice(0, FEW);
  const parts = whole ? [opening] : [opening, closing(runs, first, text.slice(0, end))];
  const around = all.find((run) => run.includes(opening[0] as Word)) ?? opening;
  const { before, after } = context(opening, around, text);
  return [
    ...(before[0] ? [`${encode(before, text)}-`] : []),
    ...parts.filter((words) => words[0]).map((words) => encode(words, text)),
    ...(whole && after[0] ? [`-${encode(after, text)}`] : []),
  ].join(',');
}

/** The last words after the opening; more of them where fewer stand earlier too, since a browser stops at the first. */
function closing(runs: readonly Run[], first: Run, text: string): Run {
  const last = runs.findLast(isTelling) ?? first;
  const rest = last === first ? first.slice(FEW) : last;
  const from = first.slice(0, FEW).at(-1)?.end;
  for (let count = FEW; count < rest.length; count += 1) {
    const words = join(rest.slice(-count), text);
    if (text.indexOf(words, from) === text.lastIndexOf(words)) return rest.slice(-count);
  }
  return rest;
}

/** Whether a run has words enough to be found by. */
function isTelling(run: Run): boolean {
  return run.length >= CONTEXT;
}

/** As many words of a run before some of its words, or else after them, as tell them from the same words earlier in the text. */
function context(words: Run, run: Run, text: string): { before: Run; after: Run } {
  const at = run.indexOf(words[0] as Word);
  const past = at + words.length;
  const known = text.toLowerCase();
  let from = at;
  let to = past;
  // A browser minds no capitals, and takes the first place that it finds.
  const isFirst = (): boolean => known.indexOf(join(run.slice(from, to), known)) === run[from]?.start;
  if (!isFirst()) {
    for (from = Math.max(at - CONTEXT, 0); from > 0 && !isFirst(); ) from -= 1;
    if (at === 0) for (to += CONTEXT; to < run.length && !isFirst(); ) to += 1;
  }
  return { before: run.slice(from, at), after: run.slice(past, to) };
}

interface Word {
  readonly start: number;
  readonly end: number;
}

/** Words between which nothing is missing. */
type Run = readonly Word[];

/** Dear to make, and made once. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

function wordRuns(text: string): Run[] {
  let end = 0;
  // Every second piece is a break.
  return text.split(BREAK).map((piece, number) => {
    const start = end;
    end += piece.length;
    const words = number % 2 ? [] : [...segmenter.segment(piece)].filter(({ isWordLike }) => isWordLike);
    return words.map(({ segment, index }) => ({ start: start + index, end: start + index + segment.length }));
  });
}

/** From the first word to the last as the text has it. */
function join(words: Run, text: string): string {
  return text.slice(words[0]?.start, words.at(-1)?.end);
}

/** Words as a directive has them, a line break as a space. */
function encode(words: Run, text: string): string {
  // The hyphen has a meaning in a directive, and `encodeURIComponent` leaves it.
  return encodeURIComponent(join(words, text).toWellFormed().replace(/\s+/gu, ' ')).replaceAll('-', '%2D');
}
