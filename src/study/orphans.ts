import { uncitedSource } from '../problems/codes/uncited-source.ts';
import { unrenderedClaim } from '../problems/codes/unrendered-claim.ts';
import { unshownFigure } from '../problems/codes/unshown-figure.ts';
import { unusedData } from '../problems/codes/unused-data.ts';
import { unusedExcerpt } from '../problems/codes/unused-excerpt.ts';
import type { Problem } from '../problems/problem.ts';
import type { Prose } from './prose.ts';
import type { PlacedQuotation } from './quotations.ts';
import { citedSource } from './reference.ts';
import type { AssembledStudy } from './study.ts';

/** What a study holds and nothing leads to: sources, excerpts, figures, claims. `quoted` are its quotations, `named` the excerpts that claims name. */
export function orphans(
  study: AssembledStudy,
  parts: {
    quoted: readonly PlacedQuotation[];
    prose: readonly Prose[];
    named: ReadonlySet<string>;
    evidence: ReadonlySet<string>;
  },
): Problem[] {
  return [
    ...sourceOrphans(study, parts.evidence),
    ...excerptOrphans(study, parts),
    ...figureOrphans(study),
    ...dataOrphans(study),
    ...claimOrphans(study),
  ];
}

function sourceOrphans(study: AssembledStudy, evidence: ReadonlySet<string>): Problem[] {
  const basis = new Set([...study.figures.values()].flatMap((figure) => figure.record['based-on'] ?? []));
  for (const { rows } of study.data.values()) for (const { source } of rows) basis.add(source);
  return [...study.sources.values()]
    .filter((source) => source.evidence !== undefined && source.citedIn.length === 0 && source.relayedBy.length === 0)
    .filter(({ id }) => !basis.has(id) && !evidence.has(id))
    .map(({ id, file }) => uncitedSource({ file, line: 1, column: 1 }, { id }));
}

function excerptOrphans(
  study: AssembledStudy,
  { quoted, prose, named }: { quoted: readonly PlacedQuotation[]; prose: readonly Prose[]; named: ReadonlySet<string> },
): Problem[] {
  const used = new Set([...named, ...quoted.map(({ candidate }) => `${candidate.source}#${candidate.excerpt}`)]);
  for (const one of prose) {
    for (const mention of one.mentions) {
      if (mention.kind !== 'citation') continue;
      for (const item of mention.items) {
        const cited = citedSource(item.key, study.sources);
        if (cited?.excerpt !== undefined) used.add(`${cited.source}#${cited.excerpt}`);
      }
    }
  }
  return [...study.sources.values()].flatMap((source) =>
    source.excerpts
      .filter((excerpt) => !used.has(`${source.id}#${excerpt.id}`))
      .map((excerpt) => unusedExcerpt(excerpt.place, { source: source.id, excerpt: excerpt.id })),
  );
}

function figureOrphans(study: AssembledStudy): Problem[] {
  return [...study.figures.values(), ...study.groups.values()]
    .filter(({ chapter, id }) => chapter === undefined && id !== study.record.cover)
    .map((figure) => unshownFigure(figure.at(), { id: figure.id }));
}

function dataOrphans(study: AssembledStudy): Problem[] {
  const drawn = new Set(
    [...study.drawings.values()].map((one) => (one.what === 'timeline' ? undefined : one.table.id)),
  );
  return [...study.data.values()].filter(({ id }) => !drawn.has(id)).map(({ id, at }) => unusedData(at(), { id }));
}

function claimOrphans(study: AssembledStudy): Problem[] {
  return [...study.claims.values()]
    .filter((claim) => !claim.usedIn.some(({ page }) => page.kind === 'chapter'))
    .map(({ id, file }) => unrenderedClaim({ file, line: 1, column: 1 }, { id }));
}
