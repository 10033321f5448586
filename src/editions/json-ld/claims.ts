import { claimFragment } from '../../study/claim-marks.ts';
import type { Claim } from '../../study/study.ts';
import { pageName } from '../page-name.ts';
import type { LdContext } from './context.ts';
import { listed, pageAddress, type Thing } from './node.ts';
import { workIds } from './source.ts';
import { studyReference } from './study.ts';

/**
 * All claims of the study. The works that are evidence, for and against, are cited; `appearance` are our own pages, which state
 * the claim in words of ours. Who first made it the study does not say, so `author` and `firstAppearance` are absent. A status tells what the
 * evidence bears, and is no rating of truth: there is no ClaimReview.
 */
export function claimsThing(context: LdContext): Thing {
  const { study, addresses, dictionary } = context;
  const address = pageAddress(addresses, { kind: 'evidence' });
  return {
    '@type': 'CollectionPage',
    '@id': address,
    url: address,
    name: dictionary.page.evidence,
    isPartOf: studyReference(context),
    hasPart: listed([...study.claims.values()].map((claim) => claimThing(claim, context))),
  };
}

function claimThing(claim: Claim, context: LdContext): Thing {
  const { study, addresses, dictionary, text } = context;
  const address = pageAddress(addresses, { kind: 'evidence' }, claimFragment(claim.id));
  const status = dictionary.status[claim.status];
  const sources = new Set(
    [...claim.for, ...claim.against].map(({ source }) => source).filter((id) => id !== undefined),
  );
  return {
    '@type': 'Claim',
    '@id': address,
    url: address,
    text: text(claim.statement, { kind: 'evidence' }),
    description: status && `${status.name}: ${status.meaning}`,
    appearance: listed(
      claim.usedIn
        .filter(({ page }) => page.kind === 'chapter')
        .map(({ page }) => ({
          '@type': 'Article',
          '@id': pageAddress(addresses, page),
          name: pageName(page, study, dictionary),
        })),
    ),
    citation: workIds(sources, context),
  };
}
