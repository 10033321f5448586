import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LocaleHead, readCslFile, type StyleHead } from '../bibliography/csl-style.ts';
import { unknownCitationLocale } from '../problems/codes/unknown-citation-locale.ts';
import { unknownCitationStyle } from '../problems/codes/unknown-citation-style.ts';
import { unknownParentStyle } from '../problems/codes/unknown-parent-style.ts';
import { unreadableCitationStyle } from '../problems/codes/unreadable-citation-style.ts';
import type { Problem } from '../problems/problem.ts';
import type { CitationStyle } from '../study/citation-style.ts';
import type { StudyEntry } from '../study/entries.ts';
import type { TextFile } from './text-file.ts';

/** The styles and locales that come with Casebook. */
const SHIPPED = fileURLToPath(new URL('../../csl/', import.meta.url));

/** A file of `content/styles/`, or one that comes with Casebook. */
interface CslFile {
  readonly text: string;
  readonly head: StyleHead | LocaleHead;
  readonly file?: TextFile;
}

/** The style that `study.yaml` names and the locales that it prints in, as text: nothing is formatted here. `own` are the files of `content/styles/`. */
export function readCitationStyle(
  { record, at }: StudyEntry,
  own: readonly TextFile[],
  problems: Problem[],
): CitationStyle | undefined {
  const files = new Map<string, CslFile | undefined>();
  const styles = new Shelf(files, { folder: 'styles', ending: '.csl' });
  for (const file of own) files.set(file.name, readOwn(file, problems));
  problems.push(...orphans(files, styles));
  const { citation } = record;
  if (citation === undefined) return undefined;
  const named = styles.get(citation.style);
  if (named?.head.kind !== 'style') {
    if (!files.has(citation.style))
      problems.push(unknownCitationStyle(at('citation', 'style'), { id: citation.style, known: styles.names() }));
    return undefined;
  }
  const { parent } = named.head;
  const style = parent === undefined ? named : styles.get(parent.id);
  if (style?.head.kind !== 'style') return undefined;
  const locales = new Shelf(files, { folder: 'locales', ending: '.xml', prefix: 'locales-' });
  const wanted = citation.locale ?? record.language;
  const defaults = [named.head.defaultLocale, style.head.defaultLocale, 'en-US'];
  const locale = localeFor(wanted, defaults, locales.names());
  if (locale === undefined) {
    const field = citation.locale === undefined ? at('language') : at('citation', 'locale');
    problems.push(unknownCitationLocale(field, { tag: wanted, known: locales.names() }));
    return undefined;
  }
  const otherLocales = locales.names().filter((tag) => tag !== locale);
  const tags = new Set([locale, localeFor(primary(locale), defaults, otherLocales) ?? locale, 'en-US']);
  const texts = [...tags].map((tag) => [tag, locales.get(tag)?.text ?? ''] as const).filter(([, text]) => text !== '');
  const place = style.file?.place(0) ?? at('citation', 'style');
  return { id: citation.style, form: style.head.form, place, xml: style.text, locale, locales: new Map(texts) };
}

/** Dependent styles whose parent is not there, be they used or not. */
function orphans(files: ReadonlyMap<string, CslFile | undefined>, styles: Shelf): Problem[] {
  return [...files].flatMap(([id, found]) => {
    const parent = found?.head.kind === 'style' ? found.head.parent : undefined;
    if (parent === undefined || found?.file === undefined || styles.names().includes(parent.id)) return [];
    return [unknownParentStyle(found.file.place(parent.offset), { id, parent: parent.id })];
  });
}

function readOwn(file: TextFile, problems: Problem[]): CslFile | undefined {
  const head = readCslFile(file.text);
  const expected = file.file.endsWith('.csl') ? 'style' : 'locale';
  if ('message' in head) problems.push(unreadableCitationStyle(file.place(head.offset), { says: head.message }));
  else if (head.kind !== expected)
    problems.push(unreadableCitationStyle(file.place(0), { says: `its first element is \`<${head.kind}>\`` }));
  else return { text: file.text, head, file };
  return undefined;
}

/** One kind of file: the author’s come first, then those that come with Casebook. */
class Shelf {
  private readonly own: ReadonlyMap<string, CslFile | undefined>;
  private readonly kind: { readonly folder: string; readonly ending: string; readonly prefix?: string };

  constructor(own: ReadonlyMap<string, CslFile | undefined>, kind: Shelf['kind']) {
    this.own = own;
    this.kind = kind;
  }

  /** The ids of all, the author’s first. */
  names(): string[] {
    const { folder, ending, prefix = '' } = this.kind;
    const isOne = (name: string): boolean => name.startsWith(prefix) && !(prefix === '' && name.startsWith('locales-'));
    const shipped = readdirSync(`${SHIPPED}${folder}`).map((name) => name.slice(0, -ending.length));
    const names = [...this.own.keys(), ...shipped].filter(isOne).map((name) => name.slice(prefix.length));
    return [...new Set(names)];
  }

  get(id: string): CslFile | undefined {
    const { folder, ending, prefix = '' } = this.kind;
    if (this.own.has(prefix + id)) return this.own.get(prefix + id);
    if (!this.names().includes(id)) return undefined;
    const text = readFileSync(`${SHIPPED}${folder}/${prefix}${id}${ending}`, 'utf8');
    const head = readCslFile(text);
    return 'message' in head ? undefined : { text, head };
  }
}

/** A locale by its tag; for a language alone, or a region without a locale, that of the defaults which speaks it, else the first that does. */
function localeFor(
  tag: string,
  defaults: readonly (string | undefined)[],
  known: readonly string[],
): string | undefined {
  const exact = known.find((one) => one.toLowerCase() === tag.toLowerCase());
  const speaks = (one: string | undefined): boolean => one !== undefined && primary(one) === primary(tag);
  return exact ?? defaults.find((one) => speaks(one) && known.includes(one ?? '')) ?? known.find(speaks);
}

function primary(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag;
}
