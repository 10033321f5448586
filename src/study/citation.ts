import { type Locator, type LocatorTerms, readBareLocator, readLocator } from './locator.ts';

/** Running text in which citations are looked for. */
export interface RunningText {
  readonly text: string;
  /** Whether the author wrote a backslash before a character, or an entity in its place. */
  readonly isEscaped: (index: number) => boolean;
  /** Where the emphasis around a character ends, or another begins; the end of the text where there is none. */
  readonly partEnd: (index: number) => number;
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

/** A bracket that names a source but is no citation: one of its parts has no key (`keyless`), or more than one (`crowded`). */
export interface BrokenBracket extends Span {
  readonly fault: 'keyless' | 'crowded';
}

/** What was found: citations and broken brackets, both in order. */
export interface FoundCitations {
  readonly clusters: readonly CitationCluster[];
  readonly broken: readonly BrokenBracket[];
}

/** Stands in a running text for what is no text: code, links, pictures, notes. */
export const OPAQUE = '\uFFFC';

const BRACED_KEY = /@\{(?!\s)((?:[^{}\uFFFC]|\{[^{}\uFFFC]*\})+)\}/uy;
const KEY = /@([\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*)*)/uy;

/**
 * Finds citations as Pandoc 3 reads them (manual, “Citation syntax”; `docs/citations.md` lists where not).
 * `@` inside a word (`a@b.org`), before another `@` (`@name@host`) and after a backslash is left alone.
 */
export function findCitations(running: RunningText, terms: LocatorTerms): FoundCitations {
  const clusters: CitationCluster[] = [];
  const broken: BrokenBracket[] = [];
  const { text } = running;
  let index = 0;
  while (index < text.length) {
    const here = text[index];
    if (here === '[' && !running.isEscaped(index)) {
      const bracket = readBracket(running, index, terms);
      if (bracket !== undefined && 'fault' in bracket) broken.push(bracket);
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
function readKey(running: RunningText, index: number): Key | undefined {
  const before = running.text.slice(Math.max(0, index - 2), index);
  if (running.isEscaped(index) || /[\p{L}\p{N}\p{M}_]$/u.test(before)) return undefined;
  BRACED_KEY.lastIndex = index;
  const braced = BRACED_KEY.exec(running.text);
  if (braced !== null) return { key: braced[1] ?? '', at: index, end: index + braced[0].length };
  KEY.lastIndex = index;
  const found = KEY.exec(running.text)?.[1];
  if (found === undefined) return undefined;
  const key = cutKey(found, running, index + 1);
  const end = index + 1 + key.length;
  return key === '' || running.text[end] === '@' ? undefined : { key, at: index, end };
}

interface Key {
  readonly key: string;
  /** Of its `@`. */
  readonly at: number;
  readonly end: number;
}

/** A key ends where an emphasis begins or ends, and before an escaped sign. */
function cutKey(found: string, running: RunningText, start: number): string {
  const whole = start + found.length;
  let end = Math.min(whole, running.partEnd(start - 1));
  for (let index = start; index < end; index += 1) {
    if (isSign(running.text.charCodeAt(index)) && running.isEscaped(index)) end = index;
  }
  return end === whole ? found : found.slice(0, end - start).replace(/[^\p{L}\p{N}\p{M}_]+$/u, '');
}

/** Punctuation of ASCII, which alone can be escaped. */
function isSign(code: number): boolean {
  return code < 48 || (code > 57 && code < 65) || (code > 90 && code < 97) || (code > 122 && code < 128);
}

function readInText(running: RunningText, index: number, terms: LocatorTerms): CitationCluster | undefined {
  const found = readKey(running, index);
  if (found === undefined) return undefined;
  const suppressAuthor = isSuppressed(running, index);
  const start = suppressAuthor ? index - 1 : index;
  const plain: CitedItem = {
    key: found.key,
    at: { start: index, end: found.end },
    prefix: { start, end: start },
    suffix: { start: found.end, end: found.end },
    suppressAuthor,
  };
  return readTrailingBracket(running, plain, terms) ?? { mode: 'text', start, end: found.end, items: [plain] };
}

/** `-@a`, but not the hyphen of a word. */
function isSuppressed(running: RunningText, at: number): boolean {
  return (
    running.text[at - 1] === '-' && !running.isEscaped(at - 1) && !/[\p{L}\p{N}]/u.test(running.text[at - 2] ?? '')
  );
}

/** `@a [p. 3]`, `@a [p. 3; see @b]` and `@a [see @b]`: a bracket right after an in-text citation belongs to it. */
function readTrailingBracket(running: RunningText, item: CitedItem, terms: LocatorTerms): CitationCluster | undefined {
  const gap = /^[ \t]*\n?[ \t]*/u.exec(running.text.slice(item.at.end))?.[0].length ?? 0;
  const open = item.at.end + gap;
  if (running.text[open] !== '[' || running.text[open + 1] === '^' || running.isEscaped(open)) return undefined;
  const cluster = { mode: 'text', start: item.prefix.start, end: closingBracket(running, open) + 1 } as const;
  const bracket = readBracket(running, open, terms);
  if (bracket !== undefined && 'items' in bracket) return { ...cluster, items: [item, ...bracket.items] };
  if (cluster.end === 0 || /^(?:\(|\[(?!\^))/u.test(running.text.slice(cluster.end))) return undefined;
  const [first, ...others] = split(running, open + 1, cluster.end - 1);
  if (first === undefined || first.keys.length > 0) return undefined;
  const items = others.map((part) => readItem(running, part, terms));
  if (items.some((other) => other === undefined)) return undefined;
  const bare = readBareLocator(running.text.slice(first.start, first.end), terms);
  const located: CitedItem = {
    ...item,
    suffix: { start: first.start + (bare?.length ?? 0), end: first.end },
    ...(bare?.locator === undefined ? {} : { locator: bare.locator }),
  };
  return { ...cluster, items: [located, ...items.filter((other) => other !== undefined)] };
}

function readBracket(
  running: RunningText,
  open: number,
  terms: LocatorTerms,
): CitationCluster | BrokenBracket | undefined {
  const close = closingBracket(running, open);
  if (close < 0) return undefined;
  const span = { start: open, end: close + 1 };
  const parts = split(running, open + 1, close);
  if (!parts.some(({ keys }) => keys.some((key) => key.depth === 0))) return undefined;
  if (parts.some(({ keys }) => keys.length > 1)) return { ...span, fault: 'crowded' };
  const items = parts.map((part) => readItem(running, part, terms)).filter((item) => item !== undefined);
  return items.length < parts.length ? { ...span, fault: 'keyless' } : { mode: 'bracket', ...span, items };
}

/** The one source that a part names outside of inner brackets; nothing where it names none or several. */
function readItem(running: RunningText, part: Part, terms: LocatorTerms): CitedItem | undefined {
  const [found, ...others] = part.keys;
  if (found === undefined || found.depth > 0 || others.length > 0) return undefined;
  const suppressAuthor = found.at > part.start && isSuppressed(running, found.at);
  const locator = readLocator(running.text.slice(found.end, part.end), terms);
  return {
    key: found.key,
    at: { start: found.at, end: found.end },
    prefix: trimmed(running, { start: part.start, end: suppressAuthor ? found.at - 1 : found.at }),
    suffix: { start: found.end + (locator?.length ?? 0), end: part.end },
    suppressAuthor,
    ...(locator?.locator === undefined ? {} : { locator: locator.locator }),
  };
}

function keysIn(running: RunningText, start: number, end: number): Part['keys'] {
  const keys: (Key & { readonly depth: number })[] = [];
  let depth = 0;
  for (let index = start; index < end; index += 1) {
    const here = running.text[index];
    if ((here === '[' || here === ']') && !running.isEscaped(index)) depth += here === '[' ? 1 : -1;
    const found = here === '@' ? readKey(running, index) : undefined;
    if (found === undefined || found.end > end) continue;
    keys.push({ ...found, depth });
    index = found.end - 1;
  }
  return keys;
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

/** What stands between two semicolons, with all keys in it and the number of brackets around each. */
interface Part extends Span {
  readonly keys: readonly (Key & { readonly depth: number })[];
}

/** Cuts at the semicolons that stand in no inner bracket or brace. */
function split(running: RunningText, start: number, end: number): Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let from = start;
  const cut = (at: number): void => {
    parts.push({ start: from, end: at, keys: keysIn(running, from, at) });
    from = at + 1;
  };
  for (let index = start; index < end; index += 1) {
    const here = running.text[index];
    // In MDX the braces of a key are escaped, so only brackets and semicolons stand for themselves where they are.
    if (here === '{') depth += 1;
    else if (here === '}') depth -= 1;
    else if (running.isEscaped(index)) continue;
    else if (here === '[') depth += 1;
    else if (here === ']') depth -= 1;
    else if (here === ';' && depth === 0) cut(index);
  }
  cut(end);
  return parts;
}

function trimmed(running: RunningText, span: Span): Span {
  const raw = running.text.slice(span.start, span.end);
  const lead = raw.length - raw.trimStart().length;
  return raw.trim() === '' ? { start: span.end, end: span.end } : { start: span.start + lead, end: span.end };
}
