import { unknownClaim } from '../problems/codes/unknown-claim.ts';
import { unknownExcerpt } from '../problems/codes/unknown-excerpt.ts';
import { unknownFigure } from '../problems/codes/unknown-figure.ts';
import { unknownFragment } from '../problems/codes/unknown-fragment.ts';
import { unknownPage } from '../problems/codes/unknown-page.ts';
import { unknownSource } from '../problems/codes/unknown-source.ts';
import { unknownTerm } from '../problems/codes/unknown-term.ts';
import type { Place, Problem } from '../problems/problem.ts';
import type { CitationItem, LinkMention, Mention } from './mention.ts';
import { idOfSegment, type PageId, PLAIN_PAGES } from './page.ts';
import { isParagraphFragment, type Prose } from './prose.ts';

/** What can be pointed at. Excerpt ids are asked for one source at a time; they and the terms are missing where they could not be read. */
export interface Targets {
  readonly sources: ReadonlySet<string>;
  readonly excerpts: (source: string) => readonly string[] | undefined;
  readonly figures: ReadonlySet<string>;
  readonly terms: ReadonlySet<string> | undefined;
  readonly claims: ReadonlySet<string>;
  /** Slugs of chapters by the names of their files. */
  readonly chapterFiles: ReadonlyMap<string, string>;
  /** Chapters by their slugs. */
  readonly chapters: ReadonlyMap<string, Pick<Prose, 'headings' | 'paragraphs'> | undefined>;
}

/** A citation key as a source and, where it names one, an excerpt. */
export interface CitedSource {
  readonly source: string;
  readonly excerpt?: string;
}

/** A known key with the whole text wins; else what follows the last `#` is the excerpt. */
export function citedSource(key: string, sources: { has: (id: string) => boolean }): CitedSource | undefined {
  if (sources.has(key)) return { source: key };
  const hash = key.lastIndexOf('#');
  if (hash <= 0) return undefined;
  const source = key.slice(0, hash);
  return sources.has(source) ? { source, excerpt: key.slice(hash + 1) } : undefined;
}

/** Where a link of the prose leads: a page of the study with a fragment, or out of it. */
export type LinkTarget =
  | { readonly kind: 'page'; readonly page: PageId; readonly fragment: string }
  | { readonly kind: 'outside'; readonly url: string }
  | { readonly kind: 'unknown' };

type LinkTargets = Pick<Targets, 'chapterFiles'> & { readonly sources: { readonly has: (id: string) => boolean } };

/** Resolves a link as an author writes it: `02-the-device.mdx#screen`, `../chapters/02-the-device.mdx`, `/sources/`, `https://…`. */
export function linkTarget(url: string, targets: LinkTargets): LinkTarget {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//iu.test(url)) return { kind: 'outside', url };
  const [path = '', fragment = ''] = splitOnce(url, '#');
  const chapter = /(?:^|\/)([^/]+\.mdx)$/u.exec(path)?.[1];
  if (chapter !== undefined) {
    const slug = targets.chapterFiles.get(chapter);
    return slug === undefined ? { kind: 'unknown' } : { kind: 'page', page: { kind: 'chapter', id: slug }, fragment };
  }
  const page = path.startsWith('/') ? sitePage(path.slice(1), targets) : undefined;
  return page === undefined ? { kind: 'unknown' } : { kind: 'page', page, fragment };
}

function sitePage(path: string, targets: LinkTargets): PageId | undefined {
  const whole = path === '' || path.endsWith('/') ? path : `${path}/`;
  for (const [kind, plain] of Object.entries(PLAIN_PAGES)) {
    if (plain === whole) return { kind: kind as keyof typeof PLAIN_PAGES };
  }
  const [, folder, name = ''] = /^(chapters|sources)\/([^/]+)\/$/u.exec(whole) ?? [];
  if (folder === 'chapters')
    return [...targets.chapterFiles.values()].includes(name) ? { kind: 'chapter', id: name } : undefined;
  const id = folder === 'sources' ? idOfSegment(name) : undefined;
  return id !== undefined && targets.sources.has(id) ? { kind: 'source', id } : undefined;
}

/** A fragment without what it says to the browser alone (WICG, Text Fragments, 3.2): which words to find. */
const ofPage = (fragment: string): string => fragment.replace(/:~:.*$/su, '');

function splitOnce(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** Every mention of a prose that points at nothing, as a problem. `fragments` are those of its own page. */
export function unresolved(prose: Prose, targets: Targets): Problem[] {
  return prose.mentions.flatMap((mention) => {
    const problem = mention.kind === 'citation' ? undefined : unresolvedMention(mention, prose, targets);
    if (mention.kind === 'citation') return mention.items.flatMap((item) => unresolvedItem(item, prose, targets));
    return problem === undefined ? [] : [problem];
  });
}

function unresolvedItem(item: CitationItem, prose: Prose, targets: Targets): Problem[] {
  const place = (): Place => prose.place(item.start, item.end);
  const cited = citedSource(item.key, targets.sources);
  if (cited === undefined) return [unknownSource(place(), { id: item.key, known: targets.sources })];
  if (cited.excerpt === undefined) return [];
  const known = targets.excerpts(cited.source);
  return known === undefined || known.includes(cited.excerpt)
    ? []
    : [unknownExcerpt(place(), { source: cited.source, excerpt: cited.excerpt, known })];
}

function unresolvedMention(
  mention: Exclude<Mention, { kind: 'citation' }>,
  prose: Prose,
  targets: Targets,
): Problem | undefined {
  const place = (): Place => prose.place(mention.start, mention.end);
  switch (mention.kind) {
    case 'figure':
      return targets.figures.has(mention.id)
        ? undefined
        : unknownFigure(place(), { id: mention.id, known: targets.figures });
    case 'term':
      return targets.terms === undefined || targets.terms.has(mention.id)
        ? undefined
        : unknownTerm(place(), { id: mention.id, known: targets.terms });
    case 'claim':
      return targets.claims.has(mention.id)
        ? undefined
        : unknownClaim(place(), { id: mention.id, known: targets.claims });
    case 'chain':
      return targets.sources.has(mention.source)
        ? undefined
        : unknownSource(place(), { id: mention.source, known: targets.sources });
    case 'reference':
      return unresolvedFragment(mention.fragment, prose, targets);
    case 'link':
      return unresolvedLink(mention, prose, targets);
    case 'drawing':
    case 'note':
    case 'quotation':
      return undefined;
  }

  function unresolvedFragment(fragment: string, within: Prose, known: Targets): Problem | undefined {
    if (fragment.startsWith('fig-')) {
      const id = fragment.slice('fig-'.length);
      return known.figures.has(id) ? undefined : unknownFigure(place(), { id, known: known.figures });
    }
    return missingFragment(fragment, within, place);
  }
}

function missingFragment(
  fragment: string,
  within: Pick<Prose, 'headings' | 'paragraphs'> | undefined,
  place: () => Place,
): Problem | undefined {
  const wanted = ofPage(fragment);
  const known = within?.headings.map((heading) => heading.slug) ?? [];
  const paragraph = isParagraphFragment(wanted);
  if (known.includes(wanted) || (paragraph && within?.paragraphs().includes(wanted))) return undefined;
  return unknownFragment(place(), { fragment, known, paragraph });
}

function unresolvedLink(mention: LinkMention, prose: Prose, targets: Targets): Problem | undefined {
  const target = linkTarget(mention.url, targets);
  if (target.kind === 'outside') return undefined;
  if (target.kind === 'page') {
    const { page, fragment } = target;
    if (page.kind !== 'chapter' || ofPage(fragment) === '') return undefined;
    return missingFragment(fragment, targets.chapters.get(page.id), () => prose.place(mention.start, mention.end));
  }
  const known = [...targets.chapterFiles.keys(), ...Object.values(PLAIN_PAGES).map((path) => `/${path}`)];
  return unknownPage(prose.place(mention.start, mention.end), { url: mention.url, known });
}
