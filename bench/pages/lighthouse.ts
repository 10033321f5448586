import lighthouse from 'lighthouse';
import { median } from './median.ts';

/** The four categories of a report, in the order in which they are told. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse says of a page on a telephone. */
export interface Report {
  readonly path: string;
  /** By category, 0 to 100: the median of all runs. */
  readonly scores: Readonly<Record<string, number>>;
  /** What keeps a score below 100, a line each. */
  readonly faults: readonly string[];
}

/** Runs Lighthouse as for a mobile device, `runs` times: only the performance differs from run to run. */
export async function reportOn(
  { origin, path }: { origin: string; path: string },
  { port, runs }: { port: number; runs: number },
): Promise<Report> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await runOnce(origin + path, port));
  const scores = CATEGORIES.map((category) => {
    const all = results.map(({ categories }) => (categories[category]?.score ?? 0) * 100);
    return [category, Math.round(median(all))] as const;
  });
  return { path, scores: Object.fromEntries(scores), faults: [...new Set(results.flatMap(faultsIn))] };
}

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

async function runOnce(url: string, port: number): Promise<Result> {
  const result = await lighthouse(url, { port, onlyCategories: [...CATEGORIES], logLevel: 'error', output: 'json' });
  if (result === undefined) throw new Error(`Lighthouse says nothing about ${url}.`);
  if (result.lhr.runtimeError) throw new Error(`${url}: ${result.lhr.runtimeError.message}`);
  return result.lhr;
}

function faultsIn({ categories, audits }: Result): string[] {
  return CATEGORIES.flatMap((category) =>
    (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (weight === 0 || audit === undefined || audit.score === null || audit.score >= 1) return [];
      const measured = audit.displayValue ? ` (${audit.displayValue})` : '';
      const why = audit.explanation ? `: ${audit.explanation}` : firstPlace(audit.details);
      return [`${category}: ${audit.title}${measured}${why}`];
    }),
  );
}

/** Where a fault is first seen, if the report says so. */
function firstPlace(details: unknown): string {
  const [snippet] = /"snippet":"(?:[^"\\]|\\.)*"/u.exec(JSON.stringify(details ?? '')) ?? [];
  return snippet === undefined ? '' : `: ${JSON.parse(`{${snippet}}`).snippet}`;
}
