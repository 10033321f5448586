import type { ClaimEntry, EvidenceItem, SourceEntry } from '../../src/study/entries.ts';
import type { Evidence } from '../../src/study/schema/source.ts';

const NOWHERE = { file: 'content/claims/name.md', line: 1, column: 1 };

/** Sources by id: whom each relays, or more of its `evidence`. Read whole, general press, unless said otherwise. */
export function sourcesWith(
  entries: Readonly<Record<string, readonly string[] | Partial<Evidence>>>,
): Map<string, SourceEntry> {
  return new Map(
    Object.entries(entries).map(([id, given]) => [id, sourceWith(id, isList(given) ? { relays: [...given] } : given)]),
  );
}

function isList(given: readonly string[] | Partial<Evidence>): given is readonly string[] {
  return Array.isArray(given);
}

function sourceWith(id: string, evidence: Partial<Evidence>): SourceEntry {
  return {
    id,
    file: `content/sources/${id}.md`,
    item: { type: 'article-newspaper', names: {}, dates: {}, texts: { title: id }, custom: {} },
    evidence: { standpoint: 'general-press', read: 'whole', ...evidence },
    excerpts: [],
    at: () => NOWHERE,
  };
}

/** A piece of evidence: the id of a source, or an item with what matters about it. */
export function itemWith(given: string | Partial<EvidenceItem>): EvidenceItem {
  const item = typeof given === 'string' ? { source: given } : given;
  return { from: [], via: [], firsthand: false, inference: false, party: false, at: () => NOWHERE, ...item };
}

/** Several of them. */
export function itemsWith(...given: readonly (string | Partial<EvidenceItem>)[]): EvidenceItem[] {
  return given.map(itemWith);
}

/** A claim with this evidence and nothing else. */
export function claimWith(parts: Partial<ClaimEntry>): ClaimEntry {
  const statement = {
    key: 'claim',
    format: 'markdown',
    text: 'It is.',
    mentions: [],
    headings: [],
    paragraphs: () => [],
    words: 2,
    waivers: [],
    uncited: [],
    place: () => NOWHERE,
  } as const;
  return {
    id: 'name',
    file: NOWHERE.file,
    at: () => NOWHERE,
    statement,
    status: 'open',
    for: [],
    against: [],
    searched: [],
    ...parts,
  };
}
