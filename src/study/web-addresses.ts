import type { Place } from '../problems/problem.ts';
import { cardProse } from './page-mentions.ts';
import type { Prose } from './prose.ts';
import type { Source, Study } from './study.ts';

/** An address of the web where an author wrote it. */
export interface WebAddress {
  readonly url: string;
  /** The address of a source, a copy of one in an archive, or a link in prose. */
  readonly kind: 'original' | 'archived' | 'link';
  readonly place: Place;
  /** The copies of the source that the address is of. */
  readonly copies?: readonly string[];
}

/** Every address of the web in a study: of its sources, of their archived copies, and of the links in its prose, each where it stands. */
export function webAddresses(study: Study): WebAddress[] {
  return [...[...study.sources.values()].flatMap(sourceAddresses), ...proseOf(study).flatMap(linkAddresses)].filter(
    ({ url }) => /^https?:\/\//iu.test(url),
  );
}

function sourceAddresses({ item, evidence, at }: Source): WebAddress[] {
  const archived = evidence?.archived ?? [];
  const { URL: url, DOI: doi } = item.texts;
  const copies = archived.map((copy) => copy.url);
  const original = url ?? (doi === undefined ? undefined : `https://doi.org/${doi}`);
  return [
    ...(original === undefined
      ? []
      : [{ url: original, kind: 'original' as const, place: at(url === undefined ? 'DOI' : 'URL'), copies }]),
    ...archived.map((copy, index) => ({
      url: copy.url,
      kind: 'archived' as const,
      place: at('evidence', 'archived', index, 'url'),
    })),
  ];
}

function linkAddresses(prose: Prose): WebAddress[] {
  return prose.mentions.flatMap((mention) =>
    mention.kind === 'link'
      ? [{ url: mention.url, kind: 'link' as const, place: prose.place(mention.start, mention.end) }]
      : [],
  );
}

function proseOf({ chapters, sources, figures, timeline, glossary, claims }: Study): Prose[] {
  return [
    ...chapters.map(({ prose }) => prose),
    ...[...sources.values()].map(({ notes }) => notes),
    ...[...figures.values()].flatMap(({ caption, description }) => [caption, description]),
    ...timeline.map(({ text }) => text),
    ...glossary.map(({ definition }) => definition),
    ...[...claims.values()].flatMap((claim) => [...cardProse(claim), claim.reasoning]),
  ].filter((prose) => prose !== undefined);
}
