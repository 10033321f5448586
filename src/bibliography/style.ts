import CSL, { type CiteItem, type Engine } from 'citeproc';
import type { CitationStyle } from '../study/citation-style.ts';
import type { EdtfDate } from '../study/date.ts';
import { LOCATOR_LABELS } from '../study/locator.ts';
import type { CslItem } from '../study/schema/csl.ts';
import { plainHtml, tidyHtml } from './style-html.ts';
import { sourceKey, styleItem } from './style-item.ts';
import { type CitationPiece, pieces } from './style-pieces.ts';
import { systemFor } from './style-system.ts';
import { type LocatorTerms, styleXml } from './style-xml.ts';

/** Words that a style or its locale may lack. */
export interface StyleWords {
  readonly date: (date: EdtfDate) => string;
  readonly locators: LocatorTerms;
}

/** All sources of a study as a style prints them in a list. */
export interface StyledSources {
  /** HTML by `sourceKey`; the title stands in `<cite>`. */
  readonly entries: Readonly<Record<string, string>>;
  /** Ids in the order of the style; missing where the style has none of its own. */
  readonly order?: readonly string[];
  readonly locators: LocatorTerms;
}

/** One source in a citation, with its position as the style counts it. */
export type StyleCite = Omit<CiteItem, 'author-only'>;

/** A study’s sources under a citation style: each reads the same wherever it is cited. */
export interface StyleEngine {
  readonly sources: () => StyledSources;
  /** A citation of one or more sources, in pieces; none where the style has nothing to print, as where it knows only the author who is suppressed. */
  readonly citation: (cites: readonly StyleCite[]) => CitationPiece[];
  /** The author of a source as the running text names it; nothing where it has none. */
  readonly author: (source: string) => string | undefined;
}

/** Makes a processor for a style and registers all sources with it, so that they are told apart and sorted once (CSL 1.0.2, “Disambiguation”). */
export function createStyleEngine(
  style: CitationStyle,
  sources: ReadonlyMap<string, CslItem>,
  words: StyleWords,
): StyleEngine {
  const abilities = {
    uncertain: style.xml.includes('is-uncertain-date'),
    seasons: !/^(?:ja|ko|zh)\b/u.test(style.locale),
    words: words.date,
  };
  const items = new Map([...sources].map(([id, item]) => [sourceKey(id), styleItem(id, item, abilities)]));
  const circa = (): string => engine.getTerm('circa', 'short', 0) ?? '';
  const system = systemFor(style, items, { locators: words.locators, circa });
  const engine = new CSL.Engine(system, styleXml(style.xml), style.locale, true);
  engine.opt.development_extensions.field_hack = false;
  engine.updateItems([...items.keys()]);
  return {
    sources: () => styledSources(engine, [...items.keys()]),
    citation: (cites) =>
      citationPieces(
        engine,
        cites.map((cite) => ({ ...cite, id: sourceKey(cite.id) })),
      ),
    author: (source) => {
      const html = engine.makeCitationCluster([{ id: sourceKey(source), 'author-only': true }]);
      return UNPRINTED.test(html) ? undefined : plainHtml(tidyHtml(html));
    },
  };
}

/** What the processor prints where there is nothing to print. */
const UNPRINTED = /NO_PRINTED_FORM|CSL STYLE ERROR/u;

function citationPieces(engine: Engine, cites: readonly StyleCite[]): CitationPiece[] {
  const { tokens } = engine.citation_sort;
  const [first] = cites;
  const isWorded = cites.some(({ prefix, suffix }) => (prefix ?? suffix) !== undefined);
  // Words of the author’s, such as “see” and “quoted in”, join one cite to the next: then the order is the author’s.
  if (isWorded) engine.citation_sort.tokens = [];
  const print = (marked: boolean): string => {
    engine.opt.development_extensions.apply_citation_wrapper = marked;
    return tidyHtml(engine.makeCitationCluster(cites.map((cite) => ({ ...cite }))));
  };
  const plain = print(false);
  const isPrinted = !UNPRINTED.test(plain) && /[\p{L}\p{N}]/u.test(plain);
  const isSingle = cites.length === 1 && !isWorded && first !== undefined;
  const found = !isPrinted ? [] : isSingle ? singlePieces(plain, engine) : pieces(plain, print(true), cites);
  engine.opt.development_extensions.apply_citation_wrapper = false;
  engine.citation_sort.tokens = tokens;
  return found;
}

/** One cite with what the style puts around it; most citations are so, and need not be printed twice. */
function singlePieces(plain: string, { citation }: Engine): CitationPiece[] {
  const { layout_prefix: before, layout_suffix: after } = citation.opt;
  const start = plain.startsWith(before) ? before.length : 0;
  const end = plain.endsWith(after) ? plain.length - after.length : plain.length;
  const around = (html: string): CitationPiece[] => (html === '' ? [] : [{ html }]);
  return [...around(plain.slice(0, start)), { html: plain.slice(start, end), cite: 0 }, ...around(plain.slice(end))];
}

function styledSources(engine: Engine, ids: readonly string[]): StyledSources {
  const made = engine.makeBibliography();
  const entries: Record<string, string> = {};
  const order: string[] = [];
  if (made !== false) {
    for (const [index, [id]] of made[0].entry_ids.entries()) {
      const html = made[1][index];
      if (id === undefined || html === undefined || UNPRINTED.test(html)) continue;
      entries[id] = tidyHtml(html);
      order.push(id);
    }
  }
  // A style without a bibliography, or with nothing to say of a source there, says it in a citation.
  for (const id of ids) entries[id] ??= tidyHtml(engine.makeCitationCluster([{ id }]));
  const isSorted = made !== false && engine.bibliography_sort.tokens.length > 0;
  const listed = new Set(order);
  const rest = ids.filter((id) => !listed.has(id));
  return {
    entries,
    locators: locatorsOf(engine),
    ...(isSorted ? { order: [...order, ...rest].map((key) => key.slice(1)) } : {}),
  };
}

function locatorsOf(engine: Engine): LocatorTerms {
  const word = (label: string, plural: 0 | 1): string => engine.getTerm(label, 'short', plural) ?? '';
  return Object.fromEntries(LOCATOR_LABELS.map((label) => [label, { one: word(label, 0), many: word(label, 1) }]));
}
