import type { CitationStyle } from '../study/citation-style.ts';
import type { KnownCitation } from '../study/numbering.ts';
import { type Position, positionsOf } from '../study/position.ts';
import type { Study } from '../study/study.ts';
import type { StyleCite, StyledSources } from './style.ts';
import type { CitationPiece } from './style-pieces.ts';

/** A citation of a page as the style is to print it. */
export interface PlannedCitation {
  readonly citation: KnownCitation;
  readonly cites: readonly StyleCite[];
  /** The source whose author stands in the running text before it. */
  readonly author?: string;
}

/** What a style printed of a study; kept between builds. */
export interface Printed {
  readonly sources: StyledSources;
  /** By `citeKey`. */
  readonly citations: Readonly<Record<string, readonly CitationPiece[]>>;
  /** By `sourceKey`; empty where a source has no author. */
  readonly authors: Readonly<Record<string, string>>;
}

/** A study’s citations by its pages, and what its style prints of them. */
export interface Styled {
  readonly style: CitationStyle;
  readonly printed: Printed;
  readonly pages: ReadonlyMap<string, readonly PlannedCitation[]>;
}

/** What a style printed of a citation; a work quoted in the next is parted from it by a comma. */
export function printedPieces({ citation, cites }: PlannedCitation, { citations }: Printed): CitationPiece[] {
  const printed = citations[citeKey(cites)] ?? [];
  return printed.map((piece, index) => {
    const next = printed[index + 1]?.cite;
    const isQuoted = piece.cite === undefined && next !== undefined && citation.items[next]?.item.secondHand === true;
    return isQuoted ? { html: piece.html.replace(/^\s*[;；]/u, ',') } : piece;
  });
}

/** The citations of every page, by `pageKey`, as a style that cites in words or in notes prints them; a numeric style only numbers them. */
export function planCitations({
  style,
  numberings,
}: Pick<Study, 'style' | 'numberings'>): Map<string, PlannedCitation[]> {
  if (style === undefined || style.form === 'numeric') return new Map();
  const near = Number(/\bnear-note-distance="(\d+)"/u.exec(style.xml)?.[1] ?? 5);
  const { form } = style;
  return new Map(
    [...numberings].map(([page, { citations }]) => {
      const positions = positionsOf(citations, near);
      return [page, citations.map((citation, index) => plan(citation, positions[index] ?? [], form))];
    }),
  );
}

/** Under which a citation that was printed is kept. */
export function citeKey(cites: readonly StyleCite[]): string {
  return JSON.stringify(cites);
}

function plan(citation: KnownCitation, positions: readonly Position[], form: 'author-date' | 'note'): PlannedCitation {
  const [first] = citation.items;
  const isNamed = citation.mode === 'text' && first?.item.suppressAuthor === false;
  const cites = citation.items.map(({ item, source }, index): StyleCite => {
    const isSuppressed = item.suppressAuthor || (isNamed && index === 0 && form === 'author-date');
    return {
      id: source,
      ...(item.locator === undefined ? {} : { locator: item.locator.value, label: item.locator.label }),
      ...(item.prefix === undefined ? {} : { prefix: `${item.prefix} ` }),
      ...(item.suffix === undefined ? {} : { suffix: item.suffix }),
      ...(isSuppressed ? { 'suppress-author': true } : {}),
      ...positionOf(positions[index]),
    };
  });
  const named = isNamed && form === 'author-date' ? first?.source : undefined;
  return { citation, cites, ...(named === undefined ? {} : { author: named }) };
}

const POSITIONS = { first: 0, subsequent: 1, ibid: 2, 'ibid-with-locator': 3 } as const;

function positionOf(
  position: Position | undefined,
): Pick<StyleCite, 'position' | 'near-note' | 'first-reference-note-number'> {
  if (position?.firstNote === undefined) return { position: 0 };
  return {
    position: POSITIONS[position.kind],
    'near-note': position.near,
    'first-reference-note-number': position.firstNote,
  };
}
