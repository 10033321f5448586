import type { TermEntry } from './entries.ts';
import type { PageId } from './page.ts';
import type { Prose } from './prose.ts';
import type { Figure, Study } from './study.ts';

/** What a text leads to on other pages. */
export interface LinkedElsewhere {
  readonly terms: readonly TermEntry[];
  readonly figures: readonly Figure[];
}

/** The terms that a chapter links, and the figures that it names and does not show, each once, in the order of the text. Other pages link few. */
export function linkedElsewhere(
  page: PageId,
  study: Pick<Study, 'chapters' | 'glossary' | 'figures'>,
): LinkedElsewhere {
  const chapter = page.kind === 'chapter' ? study.chapters.find(({ slug }) => slug === page.id) : undefined;
  if (chapter === undefined) return { terms: [], figures: [] };
  const shown = chapter.figures.map((id) => study.figures.get(id)?.caption);
  const { terms, figures } = mentioned([chapter.prose, ...shown]);
  return {
    terms: [...terms].map((id) => study.glossary.find((term) => term.id === id)).filter((term) => term !== undefined),
    figures: [...figures]
      .filter((id) => !chapter.figures.includes(id))
      .map((id) => study.figures.get(id))
      .filter((figure) => figure !== undefined),
  };
}

function mentioned(texts: readonly (Prose | undefined)[]): { terms: Set<string>; figures: Set<string> } {
  const terms = new Set<string>();
  const figures = new Set<string>();
  for (const mention of texts.flatMap((prose) => prose?.mentions ?? [])) {
    if (mention.kind === 'term') terms.add(mention.id);
    if (mention.kind === 'reference' && mention.fragment.startsWith('fig-'))
      figures.add(mention.fragment.slice('fig-'.length));
  }
  return { terms, figures };
}
