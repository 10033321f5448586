import type { KnownCitation } from './numbering.ts';

/** Where a cite stands among those of its page (CSL 1.0.2, “Locators and positions”). */
export interface Position {
  readonly kind: 'first' | 'subsequent' | 'ibid' | 'ibid-with-locator';
  /** An earlier note cites the source within the distance that the style calls near. */
  readonly near: boolean;
  /** The number of the note that cites the source first; missing for a first cite. */
  readonly firstNote?: number;
}

/** The position of every cite of every citation of a page, each citation being a note; `near` is how many notes are near (5 unless a style says otherwise). */
export function positionsOf(citations: readonly KnownCitation[], near = 5): Position[][] {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  return citations.map(({ items }, index) => {
    const note = index + 1;
    const found = items.map(({ source }, at) => {
      const firstNote = first.get(source);
      const lastNote = last.get(source);
      first.set(source, firstNote ?? note);
      last.set(source, note);
      if (firstNote === undefined || lastNote === undefined) return { kind: 'first', near: false } as const;
      const kind = ibid(items[at], at > 0 ? items[at - 1] : onlyItem(citations[index - 1]));
      return { kind, near: note - lastNote <= near, firstNote };
    });
    return found;
  });
}

type Cite = KnownCitation['items'][number];

/** What the first cite of a note may repeat: a note that cites one source alone. */
function onlyItem(citation: KnownCitation | undefined): Cite | undefined {
  return citation?.items.length === 1 ? citation.items[0] : undefined;
}

function ibid(cite: Cite | undefined, before: Cite | undefined): Position['kind'] {
  if (before === undefined || cite === undefined || before.source !== cite.source) return 'subsequent';
  const [here, there] = [cite.item.locator, before.item.locator];
  if (here === undefined) return there === undefined ? 'ibid' : 'subsequent';
  return there?.label === here.label && there.value === here.value ? 'ibid' : 'ibid-with-locator';
}
