import { parseArgs } from 'node:util';
import { didYouMean } from '../problems/nearest.ts';
import { READINGS, STANDPOINTS } from '../study/schema/source.ts';
import type { DecidedForAll } from './decide.ts';

/** How the command is used. */
export const USAGE = `npm run import -- [--standpoint S] [--read R] [--content folder] file [ids…]
npm run import -- [--standpoint S] [--read R] [--content folder] file id --as another-id
npm run import -- --dry-run [--json] file

Makes source files of the entries of a library: BibTeX or BibLaTeX (.bib), RIS (.ris), CSL-JSON (.json), CSL-YAML (.yaml).
Without ids, of all of them. Entries of a library in content/sources/ are taken out of it. No file is overwritten.
  --standpoint   how the sources stand to what they report: ${STANDPOINTS.slice(0, 5).join(', ')},
                 ${STANDPOINTS.slice(5).join(', ')}
  --read         how much of them you have read: ${READINGS.join(', ')}
                 (both are asked for where a terminal is there)
  --as           another id for the one entry
  --dry-run      writes nothing: only accounts for the entries of the file
  --json         the account as JSON on standard output (use npm run --silent)
Ends with 1 if there are errors, or entries that were not imported.`;

/** What an import was asked to do. */
export interface ImportOptions {
  readonly file: string;
  /** The entries; none means all. */
  readonly ids: readonly string[];
  readonly content: string | undefined;
  readonly decided: DecidedForAll;
  readonly as: string | undefined;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** The command line as options, a call for help, or what is wrong with it. */
export function importOptions(args: readonly string[]): ImportOptions | 'help' | { readonly misuse: string } {
  const option = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      standpoint: option,
      read: option,
      as: option,
      content: option,
      'dry-run': flag,
      json: flag,
      help: { ...flag, short: 'h' },
    },
  });
  if (values.help) return 'help';
  const [file, ...ids] = positionals;
  const dryRun = values['dry-run'] ?? false;
  const json = values.json ?? false;
  if (file === undefined) return { misuse: 'Name the file of a library.' };
  if (json && !dryRun) return { misuse: '--json goes with --dry-run.' };
  if (dryRun && ids.length > 0) return { misuse: '--dry-run accounts for a whole file, so it takes no ids.' };
  if (values.as !== undefined && ids.length !== 1)
    return { misuse: '--as is another id for one entry. Name that entry.' };
  const decided = decidedBy(values);
  if ('misuse' in decided) return decided;
  return { file, ids, content: values.content, decided, as: values.as, dryRun, json };
}

function decidedBy({
  standpoint,
  read,
}: {
  standpoint?: string;
  read?: string;
}): DecidedForAll | { readonly misuse: string } {
  const one = STANDPOINTS.find((known) => known === standpoint);
  if (standpoint !== undefined && one === undefined)
    return { misuse: unknown(standpoint, 'no standpoint', STANDPOINTS) };
  const other = READINGS.find((known) => known === read);
  if (read !== undefined && other === undefined)
    return { misuse: unknown(read, 'no answer to how much was read', READINGS) };
  return { ...(one === undefined ? {} : { standpoint: one }), ...(other === undefined ? {} : { read: other }) };
}

function unknown(given: string, what: string, known: readonly string[]): string {
  return [`\`${given}\` is ${what}.`, didYouMean(given, known) ?? ''].join(' ').trim();
}
