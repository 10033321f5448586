import { pageKey } from '../study/page.ts';
import type { Chapter, Claim, Study } from '../study/study.ts';

/** Claims that one chapter states before any other does; without a chapter, those that none states. */
export interface ClaimGroup {
  readonly chapter: Chapter | undefined;
  readonly claims: readonly Claim[];
}

/** All claims of a study in the order of their chapters. Groups without claims are left out. */
export function claimGroups(study: Pick<Study, 'chapters' | 'claims' | 'claimMarks'>): ClaimGroup[] {
  const first = (claim: Claim): Chapter | undefined =>
    study.chapters.find((chapter) =>
      study.claimMarks.get(pageKey({ kind: 'chapter', id: chapter.slug }))?.anchors.has(claim.id),
    );
  const groups = Map.groupBy(study.claims.values(), first);
  return [...study.chapters, undefined].flatMap((chapter) => {
    const claims = groups.get(chapter) ?? [];
    return claims.length === 0 ? [] : [{ chapter, claims }];
  });
}
