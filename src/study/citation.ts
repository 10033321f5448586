import { type Locator, type LocatorTerms, readBareLocator, readLocator } from './locator.ts';

/** Running text in which citations are looked for; `isEscaped` tells whether the author wrote a backslash before a character. */
export interface RunningText {
  readonly text: string;
  readonly isEscaped: (index: number) => boolean;
}

/** A half-open range of characters of a running text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One source within a citation. All spans count characters of the running text. */
export interface CitedItem {
  readonly key: string;
  /** The key with its `@`. */
  readonly at: Span;
  readonly prefix: Span;
  readonly suffix: Span;
  readonly locator?: Locator;
  readonly suppressAuthor: boolean;
}

/** A citation: `[see @a, p. 3; @b]` is a `bracket`, `@a [p. 3]` in the running text is a `text`. */
export interface CitationCluster extends Span {
  readonly mode: 'bracket' | 'text';
  readonly items: readonly CitedItem[];
}

/** What was found: citations in order, and brackets that name a source but are no citation (a part without a key). */
export interface FoundCitations {
  readonly clusters: readonly CitationCluster[];
  readonly broken: readonly Span[];
}

/** Stands in a running text for what is no text: code, links, pictures, notes. */
export const OPAQUE = '\uFFFC';

const KEY = /@(?:\{([^{}\s][^{}]*)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*))/uy;

/**
 * Finds citations as Pandoc 3 reads them (manual, “Citation syntax”).
 * `@` inside a word (`a@b.org`), before another `@` (`@name@host`) and after a backslash is left alone.
 */
export function findCitations(running: RunningText, terms: LocatorTerms): FoundCitations {
  const clusters: CitationCluster[] = [];
  const broken: Span[] = [];
  const { text } = running;
  let index = 0;
  while (index < text.length) {
    const here = text[index];
    if (here === '[' && !running.isEscaped(index)) {
      const bracket = readBracket(running, index, terms);
      if (bracket === 'broken') broken.push({ start: index, end: closingBracket(running, index) + 1 });
      else if (bracket !== undefined) {
        clusters.push(bracket);
        index = bracket.end;
        continue;
      }
    } else if (here === '@') {
      const inText = readInText(running, index, terms);
      if (inText !== undefined) {
        clusters.push(inText);
        index = inText.end;
        continue;
      }
    }
    index += 1;
  }
  return { clusters, broken };
}

/** The key at `index` (its `@`), if one may stand there. */
function readKey(running: RunningText, index: number): { key: string; end: number } | undefined {
  const before = running.text.slice(Math.max(0, index - 2), index);
  if (running.isEscaped(index) || /[\p{L}\p{N}_]$/u.test(before)) return undefined;
  KEY.lastIndex = index;
  const match = KEY.exec(running.text);
  const key = match?.[1] ?? match?.[2];
  if (match === null || key === undefined) return undefined;
  const end = index + match[0].length;
  return running.text[end] === '@' ? undefined : { key, end };
}

function readInText(running: RunningText, index: number, terms: LocatorTerms): CitationCluster | undefined {
  const found = readKey(running, index);
  if (found === undefined) return undefined;
  const suppressAuthor = running.text[index - 1] === '-' && !/[\p{L}\p{N}]/u.test(running.text[index - 2] ?? '');
  const start = suppressAuthor ? index - 1 : index;
  const plain: CitedItem = {
    key: found.key,
    at: { start: index, end: found.end },
    prefix: { start, end: start },
    suffix: { start: found.end, end: found.end },
    suppressAuthor,
  };
  const after = readTrailingBracket(running, found.end, plain, terms);
  return after ?? { mode: 'text', start, end: found.end, items: [plain] };
}

/** `@a [p. 3]` and `@a [p. 3; see @b]`: a bracket right after an in-text citation belongs to it. */
function readTrailingBracket(
  running: RunningText,
  end: number,
  item: CitedItem,
  terms: LocatorTerms,
): CitationCluster | undefined {
  const gap = /^[ \n]?/u.exec(running.text.slice(end))?.[0].length ?? 0;
  const open = end + gap;
  if (running.text[open] !== '[' || running.isEscaped(open)) return undefined;
  const close = closingBracket(running, open);
  if (close < 0 || /^[([]/u.test(running.text.slice(close + 1))) return undefined;
  const parts = split(running, open + 1, close);
  const [first, ...others] = parts;
  if (first === undefined || firstKey(running, first) !== undefined) return undefined;
  const bare = readBareLocator(running.text.slice(first.start, first.end), terms);
  const items = others.map((part) => readItem(running, part, terms));
  if (items.some((other) => other === undefined)) return undefined;
  const suffixStart = first.start + (bare?.length ?? 0);
  const located: CitedItem = {
    ...item,
    suffix: { start: suffixStart, end: first.end },
    ...(bare === undefined ? {} : { locator: bare.locator }),
  };
  return { mode: 'text', start: item.prefix.start, end: close + 1, items: [located, ...items.filter((i) => i !== undefined)] };
}

function readBracket(running: RunningText, open: number, terms: LocatorTerms): CitationCluster | 'broken' | undefined {
  const close = closingBracket(running, open);
  if (close < 0) return undefined;
  const parts = split(running, open + 1, close);
  const keyed = joinKeyless(running, parts);
  if (keyed === undefined) return undefined;
  const items = keyed.map((part) => readItem(running, part, terms));
  if (items.some((item) => item === undefined)) return 'broken';
  return { mode: 'bracket', start: open, end: close + 1, items: items.filter((item) => item !== undefined) };
}

/** A prefix may hold semicolons (Pandoc: a prefix runs to the key), so parts without a key join the next one that has it. */
function joinKeyless(running: RunningText, parts: readonly Span[]): Span[] | undefined {
  const joined: Span[] = [];
  let start: number | undefined;
  let keys = 0;
  for (const part of parts) {
    start ??= part.start;
    if (firstKey(running, part) === undefined) continue;
    joined.push({ start, end: part.end });
    start = undefined;
    keys += 1;
  }
  const last = parts.at(-1);
  if (start !== undefined && last !== undefined && keys > 0) joined.push({ start, end: last.end });
  return keys === 0 ? undefined : joined;
}

function readItem(running: RunningText, part: Span, terms: LocatorTerms): CitedItem | undefined {
  const found = firstKey(running, part);
  if (found === undefined) return undefined;
  const suppressAuthor = running.text[found.at - 1] === '-' && found.at - 1 >= part.start;
  const locator = readLocator(running.text.slice(found.end, part.end), terms);
  const suffixStart = found.end + (locator?.length ?? 0);
  return {
    key: found.key,
    at: { start: found.at, end: found.end },
    prefix: trimmed(running, { start: part.start, end: suppressAuthor ? found.at - 1 : found.at }),
    suffix: { start: suffixStart, end: part.end },
    suppressAuthor,
    ...(locator === undefined ? {} : { locator: locator.locator }),
  };
}

function firstKey(running: RunningText, part: Span): { key: string; at: number; end: number } | undefined {
  for (let at = running.text.indexOf('@', part.start); at >= 0 && at < part.end; at = running.text.indexOf('@', at + 1)) {
    const found = readKey(running, at);
    if (found !== undefined && found.end <= part.end) return { ...found, at };
  }
  return undefined;
}

/** The bracket that closes the one at `open`, or -1. Brackets may nest; escaped ones do not count. */
function closingBracket(running: RunningText, open: number): number {
  let depth = 0;
  for (let index = open; index < running.text.length; index += 1) {
    const here = running.text[index];
    if ((here !== '[' && here !== ']') || running.isEscaped(index)) continue;
    depth += here === '[' ? 1 : -1;
    if (depth === 0) return index;
  }
  return -1;
}

/** Cuts at the semicolons that stand in no inner bracket or brace. */
function split(running: RunningText, start: number, end: number): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let from = start;
  for (let index = start; index < end; index += 1) {
    const here = running.text[index];
    if (here === '[' || here === '{') depth += 1;
    else if (here === ']' || here === '}') depth -= 1;
    else if (here === ';' && depth === 0 && !running.isEscaped(index)) {
      parts.push({ start: from, end: index });
      from = index + 1;
    }
  }
  return [...parts, { start: from, end }];
}

function trimmed(running: RunningText, span: Span): Span {
  const raw = running.text.slice(span.start, span.end);
  const lead = raw.length - raw.trimStart().length;
  return raw.trim() === '' ? { start: span.end, end: span.end } : { start: span.start + lead, end: span.end };
}
