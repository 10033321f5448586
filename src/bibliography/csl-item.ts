import { repeatedField } from '../problems/codes/repeated-field.ts';
import { unknownEntryType } from '../problems/codes/unknown-entry-type.ts';
import { unreadableDate } from '../problems/codes/unreadable-date.ts';
import { unreadableName } from '../problems/codes/unreadable-name.ts';
import { unusableAddress } from '../problems/codes/unusable-address.ts';
import type { Problem } from '../problems/problem.ts';
import { CSL_TYPES, type CslItem, cslName, type CslName as Name } from '../study/schema/csl.ts';
import { bareDoi, isWebAddress } from './addresses.ts';
import { readCslDate } from './csl-dates.ts';
import { markdownText } from './csl-markdown.ts';
import { type CslNode, type Member, plainValue, textOf } from './csl-node.ts';
import { addNames, type Draft, finish, keep, newDraft, setDate, setText } from './draft.ts';
import {
  type CslDate,
  type CslName,
  type CslText,
  cslVariable,
  isCslType,
  isDateVariable,
  isNameVariable,
  NOT_IN_SCHEMA,
} from './fields.ts';
import { languageTag } from './languages.ts';
import { tidyMarkup } from './markup.ts';
import type { PlaceAt } from './places.ts';

/** What reading an item needs besides its node. */
export interface CslContext {
  readonly place: PlaceAt;
  /** Whether texts are Markdown, as in CSL-YAML. */
  readonly markdown: boolean;
  /** Told of what cannot be read. */
  readonly problems: Problem[];
}

/** An item of CSL-JSON or CSL-YAML, with its dates as EDTF. What is no CSL variable is kept under its own name. */
export function cslItem(node: Extract<CslNode, { kind: 'map' }>, context: CslContext): CslItem {
  const draft = newDraft(readType(node, context));
  const seen = new Set(['id', 'type']);
  const given = node.members.find((member) => member.name === 'type');
  if (given !== undefined && textOf(given.value) !== draft.type) keep(draft, 'type', textOf(given.value) ?? '');
  for (const member of node.members) {
    if (member.name === 'id' || member === given) continue;
    if (seen.has(member.name)) {
      context.problems.push(repeatedField(context.place(member.offset), { field: member.name }));
      keepNode(draft, member.name, member.value);
    } else takeMember(draft, member, context);
    seen.add(member.name);
  }
  return finish(draft);
}

function readType(node: Extract<CslNode, { kind: 'map' }>, { place, problems }: CslContext): CslItem['type'] {
  const member = node.members.find(({ name }) => name === 'type');
  const type = textOf(member?.value ?? { kind: 'scalar', offset: 0, value: null, text: '' }) ?? '';
  if (isCslType(type)) return type;
  problems.push(unknownEntryType(place(member?.offset ?? node.offset), { type, known: CSL_TYPES }));
  return 'document';
}

function takeMember(draft: Draft, member: Member, context: CslContext): void {
  const { name, value } = member;
  const variable = cslVariable(name);
  if (value.kind === 'scalar' && value.value === null) return;
  if (variable === undefined) {
    // CSL-JSON's own place for what CSL lacks.
    if (name === 'custom' && value.kind === 'map')
      for (const one of value.members)
        if (NOT_IN_SCHEMA.has(one.name)) takeMember(draft, one, context);
        else keepNode(draft, one.name, one.value);
    else keepNode(draft, name, value);
  } else if (isNameVariable(variable)) takeNames(draft, variable, member, context);
  else if (isDateVariable(variable)) takeDate(draft, variable, member, context);
  else takeText(draft, variable, member, context);
}

function takeNames(
  draft: Draft,
  variable: CslName,
  { name, offset, value }: Member,
  { place, problems }: CslContext,
): void {
  for (const node of value.kind === 'list' ? value.items : [value]) {
    const read = readName(node);
    if (read !== undefined) addNames(draft, variable, [read]);
    else {
      const text = JSON.stringify(plainValue(node));
      keep(draft, name, text);
      problems.push(unreadableName(place(offset), { text, field: name }));
    }
  }
}

function readName(node: CslNode): Name | undefined {
  const value = plainValue(node);
  if (typeof value === 'string') return { literal: value };
  if (typeof value !== 'object' || value === null) return undefined;
  const parts = Object.entries(value).filter(([, part]) => part !== '' && part !== null);
  const read = cslName.safeParse(Object.fromEntries(parts));
  return read.success ? read.data : undefined;
}

function takeDate(
  draft: Draft,
  variable: CslDate,
  { name, offset, value }: Member,
  { place, problems }: CslContext,
): void {
  const { edtf, rest } = readCslDate(plainValue(value));
  if (edtf !== undefined) setDate(draft, variable, edtf, name);
  if (rest === undefined) return;
  keep(draft, name, rest);
  if (edtf === undefined) problems.push(unreadableDate(place(offset), { text: rest, field: name }));
}

const PARAGRAPHS: ReadonlySet<CslText> = new Set(['abstract', 'annote', 'note']);
const VERBATIM: ReadonlySet<CslText> = new Set([
  'ISBN',
  'ISSN',
  'PMID',
  'PMCID',
  'citation-key',
  'call-number',
  'archive_location',
]);

function takeText(
  draft: Draft,
  variable: CslText,
  { name, offset, value }: Member,
  { markdown, place, problems }: CslContext,
): void {
  const text = textOf(value);
  if (text === undefined) keepNode(draft, name, value);
  else if (variable === 'URL' && !isWebAddress(text.trim())) {
    keep(draft, name, text);
    if (text.trim() !== '') problems.push(unusableAddress(place(offset), { url: text.trim() }));
  } else if (variable === 'DOI') setText(draft, variable, bareDoi(text), name);
  else if (variable === 'language') setText(draft, variable, languageTag(text), name);
  else if (variable === 'URL' || VERBATIM.has(variable)) setText(draft, variable, text, name);
  else {
    const rich = tidyMarkup(markdown ? markdownText(text) : text);
    setText(draft, variable, PARAGRAPHS.has(variable) ? rich : rich.replace(/[ \t\r\n]+/gu, ' '), name);
  }
}

/** A value that CSL has no place for: texts as they are, a list of texts joined, anything else as JSON. */
function keepNode(draft: Draft, name: string, node: CslNode): void {
  const text = textOf(node);
  const texts = node.kind === 'list' ? node.items.map((item) => (item.kind === 'scalar' ? item.text : undefined)) : [];
  if (text !== undefined) keep(draft, name, text);
  else if (node.kind === 'scalar') return;
  else if (texts.length > 0 && texts.every((one) => one !== undefined)) keep(draft, name, texts.join('; '));
  else if (node.kind === 'map' || node.items.length > 0) keep(draft, name, JSON.stringify(plainValue(node)));
}
