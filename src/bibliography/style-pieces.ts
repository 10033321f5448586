/** A piece of a citation as HTML: a cite, by its index among those given, or words around it. */
export interface CitationPiece {
  readonly html: string;
  readonly cite?: number;
}

/** A cite, with the words that the author put around it. */
interface Affixed {
  readonly id: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

const START = '\uFDD0';
const MIDDLE = '\uFDD1';
const END = '\uFDD2';

/** Marks a cite in what the processor prints. */
export function markCite(text: string, id: string): string {
  return `${START}${id}${MIDDLE}${text}${END}`;
}

/**
 * Cuts a citation into its cites and the words of the style and of the author around them. `plain` is the citation whole; `marked` has
 * each cite marked, but nothing that the style puts around all of them, nor a full point that it moves into a closing quotation mark.
 * Where the two cannot be laid over each other the whole is the first cite.
 */
export function pieces(plain: string, marked: string, cites: readonly Affixed[]): CitationPiece[] {
  const spans = align(plain, marked);
  if (spans?.length !== cites.length) return [{ html: plain, cite: 0 }];
  const found: CitationPiece[] = [];
  const left = cites.map((cite, index) => ({ cite, index }));
  const add = (html: string, cite?: number): void => {
    if (html !== '') found.push({ html, ...(cite === undefined ? {} : { cite }) });
  };
  let at = 0;
  for (const { id, start, end } of spans) {
    const next = left.findIndex(({ cite }) => cite.id === id);
    const [taken] = left.splice(Math.max(next, 0), 1);
    const whole = plain.slice(start, end);
    const from = prefixEnd(whole, taken?.cite.prefix ?? '');
    const to = suffixStart(whole, taken?.cite.suffix ?? '');
    add(plain.slice(at, start) + whole.slice(0, from));
    add(whole.slice(from, to), taken?.index);
    add(whole.slice(to));
    at = end;
  }
  add(plain.slice(at));
  return found;
}

interface Span {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Where the marked cites stand in the plain citation. */
function align(plain: string, marked: string): Span[] | undefined {
  const spans: Span[] = [];
  let at = Math.max(0, plain.indexOf(marked.replace(/\uFDD0[^\uFDD1]*\uFDD1|\uFDD2/gu, '').slice(0, 1)));
  let open: { id: string; start: number } | undefined;
  for (let index = 0; index < marked.length; index += 1) {
    const sign = marked[index];
    if (sign === START) {
      const middle = marked.indexOf(MIDDLE, index);
      open = { id: marked.slice(index + 1, middle), start: at };
      index = middle;
    } else if (sign === END) {
      if (open !== undefined) spans.push({ ...open, end: at });
      open = undefined;
    } else {
      const found = plain.indexOf(sign ?? '', at);
      if (found < 0 || found - at > 1) return undefined;
      at = found + 1;
    }
  }
  return spans;
}

/** A letter or digit of a text, with where it stands in its HTML. */
interface Letter {
  readonly sign: string;
  readonly start: number;
  readonly end: number;
}

function lettersOf(html: string): Letter[] {
  return [...html.matchAll(/<[^>]*>|&#(\d+);|[\p{L}\p{N}]/gu)]
    .filter(([whole]) => !whole.startsWith('<') && !whole.startsWith('&'))
    .map(({ 0: sign, index }) => ({ sign: sign.toLowerCase(), start: index, end: index + sign.length }));
}

/** Where the words before a cite end in its HTML: 0 if it does not begin with them. */
function prefixEnd(html: string, prefix: string): number {
  const wanted = lettersOf(prefix);
  const letters = lettersOf(html);
  const last = letters[wanted.length - 1];
  if (last === undefined || wanted.some(({ sign }, index) => letters[index]?.sign !== sign)) return 0;
  return last.end + (/^(?:<\/[^>]*>|[\s,;:.])*/u.exec(html.slice(last.end))?.[0].length ?? 0);
}

/** Where the words after a cite begin in its HTML: its end if it does not end with them. */
function suffixStart(html: string, suffix: string): number {
  const wanted = lettersOf(suffix);
  const letters = lettersOf(html).slice(-wanted.length);
  const [first] = letters;
  if (wanted.length === 0 || first === undefined) return html.length;
  if (wanted.some(({ sign }, index) => letters[index]?.sign !== sign)) return html.length;
  return first.start - (/(?:<[^/>]*>|[\s,;:])*$/u.exec(html.slice(0, first.start))?.[0].length ?? 0);
}
