import { shortenedNames } from '../../problems/codes/shortened-names.ts';
import { unreadableName } from '../../problems/codes/unreadable-name.ts';
import { addNames, keep } from '../draft.ts';
import { type CslName, cslVariable, isNameVariable, targetOf } from '../fields.ts';
import { readBibtexNames } from '../names.ts';
import { type Entry, reporter, take } from './entry.ts';
import type { Value } from './record.ts';
import { verbatim } from './tex-commands.ts';

/** Takes all fields of names. An `editortype` that is a name variable of CSL decides which one the editors are. */
export function takeNames(entry: Entry): void {
  const editor = roleOf(entry, 'editortype');
  if (entry.left.has('editor')) takeNameField(entry, 'editor', editor.variable ?? 'editor');
  if (editor.variable === undefined) restore(entry, 'editortype', editor.value);
  for (const letter of ['a', 'b', 'c']) {
    const { variable, value } = roleOf(entry, `editor${letter}type`);
    if (variable === undefined) restore(entry, `editor${letter}type`, value);
    else takeNameField(entry, `editor${letter}`, variable);
  }
  for (const name of [...entry.left.keys()]) {
    const target = targetOf('bibtex', name, entry.draft.type);
    if (target !== undefined && isNameVariable(target.csl)) takeNameField(entry, name, target.csl);
  }
}

/** Which name variable a field such as `editortype` names: `director`. */
function roleOf(entry: Entry, name: string): { variable?: CslName; value: Value | undefined } {
  const value = take(entry, name);
  const variable = cslVariable(verbatim(value?.tex ?? '').toLowerCase());
  return variable !== undefined && isNameVariable(variable) ? { variable, value } : { value };
}

function restore(entry: Entry, name: string, value: Value | undefined): void {
  if (value !== undefined) entry.left.set(name, value);
}

function takeNameField(entry: Entry, name: string, variable: CslName): void {
  const value = take(entry, name);
  if (value === undefined) return;
  const { draft, context } = entry;
  const read = (tex: string): string => context.tex.plain(tex, reporter(entry, name, value));
  const { names, others, odd } = readBibtexNames(value.tex, { read, usePrefix: usesPrefix(entry) });
  addNames(draft, variable, names);
  if (others) {
    keep(draft, 'others', name);
    context.problems.push(shortenedNames(context.place(value.offset), { field: name }));
  }
  for (const text of odd) context.problems.push(unreadableName(context.place(value.offset), { text, field: name }));
}

/** BibTeX and Zotero cite “van Gennep”, and so do we; BibLaTeX only with `useprefix`, which may also say no. */
function usesPrefix({ record }: Entry): boolean {
  return !/\buseprefix\s*=\s*false\b/iu.test(record.fields.get('options')?.tex ?? '');
}
