import {
  type Addresses,
  citationNoteFragment,
  excerptFragment,
  figureFragment,
  referenceFragment,
  termFragment,
} from './addresses.ts';
import { escapeHtml } from './bibliography/rich-text.ts';
import { shortName } from './bibliography/short-name.ts';
import { plainHtml } from './bibliography/style-html.ts';
import { sourceKey } from './bibliography/style-item.ts';
import { type PlannedCitation, printedPieces, type Styled } from './bibliography/styled-study.ts';
import { mark } from './drawings/marks.ts';
import type { Dictionary } from './i18n/dictionary.ts';
import type { Answers, CitationAnswer, ClaimAnswer, ForeignQuotation, ItemAnswer, LinkAnswer } from './study/answer.ts';
import { claimFragment } from './study/claim-marks.ts';
import type { Locator } from './study/locator.ts';
import { lookupsOf } from './study/lookups.ts';
import { itemKey } from './study/numbering.ts';
import { type PageId, pageKey } from './study/page.ts';
import { citedSource, linkTarget } from './study/reference.ts';
import type { Study } from './study/study.ts';

/** What the mentions on a page say and where they lead, for the site's addresses. */
export function answersFor(
  page: PageId,
  context: { study: Study; addresses: Addresses; dictionary: Dictionary; styled?: Styled | undefined },
): Answers {
  const { study, addresses, dictionary } = context;
  const numbering = study.numberings.get(pageKey(page));
  const marks = study.claimMarks.get(pageKey(page));
  const styled = styledCitations(page, context);
  return {
    language: study.record.language,
    item: (prose, item): ItemAnswer | undefined => {
      const cited = citedSource(item.key, study.sources);
      const source = cited && study.sources.get(cited.source);
      const number = source && numbering?.numbers.get(source.id);
      if (source === undefined || number === undefined) return undefined;
      const name = shortName(source.item, { list: dictionary.list, etAl: dictionary.reference.etAl });
      return {
        marker: String(number),
        name,
        label: dictionary.reference.marker(number, name),
        href: `#${referenceFragment(source.id)}`,
        anchor: numbering?.anchorOf.get(itemKey(prose, item)),
        locator:
          item.locator === undefined
            ? undefined
            : locatorText(item.locator, context.styled?.printed.sources.locators ?? dictionary.locators),
        language: source.item.texts.language,
        translation: translationAnswer(prose, { source: source.id, start: item.start }, context),
      };
    },
    citation: (prose, start) => styled(itemKey(prose, { start })),
    claim: (prose, mention): ClaimAnswer | undefined => {
      const claim = study.claims.get(mention.id);
      if (claim === undefined) return undefined;
      const fragment = claimFragment(claim.id);
      const here = page.kind === 'evidence' || marks?.cards.has(claim.id) === true;
      return {
        status: claim.status,
        mark: mark(claim.status),
        label: dictionary.evidence.mark(dictionary.status[claim.status]?.name ?? claim.status),
        href: here ? `#${fragment}` : addresses.page({ kind: 'evidence' }, fragment),
        anchor: marks?.anchorOf.get(itemKey(prose, mention)),
      };
    },
    foreign: (prose) => foreignQuotations(prose, study),
    figure: (id) => figureAnswer(id, page, context),
    term: (id) => ({
      href: addresses.page({ kind: 'glossary' }, termFragment(id)),
      text: lookupsOf(study).terms.get(id) ?? id,
    }),
    link: (url) => {
      const target = linkTarget(url, { chapterFiles: lookupsOf(study).chapterFiles, sources: study.sources });
      return target.kind === 'page' ? addresses.page(target.page, target.fragment) : url;
    },
    note: (number) => ({ label: dictionary.reference.note(number), back: dictionary.reference.backFromNote(number) }),
    section: dictionary.way.section,
  };
}

/** The citations of a page as its style prints them, by the keys of their first items. */
function styledCitations(
  page: PageId,
  { styled, study, dictionary }: { styled?: Styled | undefined; study: Study; dictionary: Dictionary },
): (key: string) => CitationAnswer | undefined {
  const planned = styled?.pages.get(pageKey(page)) ?? [];
  if (styled === undefined || planned.length === 0) return () => undefined;
  const byItem = new Map(planned.map((one, index) => [itemKey(one.citation.prose, firstItem(one)), { one, index }]));
  const nameOf = (id: string): string => {
    const item = study.sources.get(id)?.item;
    return item === undefined ? id : shortName(item, { list: dictionary.list, etAl: dictionary.reference.etAl });
  };
  return (key) => {
    const found = byItem.get(key);
    if (found === undefined) return undefined;
    const { citation, author } = found.one;
    const named = author === undefined ? undefined : styled.printed.authors[sourceKey(author)] || nameOf(author);
    const number = found.index + 1;
    const { reference } = dictionary;
    const pieces = printedPieces(found.one, styled.printed).map(({ html, cite }) => {
      const item = cite === undefined ? undefined : citation.items[cite]?.item;
      return item === undefined ? { html } : { html, item, label: reference.cited(plainHtml(html)) };
    });
    const [first] = citation.items;
    // A style that cites authors alone has nothing more to say where the author stands in the sentence.
    const alone = named ?? nameOf(first?.source ?? '');
    return {
      author: pieces.length === 0 ? undefined : named,
      note:
        styled.style.form === 'note'
          ? {
              number,
              fragment: citationNoteFragment(number),
              label: reference.citationNote(
                number,
                dictionary.list(citation.items.map(({ source }) => nameOf(source))),
              ),
            }
          : undefined,
      pieces:
        pieces.length > 0 || first === undefined
          ? pieces
          : [{ html: escapeHtml(alone), item: first.item, label: reference.cited(alone) }],
    };
  };
}

function firstItem({ citation }: PlannedCitation): { start: number } {
  return { start: citation.items[0]?.item.start ?? -1 };
}

/** Whose translation a quotation is of, at the citation that governs it, and where the original stands. */
function translationAnswer(
  prose: string,
  item: { source: string; start: number },
  { study, addresses, dictionary }: { study: Study; addresses: Addresses; dictionary: Dictionary },
): LinkAnswer | undefined {
  const quotation = lookupsOf(study)
    .quotations.get(prose)
    ?.find(
      ({ candidate, mention }) =>
        candidate.source === item.source &&
        candidate.translation !== undefined &&
        mention.governedBy.some(({ start }) => start === item.start),
    );
  if (quotation === undefined) return undefined;
  const { source, excerpt, translation } = quotation.candidate;
  return {
    text: dictionary.evidence.translated(translation?.translator),
    href: addresses.page({ kind: 'source', id: source }, excerptFragment(excerpt)),
  };
}

function foreignQuotations(prose: string, study: Study): ForeignQuotation[] {
  const own = study.record.language.split('-')[0];
  const quotations = lookupsOf(study).quotations.get(prose) ?? [];
  return quotations.flatMap(({ candidate: { language }, mention: { start, end, form } }) =>
    language.split('-')[0] === own ? [] : [{ start, end, form, language }],
  );
}

function figureAnswer(
  id: string,
  page: PageId,
  { study, addresses, dictionary }: { study: Study; addresses: Addresses; dictionary: Dictionary },
): LinkAnswer {
  const group = study.groups.get(id);
  const shown = study.figures.get(id) ?? group ?? study.drawings.get(id);
  const { number, chapter } = shown ?? {};
  const letter = shown !== undefined && 'letter' in shown ? shown.letter : undefined;
  const text = number === undefined ? dictionary.figure.unnumbered : dictionary.figure.number(number, letter);
  const own = page.kind === 'chapter' ? study.chapters.find(({ slug }) => slug === page.id) : undefined;
  const here = own?.figures.includes(id) === true || own?.groups.includes(id) === true;
  if (here || page.kind === 'figures') return { text, href: `#${figureFragment(id)}` };
  const home: PageId = chapter === undefined ? { kind: 'figures' } : { kind: 'chapter', id: chapter };
  return { text, href: addresses.page(home, figureFragment(id)) };
}

/** `{label: 'paragraph', value: '4, 7'}` → “paras. 4, 7”. A label may have no word: times need none. */
export function locatorText(
  locator: Locator,
  terms: Readonly<Record<string, { readonly one: string; readonly many: string }>>,
): string {
  const words = terms[locator.label];
  const word = (/[-–,&]/u.test(locator.value) ? words?.many : words?.one) ?? '';
  return word === '' ? locator.value : `${word} ${locator.value}`;
}
