import { type Addresses, excerptFragment, figureFragment, referenceFragment, termFragment } from './addresses.ts';
import { shortName } from './bibliography/short-name.ts';
import { mark } from './drawings/marks.ts';
import type { Dictionary } from './i18n/dictionary.ts';
import type { Answers, ClaimAnswer, ForeignQuotation, ItemAnswer, LinkAnswer } from './study/answer.ts';
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
  context: { study: Study; addresses: Addresses; dictionary: Dictionary },
): Answers {
  const { study, addresses, dictionary } = context;
  const numbering = study.numberings.get(pageKey(page));
  const marks = study.claimMarks.get(pageKey(page));
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
        locator: item.locator === undefined ? undefined : locatorText(item.locator, dictionary),
        language: source.item.texts.language,
        translation: translationAnswer(prose, { source: source.id, start: item.start }, context),
      };
    },
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
  };
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
  const figure = study.figures.get(id) ?? study.drawings.get(id);
  const text = figure?.number === undefined ? dictionary.figure.unnumbered : dictionary.figure.number(figure.number);
  const here =
    page.kind === 'chapter' && study.chapters.find((chapter) => chapter.slug === page.id)?.figures.includes(id);
  if (here || page.kind === 'figures') return { text, href: `#${figureFragment(id)}` };
  const home: PageId = figure?.chapter === undefined ? { kind: 'figures' } : { kind: 'chapter', id: figure.chapter };
  return { text, href: addresses.page(home, figureFragment(id)) };
}

/** `{label: 'paragraph', value: '4, 7'}` → “paras. 4, 7”. */
export function locatorText(locator: Locator, dictionary: Dictionary): string {
  const words = dictionary.locators[locator.label];
  if (words === undefined) return locator.value;
  return `${/[-–,&]/u.test(locator.value) ? words.many : words.one} ${locator.value}`;
}
