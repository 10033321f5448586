import type { FirstPaints } from './first-paint.ts';
import { CATEGORIES, type Report } from './lighthouse.ts';
import type { Load } from './load.ts';
import { median } from './median.ts';

/** All that was measured. */
export interface PagesMeasured {
  readonly reports: readonly Report[];
  /** By the path of the chapter. */
  readonly paints: Readonly<Record<string, FirstPaints>>;
  readonly loads: readonly Load[];
}

/** A chapter’s first text may come this much later than that of a page with nothing but the text. */
const MOST_RATIO = 1.1;

/** The measurements as tables, and whether each goal is reached. */
export function reportPages({ reports, paints, loads }: PagesMeasured): string {
  return [
    columns([
      ['Lighthouse, mobile', ...CATEGORIES],
      ...reports.map(({ path, scores }) => [path, ...CATEGORIES.map((category) => String(scores[category]))]),
    ]),
    ...reports.flatMap(({ path, faults }) => faults.map((fault) => `  ${path} ${fault}`)),
    '',
    columns([
      ['first contentful paint, slow 3G', 'chapter', 'text alone', 'ratio'],
      ...Object.entries(paints).map(([path, paint]) => [
        path,
        ms(paint.page),
        ms(paint.plain),
        ratio(paint).toFixed(2),
      ]),
    ]),
    '',
    columns([
      ['loaded at 390 px, read to the end', 'requests', 'kB', 'layout shift', 'elsewhere'],
      ...loads.map(({ path, requests, bytes, shift, elsewhere }) => [
        path,
        String(requests),
        (bytes / 1000).toFixed(1),
        shift.toFixed(4),
        String(elsewhere.length),
      ]),
    ]),
    '',
    ...goals({ reports, paints, loads }).map(
      ({ name, reached }) => `${reached ? '  reached' : '  NOT REACHED'}: ${name}`,
    ),
  ].join('\n');
}

function goals({ reports, paints, loads }: PagesMeasured): { name: string; reached: boolean }[] {
  const scored = CATEGORIES.map((category) => {
    const least = Math.min(...reports.map(({ scores }) => scores[category] ?? 0));
    return { name: `${category} on every page: ${least} (goal 100)`, reached: least >= 100 };
  });
  const loaded = [
    most('cumulative layout shift', Math.max(...loads.map(({ shift }) => shift))),
    most('requests to other origins', loads.flatMap(({ elsewhere }) => elsewhere).length),
  ];
  // What was not measured is not told.
  return [
    ...(reports.length > 0 ? scored : []),
    ...Object.entries(paints).map(([path, paint]) => ({
      name: `first paint of ${path} ÷ text alone: ${ratio(paint).toFixed(2)} (goal ${MOST_RATIO.toFixed(2)})`,
      reached: ratio(paint) <= MOST_RATIO,
    })),
    ...(loads.length > 0 ? loaded : []),
  ];
}

/** A goal of nothing at all. */
function most(name: string, value: number): { name: string; reached: boolean } {
  return { name: `${name}: ${value} (goal 0)`, reached: value === 0 };
}

function ratio({ page, plain }: FirstPaints): number {
  return median(page) / median(plain);
}

/** The median, and between which values it lies. */
function ms(values: readonly number[]): string {
  return `${median(values).toFixed(0)} ms (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)));
  const pad = (cell: string, index: number): string =>
    index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0);
  return rows.map((row) => row.map(pad).join('   ').trimEnd()).join('\n');
}
