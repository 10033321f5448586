/** The locator labels of CSL 1.0.2 (specification, “Locators”). */
export const LOCATOR_LABELS = [
  'act',
  'appendix',
  'article-locator',
  'book',
  'canon',
  'chapter',
  'column',
  'elocation',
  'equation',
  'figure',
  'folio',
  'issue',
  'line',
  'note',
  'opus',
  'page',
  'paragraph',
  'part',
  'rule',
  'scene',
  'section',
  'sub-verbo',
  'supplement',
  'table',
  'timestamp',
  'title-locator',
  'verse',
  'version',
  'volume',
] as const;

/** What a locator counts: `page`, `paragraph`. */
export type LocatorLabel = (typeof LOCATOR_LABELS)[number];

/** Where in a source: `{label: 'paragraph', value: '4'}`. */
export interface Locator {
  readonly label: LocatorLabel;
  readonly value: string;
}

/** Every word or sign that announces a locator in a language, with the label it stands for. */
export type LocatorTerms = ReadonlyMap<string, LocatorLabel>;

/** A locator as read from the words after a citation key, and how many characters it took. Empty braces say that there is none. */
export interface ReadLocator {
  readonly locator?: Locator;
  readonly length: number;
}

const EXPLICIT = /^[\s,]*\{([^{}]*)\}/u;
const LEAD = /^(?:\s*,\s*|\s+)/u;
const UNIT = String.raw`(?:[\p{L}]{0,2}\p{N}[\p{N}\p{L}.:]*[\p{N}\p{L}]|[\p{L}]{0,2}\p{N}|[ivxlcdmIVXLCDM]+(?:[.:]\p{N}+)*\b|\(\p{N}+\))`;
/** `3-5`, `3--5`, `D–Z`, `3a-b`: the end of a range may be a letter alone. */
const DASH = '(?:-{1,3}|[–—])';
const RANGE = String.raw`(?:(?:\s+${DASH}\s+|${DASH})${UNIT}|${DASH}\p{L}(?![\p{L}\p{N}]))`;
/** `3–`: from there on. */
const OPEN = String.raw`(?:${DASH}(?![\p{L}\p{N}-]))?`;
const VALUE = new RegExp(`^${UNIT}(?:${RANGE}|\\s*[,&]\\s*${UNIT})*${OPEN}`, 'u');

/**
 * Reads a locator at the start of a suffix, as Pandoc 3 does (manual, “Citation syntax”): `, p. 3`, ` pp. 3-4, 7`, `, 33`
 * (a bare number is a page, a bare time a time stamp), `{sec. 2}` (what the braces hold is the locator, whatever it looks like; `{}` is none).
 */
export function readLocator(suffix: string, terms: LocatorTerms): ReadLocator | undefined {
  const explicit = EXPLICIT.exec(suffix);
  if (explicit !== null) return explicitLocator(explicit, terms);
  const lead = LEAD.exec(suffix)?.[0] ?? '';
  if (lead === '') return undefined;
  return readLabelled(suffix.slice(lead.length), lead.length, terms);
}

/** Reads the words of `@a [p. 3]`: like a suffix, without the comma or space in front. */
export function readBareLocator(text: string, terms: LocatorTerms): ReadLocator | undefined {
  const lead = /^\s*/u.exec(text)?.[0] ?? '';
  return readLabelled(text.slice(lead.length), lead.length, terms) ?? readLocator(text, terms);
}

function explicitLocator(match: RegExpExecArray, terms: LocatorTerms): ReadLocator | undefined {
  const inside = (match[1] ?? '').trim();
  if (inside === '') return { length: match[0].length };
  const term = longestTerm(inside, terms);
  const locator: Locator =
    term === undefined
      ? { label: bareLabel(inside), value: inside }
      : { label: term.label, value: inside.slice(term.length).trim() };
  return { locator, length: match[0].length };
}

function readLabelled(text: string, offset: number, terms: LocatorTerms): ReadLocator | undefined {
  const term = longestTerm(text, terms);
  const rest = text.slice(term?.length ?? 0);
  const gap = term === undefined ? '' : (/^\s*/u.exec(rest)?.[0] ?? '');
  const value = VALUE.exec(rest.slice(gap.length))?.[0];
  if (value === undefined || (term === undefined && !/^\p{N}/u.test(value))) return undefined;
  return {
    locator: { label: term?.label ?? bareLabel(value), value },
    length: offset + (term?.length ?? 0) + gap.length + value.length,
  };
}

/** A number without a label is a page; `12:30` and `1:02:03-1:04:00` are times, as films and recordings are cited. */
function bareLabel(value: string): LocatorLabel {
  return /^(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?!\d)/u.test(value) ? 'timestamp' : 'page';
}

/** The longest term that the text begins with; a term of letters must end where its word ends. */
function longestTerm(text: string, terms: LocatorTerms): { label: LocatorLabel; length: number } | undefined {
  const head = text.slice(0, 24).toLowerCase();
  for (let length = head.length; length > 0; length -= 1) {
    const label = terms.get(head.slice(0, length));
    if (label === undefined) continue;
    const wordGoesOn = /[\p{L}]$/u.test(head.slice(0, length)) && /^[\p{L}]/u.test(text.slice(length));
    if (!wordGoesOn) return { label, length };
  }
  return undefined;
}
