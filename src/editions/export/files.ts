import { cslJson } from '../../bibliography/csl-json-item.ts';
import type { KeyedItem } from '../../bibliography/keyed-item.ts';
import { writeBibtex } from '../../bibliography/write-bibtex.ts';
import { writeRis } from '../../bibliography/write-ris.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';
import { segment } from '../../study/page.ts';
import type { Study } from '../../study/study.ts';
import { exportedSources, sourceItem } from './source-item.ts';

/** A format that reference managers read. */
export interface FileFormat {
  /** As its users call it. */
  readonly name: string;
  readonly ending: 'bib' | 'ris' | 'json';
  /** Its media type. None begins with `text/`, so that no browser shows it in place of the page. */
  readonly type: string;
  readonly write: (items: readonly KeyedItem[]) => string;
}

/** The formats of `/data/sources.*` and of every download. */
export const FORMATS = {
  bib: { name: 'BibTeX', ending: 'bib', type: 'application/x-bibtex', write: writeBibtex },
  ris: { name: 'RIS', ending: 'ris', type: 'application/x-research-info-systems', write: writeRis },
  json: { name: 'CSL-JSON', ending: 'json', type: 'application/vnd.citationstyles.csl+json', write: writeCslJson },
} as const satisfies Readonly<Record<string, FileFormat>>;

/** An item on each line. */
function writeCslJson(items: readonly KeyedItem[]): string {
  return `[\n${items.map(({ id, item }) => JSON.stringify(cslJson(item, id))).join(',\n')}\n]\n`;
}

/** `/data/sources.*`: all sources of the study in one file. */
export function exportFile(ending: keyof typeof FORMATS, context: { study: Study; dictionary: Dictionary }): Response {
  const { type, write } = FORMATS[ending];
  const items = exportedSources(context.study).map((source) => sourceItem(source, context));
  return new Response(write(items), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}

/** A file that a link carries in itself. */
export interface Download {
  readonly format: string;
  readonly file: string;
  readonly href: string;
}

/**
 * An item in each format as links that carry the whole file (RFC 2397): a study of thousands of sources needs no file for each,
 * and the links work without a network and under any address.
 */
export function downloads(item: KeyedItem): Download[] {
  return Object.values(FORMATS).map(({ name, ending, type, write }) => ({
    format: name,
    file: `${segment(item.id)}.${ending}`,
    href: `data:${type};charset=utf-8,${dataText(write([item]))}`,
  }));
}

/** Everything that is no sign of an address is escaped; letters of other scripts are signs of one, and a third as long. */
function dataText(text: string): string {
  return text.replace(/[\p{Cc}\p{Z}"#%&'<>\\^`{|}]/gu, (sign) => encodeURIComponent(sign).replace("'", '%27'));
}
