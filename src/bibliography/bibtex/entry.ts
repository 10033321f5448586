import { unknownTexCommand } from '../../problems/codes/unknown-tex-command.ts';
import type { Problem } from '../../problems/problem.ts';
import { type Draft, keep } from '../draft.ts';
import type { PlaceAt } from '../places.ts';
import type { BibtexRecord, Value } from './record.ts';
import type { TexReader } from './tex.ts';
import { verbatim } from './tex-commands.ts';

/** What reading an entry needs besides its fields. */
export interface BibtexContext {
  readonly tex: TexReader;
  readonly place: PlaceAt;
  /** Told of what cannot be read. */
  readonly problems: Problem[];
}

/** An entry whose fields, inherited ones included, are taken one after the other. */
export interface Entry {
  readonly record: Omit<BibtexRecord, 'fields'> & { readonly fields: ReadonlyMap<string, Value> };
  readonly draft: Draft;
  readonly context: BibtexContext;
  /** Fields that are not yet part of the item. */
  readonly left: Map<string, Value>;
}

/** Takes a field as its TeX. */
export function take(entry: Entry, name: string): Value | undefined {
  const value = entry.left.get(name);
  entry.left.delete(name);
  return value;
}

/** Fields that hold no TeX. */
const VERBATIM =
  /^(?:file|files|pdf|groups|ids|eprint.*|archiveprefix|primaryclass|verb[abc]|citeulike-linkout-\d+|bdsk-.*|crossref|xref|xdata|entryset|related|options|langid.*|url|doi)$/u;

/** Keeps a field that CSL has no place for. */
export function keepField(entry: Entry, name: string, value: Value): void {
  keep(
    entry.draft,
    name,
    VERBATIM.test(name) ? verbatim(value.tex) : entry.context.tex.plain(value.tex, reporter(entry, name, value)),
  );
}

/** A field as rich text. */
export function rich(entry: Entry, name: string, value: Value): string {
  return entry.context.tex.rich(value.tex, reporter(entry, name, value));
}

/** Names the TeX commands of a field that nobody knows. */
export function reporter({ context }: Entry, field: string, value: Value): (command: string) => void {
  return (command) => {
    context.problems.push(unknownTexCommand(context.place(value.offset), { command, field }));
  };
}
