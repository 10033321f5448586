import type { LibraryEntry } from '../bibliography/library.ts';
import { fileNameOf } from '../reader/file-names.ts';
import type { TakenId } from '../reader/source-ids.ts';

/** A source file to be. */
export interface Planned {
  readonly entry: LibraryEntry;
  /** The id of the source: the entry’s, unless the author chose another. */
  readonly id: string;
  /** Inside the content folder, with `/`. */
  readonly file: string;
}

/** An entry that stays where it is. */
export interface Refused {
  readonly entry: LibraryEntry;
  readonly why: string;
  readonly hint: string;
}

/** What an import would do. */
export interface Plan {
  readonly planned: Planned[];
  readonly refused: Refused[];
}

/** What a plan depends on besides the entries. */
export interface PlanOptions {
  /** The ids that the study has. */
  readonly taken: readonly TakenId[];
  /** Another id for the one entry. */
  readonly as: string | undefined;
  /** The library as the author names it. */
  readonly library: string;
  /** The content folder as the author sees it. */
  readonly content: string;
}

/** What a name may be long on all disks that people use, in bytes. */
const LONGEST = 255;

/**
 * Which entries become source files, and which cannot: an id that is taken, two files that one disk takes for the same, a
 * name that no disk holds, an entry without a title.
 */
export function planImport(entries: readonly LibraryEntry[], { taken, as, library, content }: PlanOptions): Plan {
  const planned: Planned[] = [];
  const refused: Refused[] = [];
  const names = new Map(taken.map((one) => [folded(one.id), one]));
  for (const entry of entries) {
    const id = as ?? entry.id;
    const fault = faultOf(entry, id, { before: names.get(folded(id)), library, content });
    if (fault !== undefined) refused.push({ entry, ...fault });
    else {
      const source = `sources/${fileNameOf(id)}.md`;
      names.set(folded(id), { id, file: source, isLibrary: false });
      planned.push({ entry, id, file: source });
    }
  }
  return { planned, refused };
}

/** Ids that some disks take for the same. */
function folded(id: string): string {
  return id.normalize('NFC').toLowerCase();
}

function faultOf(
  entry: LibraryEntry,
  id: string,
  { before, library, content }: { before: TakenId | undefined; library: string; content: string },
): { why: string; hint: string } | undefined {
  const rename = `Give it another id: \`npm run import -- ${shellWord(library)} ${shellWord(entry.id)} --as another-id\`.`;
  if (before !== undefined && before.id !== id)
    return {
      why: `\`${content}/${before.file}\` differs from it in capitals only, and some disks take the two for one file.`,
      hint: rename,
    };
  if (before?.isLibrary === true)
    return {
      why: `the id stands in \`${content}/${before.file}\` already.`,
      hint: `Make a source file of that entry: \`npm run import -- ${shellWord(`${content}/${before.file}`)} ${shellWord(id)}\`.`,
    };
  if (before !== undefined)
    return { why: `\`${content}/${before.file}\` is there already, and nothing is overwritten.`, hint: rename };
  if (new TextEncoder().encode(`${fileNameOf(id)}.md`).length > LONGEST)
    return { why: `its id is too long for the name of a file.`, hint: rename };
  if ((entry.item.texts.title ?? '').trim() === '')
    return {
      why: 'it has no title, and a source file needs one.',
      hint: 'Add a `title` to the entry: what stands on the thing itself, or what it is (`Letter to the editor`).',
    };
  return undefined;
}

/** An id as one word of a command line. */
function shellWord(text: string): string {
  return /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
