import { unboundQuotation } from '../problems/codes/unbound-quotation.ts';
import { uncitedQuotation } from '../problems/codes/uncited-quotation.ts';
import { unknownLocator } from '../problems/codes/unknown-locator.ts';
import { unnamedTranslator } from '../problems/codes/unnamed-translator.ts';
import { unquotableSource } from '../problems/codes/unquotable-source.ts';
import { unreadQuotation } from '../problems/codes/unread-quotation.ts';
import { unrelayedQuotation } from '../problems/codes/unrelayed-quotation.ts';
import { untranslatedQuotation } from '../problems/codes/untranslated-quotation.ts';
import type { Place, Problem } from '../problems/problem.ts';
import type { Excerpt, SourceEntry } from './entries.ts';
import { type BoundExcerpts, bindExcerpts } from './excerpt-binding.ts';
import type { CitationItem, QuotationMention } from './mention.ts';
import type { Prose } from './prose.ts';
import { compareQuotation } from './quotation/compare.ts';
import { findingProblem } from './quotation/finding-problem.ts';
import { type Candidate, equalWords, type QuotationLanguage } from './quotation/marked-text.ts';
import { citedSource } from './reference.ts';
import { relaysThrough } from './relays.ts';

/** What quotations are compared with. */
export interface QuotationContext {
  readonly sources: ReadonlyMap<string, SourceEntry>;
  /** BCP 47, of the study. */
  readonly language: string;
  /** The words of a language that the rules need. */
  readonly wordsOf: (language: string) => QuotationLanguage;
  readonly candidates: CandidateIndex;
}

/** The excerpts of the study as what a quotation may be of; a translation is a candidate of its own. */
export interface CandidateIndex {
  readonly of: (source: string) => readonly Candidate[];
  readonly all: readonly Candidate[];
}

/** A quotation and the excerpt in which it stands. */
export interface PlacedQuotation {
  readonly mention: QuotationMention;
  readonly candidate: Candidate;
  readonly start: number;
  readonly end: number;
}

/** Makes the candidates of all sources, once. */
export function indexCandidates(sources: ReadonlyMap<string, SourceEntry>): CandidateIndex {
  const bySource = new Map<string, Candidate[]>();
  for (const source of sources.values()) {
    if (source.excerpts.length > 0)
      bySource.set(
        source.id,
        source.excerpts.flatMap((excerpt) => candidatesOf(source, excerpt)),
      );
  }
  return { of: (id) => bySource.get(id) ?? [], all: [...bySource.values()].flat() };
}

function candidatesOf(source: SourceEntry, excerpt: Excerpt): Candidate[] {
  const base = { source: source.id, excerpt: excerpt.id, locator: excerpt.locator };
  const original: Candidate = { ...base, language: source.item.texts.language ?? '', words: excerpt.words };
  const { translation } = excerpt;
  if (translation === undefined) return [original];
  const translator = translation.translator === undefined ? {} : { translator: translation.translator };
  return [original, { ...base, language: translation.language, words: translation.words, translation: translator }];
}

/** Checks the quotations of a prose against the excerpts of what they cite (EVIDENCE, sections 1 to 3). */
export function checkQuotations(
  prose: Prose,
  context: QuotationContext,
): { placed: PlacedQuotation[]; problems: Problem[] } {
  const placed: PlacedQuotation[] = [];
  const problems: Problem[] = [];
  for (const mention of prose.mentions) {
    if (mention.kind !== 'quotation') continue;
    const checked = checkQuotation(mention, prose, context);
    problems.push(...checked.problems);
    if (checked.placed !== undefined) placed.push(checked.placed);
  }
  return { placed, problems };
}

interface Checked {
  readonly placed?: PlacedQuotation | undefined;
  readonly problems: readonly Problem[];
}

function checkQuotation(mention: QuotationMention, prose: Prose, context: QuotationContext): Checked {
  const place = (): Place => prose.place(mention.start, mention.end);
  const items = mention.governedBy.filter((item) => citedSource(item.key, context.sources) !== undefined);
  if (mention.governedBy.length === 0) {
    return {
      problems: [
        mention.form === 'block'
          ? uncitedQuotation(place(), {})
          : unboundQuotation(place(), { words: mention.words.text }),
      ],
    };
  }
  if (items.length === 0) return { problems: [] };
  const works = items.map((item) => citedWork(item, context)).filter((work) => work !== undefined);
  if (mention.form === 'inline' && works.some(({ source }) => isName(mention, source))) return { problems: [] };
  const unlawful = unreadWork(works, place, context);
  if (unlawful !== undefined) return { problems: [unlawful] };
  const bound = bindExcerpts(
    works.map(({ source, item, excerpt }) => ({ source, item, excerpt })),
    context.candidates,
  );
  const locators = bound.unknownLocators.map(({ item, source }) =>
    unknownLocator(prose.place(item.start, item.end), {
      source,
      locator: item.locator?.value ?? '',
      known: context.candidates.of(source).map((one) => one.locator),
    }),
  );
  if (bound.candidates.length === 0)
    return { problems: [...locators, unquotableSource(place(), { id: works[0]?.source.id ?? '' })] };
  return compared(mention, prose, bound, locators, context);
}

interface CitedWork {
  readonly item: CitationItem;
  readonly source: SourceEntry;
  readonly excerpt: string | undefined;
}

function citedWork(item: CitationItem, context: QuotationContext): CitedWork | undefined {
  const cited = citedSource(item.key, context.sources);
  const source = cited && context.sources.get(cited.source);
  return source && { item, source, excerpt: cited.excerpt };
}

/** What equals a title of the cited work is its name (rule 3). */
function isName(mention: QuotationMention, source: SourceEntry): boolean {
  const { texts } = source.item;
  const names = [
    texts.title,
    texts['title-short'],
    texts['short-title'],
    texts.shortTitle,
    texts['container-title'],
    texts['container-title-short'],
  ];
  return names.some((name) => name !== undefined && equalWords(mention.words.text, name));
}

/** Words of a work that nobody read stand in another that relays it (rule 20 and section 2). */
function unreadWork(works: readonly CitedWork[], place: () => Place, context: QuotationContext): Problem | undefined {
  for (const [index, work] of works.entries()) {
    const next = works[index + 1];
    if (next?.item.secondHand === true && !relaysThrough(next.source.id, work.source.id, context.sources)) {
      return unrelayedQuotation(place(), { id: work.source.id, through: next.source.id });
    }
  }
  const readable = works.some(({ source }) => source.evidence !== undefined && source.evidence.read !== 'not-read');
  const [first] = works;
  return readable || first === undefined || first.source.evidence === undefined
    ? undefined
    : unreadQuotation(place(), { id: first.source.id });
}

function compared(
  mention: QuotationMention,
  prose: Prose,
  bound: BoundExcerpts,
  locators: readonly Problem[],
  context: QuotationContext,
): Checked {
  const quoted = { words: mention.words, emphasisDeclared: mention.emphasisDeclared };
  const { match, findings } = compareQuotation(
    quoted,
    bound.candidates,
    context.candidates.all,
    context.wordsOf(context.language),
    (tag) => context.wordsOf(tag || context.language),
  );
  const problems = findings.map((finding) =>
    findingProblem(
      finding,
      prose.place(mention.offset(finding.start), mention.offset(Math.max(finding.start, finding.end - 1)) + 1),
    ),
  );
  const place = (): Place => prose.place(mention.start, mention.end);
  const foreign = match && untranslated(match.candidate, place, context);
  return {
    placed: match && { mention, ...match },
    problems: [...locators, ...problems, ...(foreign ? [foreign] : [])],
  };
}

/** An excerpt in a foreign language is quoted with a translation at hand, and that names its translator (rule 19). */
function untranslated(candidate: Candidate, place: () => Place, context: QuotationContext): Problem | undefined {
  const { source, excerpt } = candidate;
  if (candidate.translation !== undefined) {
    return candidate.translation.translator === undefined ? unnamedTranslator(place(), { source, excerpt }) : undefined;
  }
  const foreign = primary(candidate.language) !== '' && primary(candidate.language) !== primary(context.language);
  const translated = context.candidates
    .of(source)
    .some((other) => other.excerpt === excerpt && other.translation !== undefined);
  return foreign && !translated ? untranslatedQuotation(place(), { source, excerpt }) : undefined;
}

function primary(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}
