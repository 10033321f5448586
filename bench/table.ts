import type { PictureCost } from './pictures.ts';
import type { Usage } from './report-usage.ts';
import type { StyleCost } from './styles.ts';

/** The runs of one size: each list holds one usage a round. */
export interface Measured {
  readonly chapters: number;
  readonly casebook: readonly Usage[];
  readonly plain: readonly Usage[];
  readonly check: readonly Usage[];
}

interface Goal {
  readonly name: string;
  readonly value: number | undefined;
  readonly most: number;
  readonly unit: string;
}

/** What parts of the work cost alone. */
interface Parts {
  readonly pictures: PictureCost;
  readonly style: StyleCost;
}

/** The measurements as tables, with the goals of the first issue and those that join later. */
export function report(measured: readonly Measured[], parts: Parts): string {
  const rows = measured.map((one) => {
    const ratio = cpu(one.casebook) / cpu(one.plain);
    return [
      String(one.chapters),
      `${seconds(cpu(one.casebook))} (${memory(one.casebook)})`,
      `${seconds(cpu(one.plain))} (${memory(one.plain)})`,
      ratio.toFixed(2),
      `${seconds(cpu(one.check))} (${memory(one.check)})`,
    ];
  });
  const table = columns([['chapters', 'Casebook: CPU s (MB)', 'plain Astro', 'ratio', 'check'], ...rows]);
  return [table, '', ...goals(measured, parts).map(sayGoal), ...noise(measured)].join('\n');
}

function goals(measured: readonly Measured[], { pictures: { photograph, scan }, style }: Parts): Goal[] {
  const at = (chapters: number): Measured | undefined => measured.find((one) => one.chapters === chapters);
  const ratio = (one: Measured | undefined): number | undefined => one && cpu(one.casebook) / cpu(one.plain);
  const most = (one: Measured | undefined): number | undefined =>
    one && Math.max(...one.casebook.map((usage) => usage.maxMegabytes));
  const small = at(40);
  const large = at(400);
  const slope = small && large && ((cpu(large.casebook) - cpu(small.casebook)) / 360) * 1000;
  return [
    { name: 'build ÷ plain Astro, 40 chapters', value: ratio(small), most: 1.45, unit: '' },
    { name: 'build ÷ plain Astro, 400 chapters', value: ratio(large), most: 2.1, unit: '' },
    { name: 'an added chapter with its 15 sources', value: slope, most: 27, unit: ' ms' },
    { name: 'most memory, 40 chapters', value: most(small), most: 630, unit: ' MB' },
    { name: 'most memory, 400 chapters', value: most(large), most: 1050, unit: ' MB' },
    { name: 'check, 4 chapters', value: at(4) && cpu(at(4)?.check ?? []), most: 0.35, unit: ' s' },
    { name: 'check, 40 chapters', value: small && cpu(small.check), most: 0.6, unit: ' s' },
    { name: 'check, 400 chapters', value: large && cpu(large.check), most: 2.5, unit: ' s' },
    { name: 'a photograph of 3000 × 2000, cold', value: photograph.cold, most: 0.6, unit: ' s' },
    { name: 'the same, unchanged', value: photograph.unchanged * 1000, most: 10, unit: ' ms' },
    { name: 'a scan of 9000 × 6000 with its tiles, cold', value: scan.cold, most: 10, unit: ' s' },
    { name: 'the same, unchanged', value: scan.unchanged * 1000, most: 50, unit: ' ms' },
    { name: 'a citation style, 40 chapters, cold', value: style.cold, most: 4, unit: ' s' },
    { name: 'the same, unchanged, a chapter', value: (style.unchanged / 40) * 1000, most: 4, unit: ' ms' },
  ];
}

function sayGoal({ name, value, most, unit }: Goal): string {
  if (value === undefined) return `  not measured: ${name}`;
  const shown = value >= 100 ? value.toFixed(0) : value.toFixed(2);
  return `${value <= most ? '  reached' : '  NOT REACHED'}: ${name}: ${shown}${unit} (goal ${most}${unit})`;
}

/** A run that spread widely says little. */
function noise(measured: readonly Measured[]): string[] {
  return measured.flatMap(({ chapters, casebook, plain }) => {
    const spread = Math.max(
      ...[casebook, plain].map(
        (runs) => Math.max(...runs.map((one) => one.cpuSeconds)) / Math.min(...runs.map((one) => one.cpuSeconds)),
      ),
    );
    return spread > 1.2
      ? [`The machine was noisy: at ${chapters} chapters the rounds differ by ${((spread - 1) * 100).toFixed(0)} %.`]
      : [];
  });
}

/** The median of the CPU seconds. */
function cpu(runs: readonly Usage[]): number {
  const sorted = runs.map((run) => run.cpuSeconds).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function memory(runs: readonly Usage[]): string {
  return Math.max(...runs.map((run) => run.maxMegabytes)).toFixed(0);
}

function seconds(value: number): string {
  return value.toFixed(2);
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)));
  return rows.map((row) => row.map((cell, index) => cell.padStart(widths[index] ?? 0)).join('   ')).join('\n');
}
