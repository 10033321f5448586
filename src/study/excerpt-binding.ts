import type { SourceEntry } from './entries.ts';
import type { CitationItem } from './mention.ts';
import type { Candidate } from './quotation/marked-text.ts';

/** A cited work with how it is cited. */
export interface BoundWork {
  readonly source: SourceEntry;
  readonly item: CitationItem;
  /** The excerpt that the citation names by its id. */
  readonly excerpt: string | undefined;
}

/** The excerpts in which a quotation may lie, and citations whose locator is that of none. */
export interface BoundExcerpts {
  readonly candidates: readonly Candidate[];
  readonly unknownLocators: readonly { readonly item: CitationItem; readonly source: string }[];
}

/** The excerpts that the cited works offer: a locator or an id that names one binds the quotation to it (EVIDENCE, rule 18). */
export function bindExcerpts(
  works: readonly BoundWork[],
  index: { readonly of: (source: string) => readonly Candidate[] },
): BoundExcerpts {
  const candidates: Candidate[] = [];
  const unknownLocators: { item: CitationItem; source: string }[] = [];
  for (const { source, item, excerpt } of works) {
    const all = index.of(source.id);
    const named =
      excerpt === undefined ? byLocator(all, item) : all.filter((candidate) => candidate.excerpt === excerpt);
    if (named.length === 0 && excerpt === undefined && item.locator !== undefined && all.length > 0)
      unknownLocators.push({ item, source: source.id });
    candidates.push(...(named.length > 0 ? named : all));
  }
  return { candidates, unknownLocators };
}

function byLocator(all: readonly Candidate[], { locator }: CitationItem): Candidate[] {
  if (locator === undefined) return [];
  const wanted = numbers(locator.value);
  return all.filter((candidate) => {
    if (fold(candidate.locator) === fold(locator.value)) return true;
    const offered = numbers(candidate.locator);
    return wanted !== undefined && offered !== undefined && overlaps(wanted, offered);
  });
}

/** The first number or numeric range of a locator: `paras. 5–13` → 5 to 13, `12:30` → 750 seconds. */
function numbers(text: string): readonly [number, number] | undefined {
  const clock = /(?:(\d+):)?(\d+):(\d+)/u.exec(text);
  if (clock !== null) {
    const seconds = Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
    return [seconds, seconds];
  }
  const match = /(\d+)(?:\s*[-–—]\s*(\d+))?/u.exec(text);
  if (match === null) return undefined;
  const from = Number(match[1]);
  return [from, Number(match[2] ?? from)];
}

function overlaps(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[\s.]/gu, '');
}
