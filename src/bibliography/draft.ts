import type { CslItem, CslName as Name } from '../study/schema/csl.ts';
import type { CslDate, CslName, CslText, CslType } from './fields.ts';

/** An item while it is put together. */
export interface Draft {
  readonly type: CslType;
  readonly names: Partial<Record<CslName, readonly Name[]>>;
  readonly dates: Partial<Record<CslDate, string>>;
  readonly texts: Partial<Record<CslText, string>>;
  readonly custom: Record<string, string>;
}

/** An item of a type, with nothing in it yet. */
export function newDraft(type: CslType): Draft {
  return { type, names: {}, dates: {}, texts: {}, custom: {} };
}

/** Keeps what CSL has no place for under the name that its file gives it; a second value goes on a line of its own. */
export function keep(draft: Draft, name: string, value: string): void {
  const text = clean(value);
  if (text === '') return;
  const before = Object.hasOwn(draft.custom, name) ? draft.custom[name] : undefined;
  if (before?.split('\n').includes(text)) return;
  // Not an assignment: a field may be called `__proto__`.
  Object.defineProperty(draft.custom, name, {
    value: before === undefined ? text : `${before}\n${text}`,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}

/** Sets a text variable. What comes second and says something else is kept under its own name. */
export function setText(draft: Draft, variable: CslText, value: string, ownName: string): void {
  const text = clean(value);
  if (text === '') return;
  const before = draft.texts[variable];
  if (before === undefined) draft.texts[variable] = text;
  else if (before !== text) keep(draft, ownName, text);
}

/** Sets or lengthens a list of names. */
export function addNames(draft: Draft, variable: CslName, names: readonly Name[]): void {
  const known = names.map(cleanName).filter((name) => name !== undefined);
  if (known.length > 0) draft.names[variable] = [...(draft.names[variable] ?? []), ...known];
}

/** Sets a date variable, which must be EDTF; what comes second and says something else is kept under its own name. */
export function setDate(draft: Draft, variable: CslDate, edtf: string, ownName: string): void {
  const before = draft.dates[variable];
  if (before === undefined) draft.dates[variable] = edtf;
  else if (before !== edtf) keep(draft, ownName, edtf);
}

/** The finished item. */
export function finish(draft: Draft): CslItem {
  return draft;
}

/** A value in NFC, without control characters and without space at its ends. */
export function clean(value: string): string {
  return value
    .replace(/\r\n?/gu, '\n')
    .replace(CONTROLS, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .normalize('NFC')
    .trim();
}

/** All of category Cc but tab and line feed, and the noncharacters that readers use for themselves. */
const CONTROLS = /[\p{Cc}\uFDD0-\uFDEF\uFEFF]/gu;

const NAME_PARTS = ['family', 'given', 'literal', 'dropping-particle', 'non-dropping-particle', 'suffix'] as const;

function cleanName(name: Name): Name | undefined {
  const parts = NAME_PARTS.map((part) => [part, clean(name[part] ?? '').replace(/\s+/gu, ' ')] as const).filter(
    ([, text]) => text !== '',
  );
  if (parts.length === 0) return undefined;
  const flags = Object.entries(name).filter(([part]) => !NAME_PARTS.some((known) => known === part));
  return { ...Object.fromEntries(parts), ...Object.fromEntries(flags) };
}
