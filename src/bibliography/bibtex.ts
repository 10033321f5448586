import { damagedEntry } from '../problems/codes/damaged-entry.ts';
import { repeatedField } from '../problems/codes/repeated-field.ts';
import { repeatedKey } from '../problems/codes/repeated-key.ts';
import { uncitableEntry } from '../problems/codes/uncitable-entry.ts';
import { unkeyedEntry } from '../problems/codes/unkeyed-entry.ts';
import { unknownMacro } from '../problems/codes/unknown-macro.ts';
import { unknownParentEntry } from '../problems/codes/unknown-parent-entry.ts';
import { unreadableEntry } from '../problems/codes/unreadable-entry.ts';
import { unreadableLibrary } from '../problems/codes/unreadable-library.ts';
import type { Problem } from '../problems/problem.ts';
import { inheritFields, keysOf } from './bibtex/inherit.ts';
import { bibtexItem } from './bibtex/item.ts';
import { type BibtexRecord, type Records, readRecords } from './bibtex/record.ts';
import { type Scan, scanBibtex } from './bibtex/scan.ts';
import { STANDARD_MACROS } from './bibtex/strings.ts';
import { texReader } from './bibtex/tex.ts';
import { definedCommands } from './bibtex/tex-commands.ts';
import type { Library, LibraryEntry, Standing } from './entry.ts';
import { type PlaceAt, placesIn } from './places.ts';
import { completed, REMAINDER_FIELD } from './remainder.ts';

/**
 * Reads BibTeX and BibLaTeX: abbreviations, `crossref`, `xdata`, TeX, names, dates. An entry that breaks the rules is read
 * as it was probably meant, and named.
 */
export async function readBibtex(text: string, file: string): Promise<Library> {
  return parseBibtex(text, file);
}

/** The same at once, for the writer, which reads what it writes. */
export function parseBibtex(text: string, file: string): Library {
  const place = placesIn(text, file);
  const { blocks, faults } = scanBibtex(text);
  const read = readRecords(blocks);
  const problems: Problem[] = faults.map(({ offset, key, says, lost }) =>
    lost ? unreadableEntry(place(offset), { id: key, says }) : damagedEntry(place(offset), { id: key, says }),
  );
  for (const { name, offset } of read.unknownMacros) {
    problems.push(
      unknownMacro(place(offset, offset + name.length), { name, known: [...read.macros, ...STANDARD_MACROS.keys()] }),
    );
  }
  const entries = readEntries(read, place, problems);
  const standing = standingIn({ blocks, faults });
  if (standing.length === 0 && text.trim() !== '' && blocks.length === 0 && !/^\s*(?:%|@comment\b)/imu.test(text)) {
    problems.push(unreadableLibrary(place(0), { says: 'no BibTeX entry stands in it' }));
  }
  return { entries, problems: withoutTwins(problems), count: standing.length, standing };
}

/** All entries, with those of which only the begin could be found. */
function standingIn({ blocks, faults }: Scan): Standing[] {
  const lost = faults
    .filter((fault) => fault.lost)
    .map(({ key, offset }) => ({ id: key, start: offset, end: offset + 1 }));
  const found = blocks
    .filter((block) => block.kind === 'entry')
    .map(({ key, offset, end }) => ({ id: key === '' ? undefined : key.normalize('NFC'), start: offset, end }));
  return [...lost, ...found].sort((a, b) => a.start - b.start);
}

function readEntries(read: Records, place: PlaceAt, problems: Problem[]): LibraryEntry[] {
  const inherit = inheritFields(read.records);
  const tex = texReader(definedCommands(read.preamble));
  const first = new Map<string, BibtexRecord>();
  const entries: LibraryEntry[] = [];
  for (const record of read.records) {
    const { line, column } = place(record.offset);
    const known = first.get(record.key);
    if (record.type === 'set' || record.type === 'xdata') problems.push(uncitable(record, place));
    else if (record.key === '') problems.push(unkeyed(record, place, tex.plain));
    else if (known !== undefined) {
      problems.push(repeatedKey(place(record.keyOffset), { id: record.key, line: place(known.offset).line }));
    } else {
      const { fields, missing } = inherit(record);
      for (const { field, key, offset, circular } of missing) {
        problems.push(
          unknownParentEntry(place(offset), { field, key, known: read.records.map((one) => one.key), circular }),
        );
      }
      for (const { name, value } of record.repeated) problems.push(repeatedField(place(value.offset), { field: name }));
      const rest = fields.get(REMAINDER_FIELD);
      const own = new Map([...fields].filter(([name]) => name !== REMAINDER_FIELD));
      const item = bibtexItem({ ...record, fields: own }, { tex, place, problems });
      const whole = rest && completed(item, rest.tex, { place: () => place(rest.offset), problems });
      entries.push({ id: whole?.id ?? record.key, item: whole?.item ?? item, line, column });
    }
    if (record.key !== '' && known === undefined) first.set(record.key, record);
  }
  return entries;
}

function uncitable(record: BibtexRecord, place: PlaceAt): Problem {
  const members = keysOf(record.fields.get('entryset')?.tex ?? '');
  return uncitableEntry(place(record.offset), { id: record.key, type: record.type, members });
}

function unkeyed(record: BibtexRecord, place: PlaceAt, plain: (tex: string, report: () => void) => string): Problem {
  const title = record.fields.get('title');
  const write = `\`@${record.type}{a-key,\`.`;
  return unkeyedEntry(place(record.offset), { title: title && plain(title.tex, () => {}), write });
}

/** What an entry inherits is read again for each heir; its problems are named once. */
function withoutTwins(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, place, message }) => {
    const mark = `${code} ${place.line}:${place.column} ${message}`;
    return seen.size < seen.add(mark).size;
  });
}
