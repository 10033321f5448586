import { unknownEntryType } from '../problems/codes/unknown-entry-type.ts';
import { unreadableDate } from '../problems/codes/unreadable-date.ts';
import { unusableAddress } from '../problems/codes/unusable-address.ts';
import type { Problem } from '../problems/problem.ts';
import type { CslItem } from '../study/schema/csl.ts';
import { bareDoi, isWebAddress } from './addresses.ts';
import { readDate, readYearMonthDay } from './dates.ts';
import { addNames, type Draft, finish, keep, newDraft, setDate, setText } from './draft.ts';
import { type CslDate, type CslText, isDateVariable, isNameVariable, targetOf, typeNames, typeOf } from './fields.ts';
import { languageTag } from './languages.ts';
import { tidyMarkup } from './markup.ts';
import { readRisName } from './names.ts';
import type { PlaceAt } from './places.ts';
import type { RisField, RisRecord } from './ris-scan.ts';

/** What reading a record needs besides its fields. */
export interface RisContext {
  readonly place: PlaceAt;
  /** Told of what cannot be read. */
  readonly problems: Problem[];
}

/** A RIS record as a CSL item; `id` is the field that gives it its id. What CSL has no place for is kept under its tag. */
export function risItem(record: RisRecord, id: RisField, context: RisContext): CslItem {
  const type = typeOf('ris', record.type);
  if (type === undefined)
    context.problems.push(
      unknownEntryType(context.place(record.offset), { type: record.type, known: typeNames('ris') }),
    );
  const draft = newDraft(type ?? 'document');
  if (type === undefined) keep(draft, 'TY', record.type);
  // A line under the id continues it by the rules; it is no part of a key.
  for (const line of id.text.split('\n').slice(1)) keep(draft, id.tag, line);
  const fields = record.fields
    .filter((field) => field !== id && field.text !== '')
    .map((field) => ({ field, target: targetOf('ris', field.tag, draft.type) }));
  // The better known of two tags goes before, whichever stands first.
  const ranked = fields.toSorted((a, b) => (a.target?.rank ?? 0) - (b.target?.rank ?? 0));
  for (const { field, target } of ranked) {
    if (target === undefined) keep(draft, field.tag, unwrapped(field.text));
    else if (isNameVariable(target.csl)) addNames(draft, target.csl, [readRisName(unwrapped(field.text))]);
    else if (!isDateVariable(target.csl)) takeText(draft, target.csl, field, context);
  }
  takeDates(
    draft,
    fields.flatMap(({ field, target }) =>
      target !== undefined && isDateVariable(target.csl) ? [{ field, variable: target.csl }] : [],
    ),
    context,
  );
  takeFirstPage(draft, record);
  return finish(draft);
}

const PARAGRAPHS: ReadonlySet<CslText> = new Set(['abstract', 'note', 'annote']);

function takeText(draft: Draft, csl: CslText, { tag, text, offset }: RisField, { place, problems }: RisContext): void {
  const line = unwrapped(text);
  if (csl === 'page') return;
  if (csl === 'URL' && !isWebAddress(line)) {
    keep(draft, tag, line);
    problems.push(unusableAddress(place(offset), { url: line }));
  } else if (csl === 'URL') setText(draft, csl, line, tag);
  else if (csl === 'DOI') setText(draft, csl, bareDoi(line), tag);
  else if (tag === 'M3' && /^10\.\d{4,}\//u.test(bareDoi(line))) setText(draft, 'DOI', bareDoi(line), tag);
  else if (csl === 'language') setText(draft, csl, languageTag(line), tag);
  else if (csl === 'keyword')
    draft.texts.keyword = [draft.texts.keyword, line].filter((words) => words !== undefined).join(', ');
  else setText(draft, csl, tidyMarkup(PARAGRAPHS.has(csl) ? text : line), tag);
}

/** `SP` and `EP` make one range; `SP` may hold it whole. */
function takeFirstPage(draft: Draft, { fields }: RisRecord): void {
  const [first = '', last = ''] = ['SP', 'EP'].map((tag) =>
    unwrapped(fields.find((field) => field.tag === tag && field.text !== '')?.text ?? ''),
  );
  const range =
    first === '' || last === '' || first === last || /[-–—]/u.test(first) ? first || last : `${first}-${last}`;
  setText(draft, 'page', range.replace(/\s*[–—]\s*/gu, '-'), 'SP');
  if (/[-–—]/u.test(first)) keep(draft, 'EP', last);
  for (const tag of ['SP', 'EP'])
    for (const field of fields.filter((one) => one.tag === tag && one.text !== '').slice(1))
      keep(draft, tag, unwrapped(field.text));
}

interface DateField {
  readonly field: RisField;
  readonly variable: CslDate;
}

/** Several tags may date a record; the most exact one that the others agree with is its date. */
function takeDates(draft: Draft, fields: readonly DateField[], { place, problems }: RisContext): void {
  const read = fields.map((one) => ({ ...one, edtf: readRisDate(one.field.text) }));
  for (const { field, variable, edtf } of read.toSorted((a, b) => (b.edtf?.length ?? 0) - (a.edtf?.length ?? 0))) {
    const before = draft.dates[variable];
    if (edtf !== undefined && !before?.startsWith(edtf)) setDate(draft, variable, edtf, field.tag);
    if (edtf === undefined && /[^\s/]/u.test(field.text)) {
      keep(draft, field.tag, field.text);
      problems.push(unreadableDate(place(field.offset), { text: field.text, field: field.tag }));
    }
  }
}

/** `YYYY/MM/DD/other`, with any part but the year left out; `other` may be a season. */
function readRisDate(text: string): string | undefined {
  const [year = '', month = '', day = '', other = ''] = text.split('/').map((part) => part.trim().replace(/^0+$/u, ''));
  const slashes = (text.match(/\//gu) ?? []).length;
  if (slashes < 2 || !/^-?\d{4}$/u.test(year)) return readDate(text);
  if (other === '') return readYearMonthDay(year, month, day);
  return month === '' ? readYearMonthDay(year, other) : undefined;
}

function unwrapped(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
