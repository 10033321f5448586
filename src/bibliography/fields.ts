import { CSL_DATES, CSL_NAMES, CSL_TEXTS, CSL_TYPES, type CslItem } from '../study/schema/csl.ts';

/** A type of CSL 1.0.2: `article-journal`. */
export type CslType = CslItem['type'];
/** A name variable: `author`. */
export type CslName = (typeof CSL_NAMES)[number];
/** A date variable: `issued`. */
export type CslDate = (typeof CSL_DATES)[number];
/** A standard or number variable: `container-title`. */
export type CslText = (typeof CSL_TEXTS)[number];
/** Any variable of CSL 1.0.2. */
export type CslVariable = CslName | CslDate | CslText;

/** The formats beside CSL that the tables know. */
export type Format = 'bibtex' | 'ris';

/** One CSL type with its names elsewhere. All are read; the first is the one to write. */
export interface TypeRow {
  readonly csl: CslType;
  readonly bibtex?: readonly string[];
  /** BibLaTeX's `entrysubtype` that tells this type from others with the same name. */
  readonly subtype?: string;
  readonly ris?: readonly string[];
}

/** One CSL variable with its names elsewhere. All are read, the earlier before the later; the first is the one to write. */
export interface FieldRow {
  readonly csl: CslVariable;
  readonly bibtex?: readonly string[];
  readonly ris?: readonly string[];
  /** Where the row holds; without it, for all types that no earlier row with the name takes. */
  readonly types?: readonly CslType[];
}

/**
 * Types of CSL 1.0.2, BibTeX and BibLaTeX (manual, 2.1) with what Zotero and biblatex-apa add, and RIS (2011 specification).
 * A name that stands in several rows is read as the first.
 */
export const TYPES: readonly TypeRow[] = [
  { csl: 'article-journal', bibtex: ['article', 'suppperiodical'], ris: ['JOUR', 'EJOUR', 'ABST'] },
  { csl: 'article-newspaper', bibtex: ['article', 'newsarticle'], subtype: 'newspaper', ris: ['NEWS'] },
  { csl: 'article-magazine', bibtex: ['article'], subtype: 'magazine', ris: ['MGZN'] },
  {
    csl: 'book',
    bibtex: [
      'book',
      'mvbook',
      'collection',
      'mvcollection',
      'proceedings',
      'mvproceedings',
      'reference',
      'mvreference',
      'manual',
      'commentary',
    ],
    ris: ['BOOK', 'EBOOK', 'EDBOOK', 'SER'],
  },
  {
    csl: 'chapter',
    bibtex: ['incollection', 'inbook', 'bookinbook', 'suppbook', 'suppcollection'],
    ris: ['CHAP', 'ECHAP'],
  },
  { csl: 'paper-conference', bibtex: ['inproceedings', 'conference'], ris: ['CPAPER', 'CONF'] },
  { csl: 'entry-encyclopedia', bibtex: ['inreference'], ris: ['ENCYC'] },
  { csl: 'entry-dictionary', bibtex: ['inreference'], subtype: 'dictionary', ris: ['DICT'] },
  { csl: 'entry', bibtex: ['inreference'], subtype: 'entry' },
  { csl: 'report', bibtex: ['report', 'techreport'], ris: ['RPRT', 'GOVDOC'] },
  { csl: 'thesis', bibtex: ['thesis', 'phdthesis', 'mastersthesis'], ris: ['THES'] },
  { csl: 'webpage', bibtex: ['online', 'electronic', 'www'], ris: ['ELEC', 'WEB'] },
  { csl: 'post-weblog', bibtex: ['online'], subtype: 'post-weblog', ris: ['BLOG'] },
  { csl: 'post', bibtex: ['online'], subtype: 'post', ris: ['ICOMM'] },
  { csl: 'manuscript', bibtex: ['unpublished'], ris: ['MANSCPT', 'UNPB', 'UNPD', 'INPR'] },
  { csl: 'article', bibtex: ['unpublished', 'preprint'], subtype: 'article' },
  { csl: 'speech', bibtex: ['unpublished'], subtype: 'speech', ris: ['SLIDE'] },
  { csl: 'pamphlet', bibtex: ['booklet'], ris: ['PAMP'] },
  { csl: 'patent', bibtex: ['patent'], ris: ['PAT'] },
  { csl: 'periodical', bibtex: ['periodical'], ris: ['JFULL'] },
  { csl: 'dataset', bibtex: ['dataset', 'data'], ris: ['DATA', 'AGGR', 'DBASE'] },
  { csl: 'software', bibtex: ['software'], ris: ['COMP'] },
  { csl: 'motion_picture', bibtex: ['video', 'movie'], ris: ['VIDEO', 'MPCT', 'ADVS', 'MULTI'] },
  { csl: 'broadcast', bibtex: ['video'], subtype: 'broadcast' },
  { csl: 'song', bibtex: ['audio', 'music'], ris: ['SOUND', 'MUSIC'] },
  { csl: 'graphic', bibtex: ['artwork'], ris: ['ART'] },
  { csl: 'figure', bibtex: ['image'], ris: ['FIGURE', 'CHART'] },
  { csl: 'map', bibtex: ['image'], subtype: 'map', ris: ['MAP'] },
  { csl: 'personal_communication', bibtex: ['letter', 'letters'], ris: ['PCOMM'] },
  { csl: 'legal_case', bibtex: ['jurisdiction'], ris: ['CASE', 'LEGAL'] },
  { csl: 'legislation', bibtex: ['legislation'], ris: ['STAT'] },
  { csl: 'bill', bibtex: ['legislation'], subtype: 'bill', ris: ['BILL', 'UNBILL'] },
  { csl: 'regulation', bibtex: ['legadminmaterial'], subtype: 'regulation' },
  { csl: 'hearing', bibtex: ['legmaterial'], subtype: 'hearing', ris: ['HEAR'] },
  { csl: 'treaty', bibtex: ['legal'] },
  { csl: 'standard', bibtex: ['standard'], ris: ['STAND'] },
  { csl: 'review', bibtex: ['review'] },
  { csl: 'performance', bibtex: ['performance'] },
  { csl: 'classic', bibtex: ['book'], subtype: 'classic', ris: ['CLSWK', 'ANCIENT'] },
  { csl: 'document', bibtex: ['misc', 'bibnote'], ris: ['GEN', 'GRNT', 'EQUA', 'CTLG'] },
  { csl: 'interview', bibtex: ['misc'], subtype: 'interview' },
  { csl: 'event', bibtex: ['misc'], subtype: 'event' },
  { csl: 'collection', bibtex: ['misc'], subtype: 'collection' },
  { csl: 'musical_score', bibtex: ['misc'], subtype: 'musical_score' },
  { csl: 'review-book', bibtex: ['review'], subtype: 'review-book' },
];

const ARTICLES: readonly CslType[] = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'periodical',
  'review',
  'review-book',
];
const PARTS: readonly CslType[] = ['chapter', 'paper-conference', 'entry', 'entry-dictionary', 'entry-encyclopedia'];
const WHOLES: readonly CslType[] = ['book', 'classic', 'pamphlet'];
const ISSUED_BY: readonly CslType[] = ['thesis', 'report'];
const LAW: readonly CslType[] = ['bill', 'hearing', 'legislation', 'regulation'];

/** Variables of CSL 1.0.2, fields of BibTeX and BibLaTeX (manual, 2.2), tags of RIS. Titles in parts: `bibtex-titles.ts`. */
export const FIELDS: readonly FieldRow[] = [
  { csl: 'title', bibtex: ['title'], ris: ['TI', 'T1', 'CT'] },
  { csl: 'title', ris: ['BT'], types: WHOLES },
  { csl: 'title-short', bibtex: ['shorttitle'], ris: ['ST'] },
  { csl: 'collection-title', bibtex: ['series'], ris: ['T2', 'T3'], types: [...WHOLES, 'report', 'map', 'software'] },
  { csl: 'collection-title', bibtex: ['series'], ris: ['T3'] },
  { csl: 'event-title', bibtex: ['eventtitle'], ris: ['T2'], types: ['speech'] },
  {
    csl: 'container-title',
    bibtex: ['booktitle'],
    ris: ['C3', 'T2', 'BT', 'JF', 'JO'],
    types: ['paper-conference'],
  },
  { csl: 'container-title', bibtex: ['booktitle'], ris: ['T2', 'BT', 'JF', 'JO', 'C3'], types: PARTS },
  { csl: 'container-title', bibtex: ['journaltitle', 'journal'], ris: ['T2', 'JF', 'JO', 'BT'] },
  // BibTeX's parents may have a `booktitle` for their parts to inherit; it says nothing of themselves.
  { csl: 'container-title', bibtex: ['booktitle'], types: CSL_TYPES.filter((type) => !WHOLES.includes(type)) },
  { csl: 'container-title-short', bibtex: ['shortjournal'], ris: ['J2', 'JA', 'J1', 'JO'] },
  { csl: 'event-title', bibtex: ['eventtitle'] },
  { csl: 'original-title', bibtex: ['origtitle'] },
  { csl: 'volume-title', bibtex: ['issuetitle'] },

  { csl: 'author', bibtex: ['author'], ris: ['AU', 'A1'] },
  { csl: 'editor', bibtex: ['editor'], ris: ['ED', 'A3'], types: WHOLES },
  { csl: 'editor', bibtex: ['editor'], ris: ['ED', 'A2'], types: [...PARTS, ...ARTICLES, 'document'] },
  { csl: 'editor', bibtex: ['editor'], ris: ['ED'] },
  { csl: 'collection-editor', ris: ['A2'], types: WHOLES },
  { csl: 'collection-editor', ris: ['A3'], types: [...PARTS, 'map', 'report'] },
  { csl: 'interviewer', ris: ['A2'], types: ['interview'] },
  { csl: 'recipient', ris: ['A2'], types: ['personal_communication', 'post'] },
  { csl: 'performer', ris: ['A2'], types: ['song'] },
  { csl: 'producer', ris: ['A3'], types: ['motion_picture', 'broadcast'] },
  { csl: 'translator', bibtex: ['translator'], ris: ['A4'] },
  { csl: 'container-author', bibtex: ['bookauthor'] },
  { csl: 'original-author', bibtex: ['origauthor'] },
  { csl: 'script-writer', bibtex: ['scriptwriter'] },
  { csl: 'contributor', bibtex: ['collaborator'] },

  { csl: 'issued', bibtex: ['date'], ris: ['DA', 'PY', 'Y1'] },
  { csl: 'accessed', bibtex: ['urldate'], ris: ['Y2'] },
  { csl: 'event-date', bibtex: ['eventdate'] },
  { csl: 'original-date', bibtex: ['origdate'] },

  {
    csl: 'publisher',
    bibtex: ['institution', 'school', 'publisher', 'organization', 'howpublished'],
    ris: ['PB'],
    types: ISSUED_BY,
  },
  { csl: 'publisher', bibtex: ['publisher', 'organization', 'institution', 'school', 'howpublished'], ris: ['PB'] },
  { csl: 'jurisdiction', bibtex: ['location'], types: ['patent'] },
  { csl: 'event-place', ris: ['C1'], types: ['paper-conference'] },
  { csl: 'scale', ris: ['C1'], types: ['map'] },
  { csl: 'publisher-place', bibtex: ['location', 'address'], ris: ['CY', 'PP'] },
  { csl: 'event-place', bibtex: ['venue'] },
  { csl: 'original-publisher', bibtex: ['origpublisher'] },
  { csl: 'original-publisher-place', bibtex: ['origlocation'] },
  { csl: 'original-language', bibtex: ['origlanguage'] },
  { csl: 'language', bibtex: ['langid', 'hyphenation', 'language'], ris: ['LA'] },

  { csl: 'volume', bibtex: ['volume'], ris: ['VL'] },
  { csl: 'number-of-volumes', bibtex: ['volumes'], ris: ['NV'] },
  { csl: 'part-number', bibtex: ['part'] },
  { csl: 'issue', bibtex: ['number', 'issue'], ris: ['IS', 'CP'], types: ARTICLES },
  { csl: 'number', bibtex: ['eid', 'articleno'], types: ARTICLES },
  { csl: 'collection-number', bibtex: ['number'], types: [...WHOLES, ...PARTS] },
  { csl: 'number', bibtex: ['number'], ris: ['SN', 'M1', 'IS'], types: ['patent', 'report', 'standard'] },
  { csl: 'number', bibtex: ['number'], ris: ['M1', 'IS'], types: [...LAW, 'broadcast'] },
  { csl: 'number', bibtex: ['number'], ris: ['IS'] },
  { csl: 'chapter-number', bibtex: ['chapter'], ris: ['SE'], types: PARTS },
  { csl: 'chapter-number', bibtex: ['chapter'] },
  { csl: 'section', ris: ['SE'] },
  { csl: 'page', bibtex: ['pages'], ris: ['SP', 'EP'] },
  { csl: 'number-of-pages', bibtex: ['pagetotal', 'numpages'] },
  { csl: 'version', bibtex: ['version'], ris: ['ET'], types: ['software'] },
  { csl: 'version', bibtex: ['version'] },
  { csl: 'edition', bibtex: ['edition'], ris: ['ET'] },
  { csl: 'genre', bibtex: ['type'], ris: ['M3'] },
  { csl: 'status', bibtex: ['pubstate'] },
  { csl: 'medium', bibtex: ['medium'] },

  { csl: 'ISSN', bibtex: ['issn'], ris: ['SN'], types: ARTICLES },
  { csl: 'ISBN', bibtex: ['isbn'], ris: ['SN'] },
  { csl: 'ISSN', bibtex: ['issn'] },
  { csl: 'DOI', bibtex: ['doi'], ris: ['DO'] },
  { csl: 'URL', bibtex: ['url'], ris: ['UR', 'LK'] },
  { csl: 'PMID', bibtex: ['pmid'] },
  { csl: 'PMCID', bibtex: ['pmcid'] },
  { csl: 'archive', bibtex: ['archive'], ris: ['DB'] },
  { csl: 'archive_location', bibtex: ['archive_location'], ris: ['AN'] },
  { csl: 'source', bibtex: ['source'], ris: ['DP'] },
  { csl: 'call-number', bibtex: ['library', 'call-number', 'callnumber', 'lccn'], ris: ['CN'] },

  { csl: 'abstract', bibtex: ['abstract'], ris: ['AB', 'N2'] },
  { csl: 'keyword', bibtex: ['keywords', 'keyword'], ris: ['KW'] },
  { csl: 'note', bibtex: ['note'], ris: ['N1'] },
  { csl: 'annote', bibtex: ['annotation', 'annote'], ris: ['RN'] },
];

/** Of CSL-JSON: names that CSL 1.0.2 replaces, and three that only its JSON schema has. */
export const RENAMED: ReadonlyMap<string, CslText> = new Map([
  ['shortTitle', 'title-short'],
  ['journalAbbreviation', 'container-title-short'],
  ['part', 'part-number'],
  ['printing', 'printing-number'],
  ['supplement', 'supplement-number'],
]);

/** Variables of CSL 1.0.2 that its JSON schema lacks; in CSL-JSON they stand in `custom`. */
export const NOT_IN_SCHEMA: ReadonlySet<string> = new Set([
  'editor-translator',
  'license',
  'original-language',
  'short-title',
]);

/** Variables that a processor sets by itself; what a file says of them is no property of the source. */
const COMPUTED: ReadonlySet<string> = new Set(['citation-number', 'first-reference-note-number', 'year-suffix']);

const VARIABLES = [...CSL_NAMES, ...CSL_DATES, ...CSL_TEXTS].filter(
  (name) => !COMPUTED.has(name) && !RENAMED.has(name),
);
const BY_NAME = new Map<string, CslVariable>(VARIABLES.map((name) => [name, name]));
const BY_LOWER_NAME = new Map<string, CslVariable>(VARIABLES.map((name) => [name.toLowerCase(), name]));
const NAMES: ReadonlySet<string> = new Set(CSL_NAMES);
const DATES: ReadonlySet<string> = new Set(CSL_DATES);

/** Whether a word is a type of CSL 1.0.2. */
export function isCslType(type: string): type is CslType {
  return CSL_TYPES.some((known) => known === type);
}

/** The CSL variable of that very name, older names included. */
export function cslVariable(name: string): CslVariable | undefined {
  return BY_NAME.get(name) ?? RENAMED.get(name);
}

/** Whether a variable holds names. */
export function isNameVariable(variable: CslVariable): variable is CslName {
  return NAMES.has(variable);
}

/** Whether a variable holds a date. */
export function isDateVariable(variable: CslVariable): variable is CslDate {
  return DATES.has(variable);
}

/** A CSL variable and how far back its name stands among those that mean it: 0 goes before 1. */
export interface Target {
  readonly csl: CslVariable;
  readonly rank: number;
}

/**
 * What a field of an item of this type means in CSL. A BibTeX field that no row knows may have the name of a CSL variable,
 * in any capitals.
 */
export function targetOf(format: Format, name: string, type: CslType): Target | undefined {
  for (const row of FIELDS) {
    const rank = row[format]?.indexOf(name) ?? -1;
    if (rank >= 0 && (row.types === undefined || row.types.includes(type))) return { csl: row.csl, rank };
  }
  const csl = format === 'bibtex' ? BY_LOWER_NAME.get(name) : undefined;
  return csl === undefined ? undefined : { csl, rank: 99 };
}

/**
 * The name by which a variable is written in an item of this type, which is then read as that variable again. Nothing where
 * the format has none; BibTeX then takes CSL's own name.
 */
export function fieldName(format: Format, variable: CslVariable, type: CslType): string | undefined {
  const isRead = (name: string): boolean => targetOf(format, name, type)?.csl === variable;
  for (const row of FIELDS) {
    if (row.csl !== variable || (row.types !== undefined && !row.types.includes(type))) continue;
    const name = row[format]?.find(isRead);
    if (name !== undefined) return name;
  }
  const own = variable.toLowerCase();
  return format === 'bibtex' && isRead(own) ? own : undefined;
}

/** The CSL type of an entry; nothing for an unknown one. An `entrysubtype` may name a CSL type outright. */
export function typeOf(format: Format, name: string, subtype = ''): CslType | undefined {
  if (isCslType(subtype)) return subtype;
  const rows = TYPES.filter((row) => row[format]?.includes(name));
  const row = rows.find((one) => subtype !== '' && one.subtype === subtype) ?? rows[0];
  return row?.csl;
}

/** The name by which a type is written, which is then read as that type again. */
export function typeName(format: Format, type: CslType): string | undefined {
  return TYPES.find((row) => row.csl === type)?.[format]?.[0];
}

/** The `entrysubtype` that a type is written with, where its BibTeX name has several types. */
export function subtypeName(type: CslType): string | undefined {
  return TYPES.find((row) => row.csl === type)?.subtype;
}

/** Whether an `entrysubtype` is one that tells the type. */
export function tellsType(type: CslType, subtype: string): boolean {
  return type === subtype || TYPES.some((row) => row.csl === type && row.subtype === subtype);
}

/** All names of types that a format knows. */
export function typeNames(format: Format): string[] {
  return [...new Set(TYPES.flatMap((row) => row[format] ?? []))];
}
