import { drawingCitations } from './drawings.ts';
import type { Drawing } from './drawn.ts';
import type { ChapterEntry, ClaimEntry, EvidenceItem, SourceEntry, TermEntry, TimelineEntry } from './entries.ts';
import { listed } from './figures.ts';
import { type DrawingMention, drawingId, type PlacedMention } from './mention.ts';
import { pageKey } from './page.ts';
import type { Prose } from './prose.ts';
import type { Figure, FigureGroup } from './study.ts';

/** A chapter with the ids of the figures that it shows. */
type ShownChapter = Pick<ChapterEntry, 'slug' | 'record' | 'prose'> & { readonly figures: readonly string[] };

/** What the pages of a study are made of. Figures, events, terms and claims come in the order in which their pages show them. */
export interface PageParts {
  readonly chapters: readonly ShownChapter[];
  readonly figures: ReadonlyMap<string, Figure>;
  readonly groups: ReadonlyMap<string, FigureGroup>;
  readonly drawings: ReadonlyMap<string, Drawing>;
  readonly timeline: readonly TimelineEntry[];
  readonly glossary: readonly TermEntry[];
  readonly claims: ReadonlyMap<string, ClaimEntry>;
  readonly sources: ReadonlyMap<string, SourceEntry>;
}

/** The mentions of every page that can have references, by `pageKey`, in the order in which the page shows them. */
export function pageMentions(parts: PageParts): Map<string, PlacedMention[]> {
  const { timeline, glossary, claims, sources } = parts;
  const pages = new Map<string, PlacedMention[]>();
  for (const chapter of parts.chapters)
    pages.set(pageKey({ kind: 'chapter', id: chapter.slug }), chapterMentions(chapter, parts));
  pages.set(
    'figures',
    listed(parts).flatMap((one) => ('what' in one ? drawingCitations(one) : mentionsOf(shownProse(one.id, parts)))),
  );
  pages.set('timeline', mentionsOf(timeline.map((event) => event.text)));
  pages.set('glossary', mentionsOf(glossary.map((term) => term.definition)));
  pages.set('evidence', mentionsOf([...claims.values()].flatMap((claim) => [...cardProse(claim), claim.reasoning])));
  for (const source of sources.values()) {
    if (source.notes?.mentions.length)
      pages.set(pageKey({ kind: 'source', id: source.id }), mentionsOf([source.notes]));
  }
  return pages;
}

/** What the card of a claim says, in its order. The reasoning stands on the page of evidence alone. */
export function cardProse(claim: ClaimEntry): Prose[] {
  const says = (items: readonly EvidenceItem[]): (Prose | undefined)[] => items.map((item) => item.says);
  return [claim.statement, ...says(claim.for), ...says(claim.against), claim.settles].filter(
    (prose) => prose !== undefined,
  );
}

/** A chapter's own mentions, and those of a figure or a claim where it is shown first. */
function chapterMentions(chapter: ShownChapter, parts: PageParts): PlacedMention[] {
  const seen = new Set<string>();
  const shownAt = (kind: 'figure' | 'claim', id: string | undefined): PlacedMention[] => {
    if (id === undefined || seen.has(`${kind}:${id}`)) return [];
    seen.add(`${kind}:${id}`);
    const claim = kind === 'claim' ? parts.claims.get(id) : undefined;
    return mentionsOf([...(kind === 'figure' ? shownProse(id, parts) : []), ...(claim ? cardProse(claim) : [])]);
  };
  const drawnAt = (mention: DrawingMention): PlacedMention[] => {
    const id = drawingId(mention.what, (name) => mention.properties[name]?.value);
    const drawing = parts.drawings.get(id);
    if (drawing === undefined || seen.has(`drawing:${id}`)) return [];
    seen.add(`drawing:${id}`);
    return drawingCitations(drawing);
  };
  return [
    ...shownAt('figure', chapter.record.figure),
    ...chapter.prose.mentions.flatMap((mention) => {
      if (mention.kind === 'drawing') return [{ prose: chapter.prose.key, mention }, ...drawnAt(mention)];
      const shown =
        mention.kind === 'figure' || (mention.kind === 'claim' && mention.card)
          ? shownAt(mention.kind, mention.id)
          : [];
      return [{ prose: chapter.prose.key, mention }, ...shown];
    }),
  ];
}

/** What a figure says, or a group: that of its parts, then its own caption. */
function shownProse(id: string, { figures, groups }: Pick<PageParts, 'figures' | 'groups'>): (Prose | undefined)[] {
  const group = groups.get(id);
  if (group !== undefined)
    return [
      ...group.parts
        .filter((part) => figures.has(part))
        .flatMap((part) => shownProse(part, { figures, groups: new Map() })),
      group.caption,
    ];
  const figure = figures.get(id);
  return figure === undefined ? [] : [figure.caption, ...figure.annotations, figure.description];
}

function mentionsOf(prose: readonly (Prose | undefined)[]): PlacedMention[] {
  return prose.flatMap((one) => one?.mentions.map((mention) => ({ prose: one.key, mention })) ?? []);
}
