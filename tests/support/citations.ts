import { parse } from '../../src/markdown/parse.ts';
import { runningText } from '../../src/markdown/running-text.ts';
import { isInlineParent, walk } from '../../src/markdown/walk.ts';
import { type CitationCluster, type CitedItem, findCitations } from '../../src/study/citation.ts';
import { readingTerms } from './check-study.ts';

/** A cited work as the tables in `tests/syntax/` write it; what is absent is empty. */
export interface CitedWork {
  readonly key: string;
  readonly prefix?: string;
  /** Label and value: `page 33-35`. */
  readonly locator?: string;
  readonly suffix?: string;
  readonly suppressed?: true;
}

/** A citation in brackets, or one in the running text. */
export type Citation = { readonly bracket: readonly CitedWork[] } | { readonly text: readonly CitedWork[] };

/** What is cited in a text, and the brackets that fail to cite. Throws where a key does not stand where it is said to. */
export function citationsIn(source: string, format: 'markdown' | 'mdx'): { cites: Citation[]; broken: string[] } {
  const parsed = parse(source, format);
  if ('fault' in parsed) throw new Error(parsed.fault.message);
  const cites: Citation[] = [];
  const broken: string[] = [];
  walk(parsed.root, (node) => {
    if (!isInlineParent(node) || node.type === 'link' || node.type === 'linkReference') return;
    const run = runningText(node, source);
    const found = findCitations(run, readingTerms().locators);
    for (const cluster of found.clusters) {
      const works = cluster.items.map((item) => readWork(run.text, item));
      cites.push(cluster.mode === 'bracket' ? { bracket: works } : { text: works });
      checkPlaces(source, cluster, run.sourceOffset);
    }
    broken.push(...found.broken.map(({ start, end, fault }) => `${fault}: ${run.text.slice(start, end)}`));
  });
  return { cites, broken };
}

function readWork(text: string, { key, prefix, locator, suffix, suppressAuthor }: CitedItem): CitedWork {
  const words = (span: { start: number; end: number }): string => text.slice(span.start, span.end).trim();
  return {
    ...(words(prefix) === '' ? {} : { prefix: words(prefix) }),
    key,
    ...(locator === undefined ? {} : { locator: `${locator.label} ${locator.value}` }),
    ...(words(suffix) === '' ? {} : { suffix: words(suffix) }),
    ...(suppressAuthor ? { suppressed: true as const } : {}),
  };
}

function checkPlaces(source: string, { items }: CitationCluster, offset: (index: number) => number): void {
  for (const { key, at } of items) {
    const there = source.slice(offset(at.start), offset(at.end - 1) + 1);
    if (there.replaceAll('\\', '').replace(/^@\{([\s\S]*)\}$/u, '@$1') !== `@${key}`)
      throw new Error(`${key} should stand at ${offset(at.start)}, but there is ${there}`);
  }
}
