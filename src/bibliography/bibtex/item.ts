import { unknownEntryType } from '../../problems/codes/unknown-entry-type.ts';
import type { CslItem } from '../../study/schema/csl.ts';
import { finish, keep, newDraft, setText } from '../draft.ts';
import { type CslText, type CslType, tellsType, typeName, typeNames, typeOf } from '../fields.ts';
import { takeDates } from './dates.ts';
import { type BibtexContext, type Entry, keepField, rich, take } from './entry.ts';
import { takeNames } from './people.ts';
import type { Value } from './record.ts';
import { verbatim } from './tex-commands.ts';
import { takeArchive, takeLanguage, takeTexts } from './texts.ts';
import { joinTitles } from './titles.ts';

/** A BibTeX or BibLaTeX entry as a CSL item. What CSL has no place for is kept under the field's own name. */
export function bibtexItem(record: Entry['record'], context: BibtexContext): CslItem {
  const subtype = verbatim(record.fields.get('entrysubtype')?.tex ?? '').toLowerCase();
  const type = typeOf('bibtex', record.type, subtype);
  if (type === undefined)
    context.problems.push(
      unknownEntryType(context.place(record.offset), { type: record.type, known: typeNames('bibtex') }),
    );
  const entry: Entry = {
    record,
    draft: newDraft(refined(type ?? 'document', record.fields)),
    context,
    left: new Map(record.fields),
  };
  if (record.type !== typeName('bibtex', entry.draft.type)) keep(entry.draft, 'entrytype', record.type);
  if (tellsType(entry.draft.type, subtype)) entry.left.delete('entrysubtype');
  takeTitles(entry);
  takeDates(entry);
  takeNames(entry);
  takeLanguage(entry);
  takeTexts(entry);
  takeArchive(entry);
  for (const [name, value] of entry.left) keepField(entry, name, value);
  for (const { name, value } of record.repeated) keepField(entry, name, value);
  return finish(entry.draft);
}

/** Pandoc's reading: what is unpublished and has an event was spoken there. */
function refined(type: CslType, fields: ReadonlyMap<string, Value>): CslType {
  return type === 'manuscript' && ['eventdate', 'eventtitle', 'venue'].some((name) => fields.has(name))
    ? 'speech'
    : type;
}

function takeTitles(entry: Entry): void {
  const titles = joinTitles(entry.record.type, (name) => {
    const value = take(entry, name);
    return value && rich(entry, name, value);
  });
  for (const [variable, title] of Object.entries(titles)) setText(entry.draft, variable as CslText, title, variable);
}
