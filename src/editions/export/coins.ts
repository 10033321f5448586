import { plainRichText } from '../../bibliography/rich-text.ts';
import type { CslItem, CslName } from '../../study/schema/csl.ts';

/** How OpenURL (Z39.88-2004) describes items of a type: a format and its word for the kind. */
interface Format {
  readonly format: 'journal' | 'book' | 'dissertation' | 'patent' | 'dc';
  /** `rft.genre`, or `rft.type` in Dublin Core, where Zotero reads its own names of types. */
  readonly kind?: string;
}

const FORMATS: Partial<Readonly<Record<CslItem['type'], Format>>> = {
  'article-journal': { format: 'journal', kind: 'article' },
  book: { format: 'book', kind: 'book' },
  chapter: { format: 'book', kind: 'bookitem' },
  'paper-conference': { format: 'book', kind: 'proceeding' },
  report: { format: 'book', kind: 'report' },
  thesis: { format: 'dissertation' },
  patent: { format: 'patent' },
  'article-magazine': { format: 'dc', kind: 'magazineArticle' },
  'article-newspaper': { format: 'dc', kind: 'newspaperArticle' },
  bill: { format: 'dc', kind: 'bill' },
  broadcast: { format: 'dc', kind: 'tvBroadcast' },
  'entry-dictionary': { format: 'dc', kind: 'dictionaryEntry' },
  'entry-encyclopedia': { format: 'dc', kind: 'encyclopediaArticle' },
  graphic: { format: 'dc', kind: 'artwork' },
  hearing: { format: 'dc', kind: 'hearing' },
  interview: { format: 'dc', kind: 'interview' },
  legal_case: { format: 'dc', kind: 'case' },
  legislation: { format: 'dc', kind: 'statute' },
  manuscript: { format: 'dc', kind: 'manuscript' },
  map: { format: 'dc', kind: 'map' },
  motion_picture: { format: 'dc', kind: 'film' },
  personal_communication: { format: 'dc', kind: 'letter' },
  post: { format: 'dc', kind: 'forumPost' },
  'post-weblog': { format: 'dc', kind: 'blogPost' },
  software: { format: 'dc', kind: 'computerProgram' },
  song: { format: 'dc', kind: 'audioRecording' },
  speech: { format: 'dc', kind: 'presentation' },
  webpage: { format: 'dc', kind: 'webpage' },
};

/** The titles of an item and of what it stands in, by format and, in books, by kind. */
const TITLES = {
  journal: ['atitle', 'jtitle'],
  book: ['btitle', undefined],
  bookitem: ['atitle', 'btitle'],
  proceeding: ['atitle', 'btitle'],
  dissertation: ['title', undefined],
  patent: ['title', undefined],
  dc: ['title', 'source'],
} as const;

/** An item as a COinS: the title of an empty `<span class="Z3988">`, from which Zotero and its like save the item. */
export function coins({ type, names, dates, texts }: CslItem): string {
  const { format, kind }: Format = FORMATS[type] ?? { format: 'dc', kind: 'document' };
  const [own, container] = TITLES[kind === 'bookitem' || kind === 'proceeding' ? kind : format];
  const [first, last] = (texts.page ?? '').split('-');
  const isDublinCore = format === 'dc';
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${format}`],
    [isDublinCore ? 'rft.type' : 'rft.genre', kind],
    [`rft.${own}`, texts.title && plainRichText(texts.title)],
    ...(container === undefined ? [] : [[`rft.${container}`, texts['container-title']] as const]),
    ...(names.author ?? []).map(
      (author) => [author.literal === undefined ? 'rft.au' : 'rft.aucorp', nameText(author)] as const,
    ),
    ['rft.date', dates.issued],
    [isDublinCore ? 'rft.publisher' : format === 'dissertation' ? 'rft.inst' : 'rft.pub', texts.publisher],
    ['rft.place', texts['publisher-place']],
    ['rft.volume', texts.volume],
    ['rft.issue', texts.issue],
    ['rft.spage', first],
    ['rft.epage', last],
    ['rft.issn', texts.ISSN],
    ['rft.isbn', texts.ISBN],
    ['rft.language', texts.language],
    [isDublinCore ? 'rft.description' : 'rft.note', texts.note],
    ['rft_id', texts.DOI === undefined ? undefined : `info:doi/${texts.DOI}`],
    ['rft_id', texts.URL],
  ];
  return fields
    .flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');
}

function nameText(name: CslName): string {
  const family = [name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' ');
  return (
    name.literal ?? [family, name.given, name.suffix].filter((part) => part !== undefined && part !== '').join(', ')
  );
}
