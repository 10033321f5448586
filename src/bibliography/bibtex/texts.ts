import { unusableAddress } from '../../problems/codes/unusable-address.ts';
import { archiveOf, bareDoi, isWebAddress } from '../addresses.ts';
import { keep, setText } from '../draft.ts';
import { type CslText, isDateVariable, isNameVariable, targetOf } from '../fields.ts';
import { languageTag, variantTag } from '../languages.ts';
import { listItems } from '../names.ts';
import { type Entry, reporter, rich, take } from './entry.ts';
import type { Value } from './record.ts';
import { GENRES, localised } from './strings.ts';
import { verbatim } from './tex-commands.ts';

/** Takes the language: `langid` before `language`, which keeps what it has to add. */
export function takeLanguage(entry: Entry): void {
  const langid = take(entry, entry.left.has('langid') ? 'langid' : 'hyphenation');
  const language = langid === undefined ? take(entry, 'language') : undefined;
  const tag = languageTag(verbatim((langid ?? language)?.tex ?? ''));
  const variant = langid === undefined ? undefined : variantTag(entry.left.get('langidopts')?.tex ?? '');
  if (variant !== undefined) entry.left.delete('langidopts');
  setText(entry.draft, 'language', variant ?? tag, 'language');
  const second = entry.left.get('language');
  if (second !== undefined && languageTag(verbatim(second.tex)) === tag) entry.left.delete('language');
  const original = take(entry, 'origlanguage');
  if (original !== undefined)
    setText(entry.draft, 'original-language', languageTag(verbatim(original.tex)), 'origlanguage');
}

/** All fields that are a text variable, the better known name first. */
export function takeTexts(entry: Entry): void {
  const { draft } = entry;
  const found = [...entry.left].flatMap(([name, value]) => {
    const target = targetOf('bibtex', name, draft.type);
    return target === undefined || isNameVariable(target.csl) || isDateVariable(target.csl)
      ? []
      : [{ name, value, csl: target.csl, rank: target.rank }];
  });
  for (const { name, value, csl } of found.sort((a, b) => a.rank - b.rank)) {
    entry.left.delete(name);
    takeText(entry, name, value, csl);
  }
  const addendum = take(entry, 'addendum');
  if (addendum !== undefined) {
    const { note } = draft.texts;
    const added = rich(entry, 'addendum', addendum);
    draft.texts.note = note === undefined ? added : `${note}${/[.!?]$/u.test(note) ? '' : '.'} ${added}`;
  }
  const genre = GENRES.get(entry.record.type);
  if (genre !== undefined && draft.texts.genre === undefined) setText(draft, 'genre', localised(genre), 'type');
}

const PARAGRAPHS: ReadonlySet<CslText> = new Set(['abstract', 'annote', 'note']);
const LOCALISED: ReadonlySet<CslText> = new Set(['genre', 'status', 'medium']);

function takeText(entry: Entry, name: string, value: Value, csl: CslText): void {
  const { draft, context } = entry;
  if (csl === 'URL') takeAddress(entry, name, value);
  else if (csl === 'DOI') setText(draft, csl, bareDoi(verbatim(value.tex)), name);
  else if (csl === 'page') setText(draft, csl, rich(entry, name, value).replace(/\s*(?:[–—]+|-{1,3})\s*/gu, '-'), name);
  else if (name === 'location' || name === 'origlocation') setText(draft, csl, placeList(entry, name, value), name);
  else if (PARAGRAPHS.has(csl))
    setText(draft, csl, context.tex.paragraphs(value.tex, reporter(entry, name, value)), name);
  else if (name === 'howpublished' && isWebAddress(verbatim(value.tex)))
    setText(draft, 'URL', verbatim(value.tex), name);
  else if (name === 'series') setText(draft, csl, series(rich(entry, name, value), entry.record.type), name);
  else setText(draft, csl, LOCALISED.has(csl) ? localised(rich(entry, name, value)) : rich(entry, name, value), name);
}

/** BibLaTeX's `series` may be a key, or the number of a journal's series, which it prints as “3rd series” (manual, 2.3.7). */
function series(text: string, type: string): string {
  if (!/^\d+$/u.test(text) || !/^(?:article|periodical)$/u.test(type)) return localised(text);
  const number = Number(text);
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${(teen ? undefined : ['', 'st', 'nd', 'rd'][number % 10]) || 'th'} series`;
}

/** BibLaTeX's places are a list, parted by `and`; BibTeX's `address` is not. */
function placeList(entry: Entry, name: string, value: Value): string {
  return listItems(value.tex)
    .map((tex) => localised(rich(entry, name, { ...value, tex })))
    .join('; ');
}

function takeAddress(entry: Entry, name: string, value: Value): void {
  const url = verbatim(value.tex);
  if (isWebAddress(url)) setText(entry.draft, 'URL', url, name);
  else if (url !== '') {
    keep(entry.draft, name, url);
    entry.context.problems.push(unusableAddress(entry.context.place(value.offset), { url }));
  }
}

/** An e-print: the archive and its number there, and the address that both make where none is given. */
export function takeArchive(entry: Entry): void {
  const { draft, left } = entry;
  const typeField = left.has('eprinttype') ? 'eprinttype' : 'archiveprefix';
  const eprint = verbatim(left.get('eprint')?.tex ?? '');
  const type = verbatim(left.get(typeField)?.tex ?? '');
  if (eprint === '' || type === '' || draft.texts.archive !== undefined) return;
  left.delete('eprint');
  left.delete(typeField);
  const archive = archiveOf(type);
  setText(draft, 'archive', archive?.name ?? type, typeField);
  setText(draft, 'archive_location', eprint, 'eprint');
  if (archive?.name === 'PubMed') setText(draft, 'PMID', eprint, 'eprint');
  const address = archive && `${archive.address}${eprint}`;
  if (address !== undefined && draft.texts.URL === undefined && isWebAddress(address)) draft.texts.URL = address;
}
