import { readProse } from '../markdown/read-prose.ts';
import type { ClaimEntry, EvidenceItem, Search } from '../study/entries.ts';
import type { Prose } from '../study/prose.ts';
import { type ClaimRecord, claimRecord, type ItemRecord } from '../study/schema/claim.ts';
import { proseField, proseOfFaulty, type ReaderContext } from './prose.ts';
import { frontMatter, type TextFile } from './text-file.ts';
import { readYaml, type YamlRecord } from './yaml.ts';

/** Reads `claims/<id>.md`: statement, status and evidence on top, the reasoning below. */
export function readClaim(file: TextFile, context: ReaderContext): ClaimEntry | undefined {
  const yaml = readYaml(frontMatter(file), claimRecord);
  context.problems.push(...yaml.problems);
  const reasoning = readReasoning(file, context);
  if (yaml.value === undefined) {
    const prose = [
      ...proseOfFaulty(file, yaml, prosePaths(yaml.data), context),
      ...(reasoning === undefined ? [] : [reasoning]),
    ];
    context.unread.push({ kind: 'claim', file: file.file, ids: [file.name], prose });
    return undefined;
  }
  waive(file, yaml, yaml.value, context);
  const { statement, status, when, settles } = yaml.value;
  return {
    id: file.name,
    file: file.file,
    statement: proseField(file, yaml, { path: ['statement'], value: statement }, context),
    status,
    ...(when === undefined ? {} : { when }),
    for: (yaml.value.for ?? []).map((item, index) => readItem(item, ['for', index], { file, yaml, context })),
    against: (yaml.value.against ?? []).map((item, index) =>
      readItem(item, ['against', index], { file, yaml, context }),
    ),
    ...(settles === undefined
      ? {}
      : { settles: proseField(file, yaml, { path: ['settles'], value: settles }, context) }),
    searched: (yaml.value.searched ?? []).map((search): Search => ({ ...search, words: [search.words].flat() })),
    ...(reasoning === undefined ? {} : { reasoning }),
    at: yaml.at,
  };
}

/** What stands below the front matter, which is blanked so that offsets stay what they are. */
function readReasoning(file: TextFile, context: ReaderContext): Prose | undefined {
  const front = frontMatter(file);
  const end = front.offset === 0 ? 0 : front.offset + front.text.length;
  const body = file.text.slice(end).replace(/^(?:\r?\n)?---[^\n]*/u, (mark) => mark.replace(/[^\r\n]/gu, ' '));
  if (body.trim() === '') return undefined;
  const text = file.text.slice(0, end).replace(/[^\r\n]/gu, ' ') + body;
  const { prose, problems } = readProse({ key: file.file, format: 'markdown', text, place: file.place }, context.terms);
  context.problems.push(...problems);
  return prose;
}

interface Reading {
  readonly file: TextFile;
  readonly yaml: YamlRecord<ClaimRecord>;
  readonly context: ReaderContext;
}

function readItem(item: ItemRecord, path: readonly [string, number], { file, yaml, context }: Reading): EvidenceItem {
  const {
    says,
    from = [],
    via = [],
    firsthand = false,
    inference = false,
    party = false,
    source,
    by,
    excerpt,
    examined,
    answered,
  } = item;
  return {
    ...(source === undefined ? {} : { source }),
    ...(by === undefined ? {} : { by }),
    ...(excerpt === undefined ? {} : { excerpt }),
    ...(examined === undefined ? {} : { examined }),
    ...(answered === undefined ? {} : { answered }),
    ...(says === undefined
      ? {}
      : { says: proseField(file, yaml, { path: [...path, 'says'], value: says }, ofSource(context)) }),
    from,
    via,
    firsthand,
    inference,
    party,
    at: (...rest) => yaml.at(...path, ...rest),
  };
}

/** What the file waives, it waives for all of itself. */
function waive(
  file: TextFile,
  yaml: YamlRecord<ClaimRecord>,
  { waive: waived = {} }: ClaimRecord,
  context: ReaderContext,
): void {
  const covers = file.place(0, file.text.length);
  for (const [code, reason] of Object.entries(waived))
    context.waivers.push({ code, reason, place: yaml.at('waive', code), covers });
}

/** Where Markdown stands in a record that has faults. */
function prosePaths(data: unknown): (string | number)[][] {
  const items = (side: string): (string | number)[][] => {
    const list =
      typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>)[side] : undefined;
    return Array.isArray(list) ? list.map((_, index) => [side, index, 'says']) : [];
  };
  return [['statement'], ['settles'], ...items('for'), ...items('against')];
}

/** In what an item says, the source of the item is cited throughout, so that single words between marks are quotations too (EVIDENCE, rule 24). */
function ofSource(context: ReaderContext): ReaderContext {
  return { ...context, terms: { ...context.terms, quotation: { ...context.terms.quotation, shortRuns: 'read' } } };
}
