import { citationNoteFragment } from '../addresses.ts';
import { escapeHtml } from '../bibliography/rich-text.ts';
import { type PlannedCitation, printedPieces, type Styled } from '../bibliography/styled-study.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import type { Answers } from '../study/answer.ts';
import { itemKey } from '../study/numbering.ts';
import { type PageId, pageKey } from '../study/page.ts';
import type { Study } from '../study/study.ts';
import { linkedReference } from './linked-reference.ts';

/** A note in which a style of notes cites: what it says, and the fragment of its number in the text. */
export interface CitationNote {
  readonly fragment: string;
  readonly html: string;
  readonly back: { readonly fragment: string; readonly label: string };
}

/** The notes of a page in order; none where the style has none. Each cited source leads to its reference. */
export function citationNotes(
  page: PageId,
  {
    styled,
    study,
    answers,
    dictionary,
  }: { styled: Styled | undefined; study: Study; answers: Answers; dictionary: Dictionary },
): CitationNote[] {
  if (styled?.style.form !== 'note') return [];
  const anchors = study.numberings.get(pageKey(page))?.anchorOf;
  return (styled.pages.get(pageKey(page)) ?? []).map((planned, index) => {
    const { prose, items } = planned.citation;
    const anchor = items[0] && anchors?.get(itemKey(prose, items[0].item));
    return {
      fragment: citationNoteFragment(index + 1),
      html: noteHtml(planned, styled, answers),
      back: { fragment: anchor ?? '', label: dictionary.reference.backFromCitation(index + 1) },
    };
  });
}

function noteHtml(planned: PlannedCitation, { printed }: Styled, answers: Answers): string {
  const html = printedPieces(planned, printed).map(({ html: piece, cite }, index) => {
    // The author’s own words begin a note as they would a sentence; a name is printed as the style has it.
    if (cite === undefined && index === 0) return piece.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
    const item = cite === undefined ? undefined : planned.citation.items[cite]?.item;
    const answer = item && answers.item(planned.citation.prose, item);
    if (answer === undefined) return piece;
    const { translation } = answer;
    const after =
      translation === undefined
        ? ''
        : `, <a href="${escapeHtml(translation.href)}">${escapeHtml(translation.text)}</a>`;
    return linkedReference(piece, answer.href) + after;
  });
  return html.join('');
}
