import type { Parents, PhrasingContent } from 'mdast';
import { findCitations } from '../study/citation.ts';
import type { LocatorTerms } from '../study/locator.ts';
import { runningText } from './running-text.ts';
import { plainText } from './walk.ts';

/** The words of a heading or a paragraph without what it cites, as contents and fragments have them. `source` is the text that was parsed. */
export function ownText(block: Parents, source: string, locators: LocatorTerms): string {
  const run = runningText(block, source);
  if (!run.text.includes('@')) return plainText(block, source);
  const plain = (node: PhrasingContent): string => plainText(node, source);
  const kept: string[] = [];
  let at = 0;
  for (const { start, end } of findCitations(run, locators).clusters) {
    kept.push(...run.slice(at, start).map(plain));
    at = end;
  }
  kept.push(...run.slice(at, run.text.length).map(plain));
  return kept.join('').replace(/\s+/gu, ' ').trim();
}
