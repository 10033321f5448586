import { Document, type Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { CSL_DATES, CSL_NAMES, CSL_TEXTS, type CslItem, type CslName } from '../study/schema/csl.ts';
import type { Reading, Standpoint } from '../study/schema/source.ts';

/** What only an author can say of a source. */
export interface Decided {
  readonly standpoint: Standpoint;
  readonly read: Reading;
}

/** What stands first, in the order in which a reference is read. Long texts stand last. */
const FIRST = [
  'title',
  'title-short',
  ...CSL_NAMES,
  'container-title',
  'container-title-short',
  'volume-title',
  'collection-title',
  'collection-number',
  'edition',
  'version',
  'volume',
  'issue',
  'number',
  'chapter-number',
  'page',
  'genre',
  'event-title',
  'event-date',
  'event-place',
  'issued',
  'original-date',
  'publisher',
  'publisher-place',
  'DOI',
  'ISBN',
  'ISSN',
  'URL',
  'language',
];
const LAST = ['keyword', 'note', 'annote', 'abstract'];
const ORDER = [...new Set([...FIRST, ...[...CSL_DATES, ...CSL_TEXTS].filter((name) => !LAST.includes(name)), ...LAST])];

/**
 * The text of a source file: the item's fields on top, then what makes it evidence. The same item gives the same text, a
 * field a line, so that changes are easy to see.
 */
export function sourceText(item: CslItem, { standpoint, read }: Decided): string {
  const document = new Document({});
  const { accessed, ...dates } = item.dates;
  const values = { ...item.names, ...dates, ...item.texts };
  const fields: [string, unknown][] = Object.entries(values).sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
  document.set('type', item.type);
  for (const [name, value] of fields) {
    if (Array.isArray(value)) document.set(name, names(document, value));
    // A title is words, even that of “1984”.
    else document.set(name, name === 'title' ? String(value) : scalar(document, String(value)));
  }
  const custom = Object.entries(item.custom);
  if (custom.length > 0) {
    const map = new YAMLMap();
    for (const [name, text] of custom) map.set(document.createNode(name), scalar(document, text));
    document.set('custom', map);
  }
  document.set('evidence', {
    standpoint,
    read,
    ...(accessed === undefined ? {} : { accessed: scalar(document, accessed) }),
  });
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n`;
}

/** Whole numbers stand bare, as people write them. */
function scalar(document: Document, text: string): Scalar {
  const isNumber = /^(?:0|-?[1-9]\d{0,14})$/u.test(text);
  const node = document.createNode(isNumber ? Number(text) : text) as Scalar;
  if (text.includes('\n')) node.type = 'BLOCK_LITERAL';
  return node;
}

/** One name stays in its line, several have one each. */
function names(document: Document, list: readonly CslName[]): YAMLSeq {
  const seq = new YAMLSeq();
  seq.flow = list.length === 1;
  for (const name of list) {
    const map = document.createNode(name, { flow: true });
    seq.add(map);
  }
  return seq;
}
