import { damagedEntry } from '../problems/codes/damaged-entry.ts';
import { repeatedKey } from '../problems/codes/repeated-key.ts';
import { unkeyedEntry } from '../problems/codes/unkeyed-entry.ts';
import { unreadableEntry } from '../problems/codes/unreadable-entry.ts';
import { unreadableLibrary } from '../problems/codes/unreadable-library.ts';
import type { Problem } from '../problems/problem.ts';
import { clean } from './draft.ts';
import type { Library, LibraryEntry, Standing } from './entry.ts';
import { type PlaceAt, placesIn } from './places.ts';
import { completed, REMAINDER_FIELD } from './remainder.ts';
import { risItem } from './ris-item.ts';
import { type RisField, type RisRecord, type RisScan, scanRis } from './ris-scan.ts';

/** Reads RIS. A record begins with `TY` and ends with `ER`, or where the next begins. */
export async function readRis(text: string, file: string): Promise<Library> {
  return parseRis(text, file);
}

/** The same at once, for the writer, which reads what it writes. */
export function parseRis(text: string, file: string): Library {
  const place = placesIn(text, file);
  const { records, strayLine, headless } = scanRis(text);
  const problems: Problem[] = [];
  if (records.length === 0 && strayLine !== undefined) {
    problems.push(
      unreadableLibrary(place(strayLine), { says: 'no RIS record stands in it; records begin with `TY  - `' }),
    );
  } else problems.push(...headless.map(({ start }) => unreadableEntry(place(start), { says: 'no `TY` begins it' })));
  const standing = standingIn({ records, headless });
  return { entries: readEntries(records, place, problems), problems, count: standing.length, standing };
}

function standingIn({ records, headless }: Pick<RisScan, 'records' | 'headless'>): Standing[] {
  if (records.length === 0) return [];
  const found = records.map((record) => {
    const id = idOf(idFieldOf(record));
    return { id: id === '' ? undefined : id, start: record.offset, end: record.end };
  });
  return [...found, ...headless].sort((a, b) => a.start - b.start);
}

function idFieldOf({ fields }: RisRecord): RisField | undefined {
  return (
    fields.find(({ tag, text }) => tag === 'ID' && text !== '') ??
    fields.find(({ tag, text }) => tag === 'LB' && text !== '')
  );
}

function idOf(field: RisField | undefined): string {
  return clean(field?.text ?? '').split('\n')[0] ?? '';
}

/** How `U1` begins where it holds what RIS has no tag for. */
const REMAINDER = `${REMAINDER_FIELD} `;

function readEntries(records: readonly RisRecord[], place: PlaceAt, problems: Problem[]): LibraryEntry[] {
  const lines = new Map<string, number>();
  const entries: LibraryEntry[] = [];
  for (const record of records) {
    const { line, column } = place(record.offset);
    const idField = idFieldOf(record);
    const id = idOf(idField);
    const before = lines.get(id);
    if (record.fields.every(({ text }) => text === '')) {
      problems.push(unreadableEntry(place(record.offset), { says: 'it has no fields' }));
    } else if (idField === undefined || id === '') problems.push(unkeyed(record, place));
    else if (before !== undefined) problems.push(repeatedKey(place(idField.offset), { id, line: before }));
    else {
      lines.set(id, line);
      if (!record.ended)
        problems.push(
          damagedEntry(place(record.offset), {
            id,
            says: 'no `ER` ends it',
            hint: 'Write `ER  - ` after its last line.',
          }),
        );
      const rest = record.fields.find(({ tag, text }) => tag === 'U1' && text.startsWith(REMAINDER));
      const own = { ...record, fields: record.fields.filter((field) => field !== rest) };
      const item = risItem(own, idField, { place, problems });
      const context = { place: () => place(rest?.offset ?? record.offset), problems };
      const whole = rest && completed(item, rest.text.slice(REMAINDER.length), context);
      entries.push({ id: whole?.id ?? id, item: whole?.item ?? item, line, column });
    }
  }
  return entries;
}

function unkeyed(record: RisRecord, place: PlaceAt): Problem {
  const title = record.fields.find(({ tag, text }) => /^(?:TI|T1|CT|BT)$/u.test(tag) && text !== '');
  return unkeyedEntry(place(record.offset), {
    title: title && clean(title.text),
    write: '`ID  - a-key` after its first line.',
  });
}
