import type { CodeDescription } from './code.ts';
import { accessedBeforeIssued } from './codes/accessed-before-issued.ts';
import { ambiguousFigure } from './codes/ambiguous-figure.ts';
import { animatedPicture } from './codes/animated-picture.ts';
import { brokenCitation } from './codes/broken-citation.ts';
import { changedExcerpt } from './codes/changed-excerpt.ts';
import { circularRelay } from './codes/circular-relay.ts';
import { crowdedAnnotations } from './codes/crowded-annotations.ts';
import { damagedEntry } from './codes/damaged-entry.ts';
import { duplicateChapter } from './codes/duplicate-chapter.ts';
import { duplicateSource } from './codes/duplicate-source.ts';
import { emptyClaim } from './codes/empty-claim.ts';
import { evidenceBeforeEvent } from './codes/evidence-before-event.ts';
import { evidenceLongAfter } from './codes/evidence-long-after.ts';
import { fixedRule } from './codes/fixed-rule.ts';
import { idleOmission } from './codes/idle-omission.ts';
import { idleWaiver } from './codes/idle-waiver.ts';
import { invalidCell } from './codes/invalid-cell.ts';
import { invalidField } from './codes/invalid-field.ts';
import { invalidProperty } from './codes/invalid-property.ts';
import { invisibleCharacter } from './codes/invisible-character.ts';
import { locatedPicture } from './codes/located-picture.ts';
import { lostExcerpt } from './codes/lost-excerpt.ts';
import { mislabelledPicture } from './codes/mislabelled-picture.ts';
import { misnamedChapter } from './codes/misnamed-chapter.ts';
import { misnamedColumn } from './codes/misnamed-column.ts';
import { misquotation } from './codes/misquotation.ts';
import { misshapenExcerpt } from './codes/misshapen-excerpt.ts';
import { missingField } from './codes/missing-field.ts';
import { missingFile } from './codes/missing-file.ts';
import { missingPicture } from './codes/missing-picture.ts';
import { missingRecord } from './codes/missing-record.ts';
import { missingTranscript } from './codes/missing-transcript.ts';
import { negationNear } from './codes/negation-near.ts';
import { nestedGroup } from './codes/nested-group.ts';
import { oneOriginBothSides } from './codes/one-origin-both-sides.ts';
import { outOfOrderRelay } from './codes/out-of-order-relay.ts';
import { overclaimedCertainty } from './codes/overclaimed-certainty.ts';
import { partialFirsthand } from './codes/partial-firsthand.ts';
import { pictureTooLarge } from './codes/picture-too-large.ts';
import { reasoningWithoutBasis } from './codes/reasoning-without-basis.ts';
import { repeatedField } from './codes/repeated-field.ts';
import { repeatedFigure } from './codes/repeated-figure.ts';
import { repeatedKey } from './codes/repeated-key.ts';
import { repeatedPart } from './codes/repeated-part.ts';
import { repeatedRelay } from './codes/repeated-relay.ts';
import { searchedClaimStatus } from './codes/searched-claim-status.ts';
import { senseTurned } from './codes/sense-turned.ts';
import { shortenedNames } from './codes/shortened-names.ts';
import { statusAboveEvidence } from './codes/status-above-evidence.ts';
import { statusBelowEvidence } from './codes/status-below-evidence.ts';
import { strayFile } from './codes/stray-file.ts';
import { unansweredConflict } from './codes/unanswered-conflict.ts';
import { unboundQuotation } from './codes/unbound-quotation.ts';
import { uncitableEntry } from './codes/uncitable-entry.ts';
import { uncitedParagraph } from './codes/uncited-paragraph.ts';
import { uncitedQuotation } from './codes/uncited-quotation.ts';
import { uncitedSource } from './codes/uncited-source.ts';
import { undeclaredEmphasis } from './codes/undeclared-emphasis.ts';
import { unequalRow } from './codes/unequal-row.ts';
import { unkeyedEntry } from './codes/unkeyed-entry.ts';
import { unknownAside } from './codes/unknown-aside.ts';
import { unknownCitationLocale } from './codes/unknown-citation-locale.ts';
import { unknownCitationStyle } from './codes/unknown-citation-style.ts';
import { unknownClaim } from './codes/unknown-claim.ts';
import { unknownComponent } from './codes/unknown-component.ts';
import { unknownCorrectedPart } from './codes/unknown-corrected-part.ts';
import { unknownData } from './codes/unknown-data.ts';
import { unknownEntryType } from './codes/unknown-entry-type.ts';
import { unknownExcerpt } from './codes/unknown-excerpt.ts';
import { unknownField } from './codes/unknown-field.ts';
import { unknownFigure } from './codes/unknown-figure.ts';
import { unknownFragment } from './codes/unknown-fragment.ts';
import { unknownLocator } from './codes/unknown-locator.ts';
import { unknownMacro } from './codes/unknown-macro.ts';
import { unknownNote } from './codes/unknown-note.ts';
import { unknownPage } from './codes/unknown-page.ts';
import { unknownParentEntry } from './codes/unknown-parent-entry.ts';
import { unknownParentStyle } from './codes/unknown-parent-style.ts';
import { unknownRelay } from './codes/unknown-relay.ts';
import { unknownRule } from './codes/unknown-rule.ts';
import { unknownSource } from './codes/unknown-source.ts';
import { unknownTerm } from './codes/unknown-term.ts';
import { unknownTexCommand } from './codes/unknown-tex-command.ts';
import { unnamedTranslator } from './codes/unnamed-translator.ts';
import { unpairedData } from './codes/unpaired-data.ts';
import { unquotableSource } from './codes/unquotable-source.ts';
import { unreadEvidence } from './codes/unread-evidence.ts';
import { unreadExcerpt } from './codes/unread-excerpt.ts';
import { unreadQuotation } from './codes/unread-quotation.ts';
import { unreadableCitationStyle } from './codes/unreadable-citation-style.ts';
import { unreadableDate } from './codes/unreadable-date.ts';
import { unreadableEntry } from './codes/unreadable-entry.ts';
import { unreadableLibrary } from './codes/unreadable-library.ts';
import { unreadableName } from './codes/unreadable-name.ts';
import { unreadablePicture } from './codes/unreadable-picture.ts';
import { unreadableProse } from './codes/unreadable-prose.ts';
import { unreadableQuotation } from './codes/unreadable-quotation.ts';
import { unreadableRecording } from './codes/unreadable-recording.ts';
import { unreadableTable } from './codes/unreadable-table.ts';
import { unreadableWaiver } from './codes/unreadable-waiver.ts';
import { unreadableYaml } from './codes/unreadable-yaml.ts';
import { unrecordedPicture } from './codes/unrecorded-picture.ts';
import { unrelayedQuotation } from './codes/unrelayed-quotation.ts';
import { unrelayedVia } from './codes/unrelayed-via.ts';
import { unrenderedClaim } from './codes/unrendered-claim.ts';
import { unsafeLink } from './codes/unsafe-link.ts';
import { unsafeSvg } from './codes/unsafe-svg.ts';
import { unshownFigure } from './codes/unshown-figure.ts';
import { unsizedPicture } from './codes/unsized-picture.ts';
import { unsourcedRow } from './codes/unsourced-row.ts';
import { untakenExcerpt } from './codes/untaken-excerpt.ts';
import { untranslatedQuotation } from './codes/untranslated-quotation.ts';
import { unusableAddress } from './codes/unusable-address.ts';
import { unusedData } from './codes/unused-data.ts';
import { unusedExcerpt } from './codes/unused-excerpt.ts';
import { unusedNote } from './codes/unused-note.ts';

/** Every problem code that there is, by name. */
export const CODES: readonly CodeDescription[] = [
  accessedBeforeIssued.description,
  ambiguousFigure.description,
  animatedPicture.description,
  brokenCitation.description,
  changedExcerpt.description,
  circularRelay.description,
  crowdedAnnotations.description,
  damagedEntry.description,
  duplicateChapter.description,
  duplicateSource.description,
  emptyClaim.description,
  evidenceBeforeEvent.description,
  evidenceLongAfter.description,
  fixedRule.description,
  idleOmission.description,
  idleWaiver.description,
  invalidCell.description,
  invalidField.description,
  invalidProperty.description,
  invisibleCharacter.description,
  locatedPicture.description,
  lostExcerpt.description,
  mislabelledPicture.description,
  misnamedChapter.description,
  misnamedColumn.description,
  misquotation.description,
  misshapenExcerpt.description,
  missingField.description,
  missingFile.description,
  missingPicture.description,
  missingRecord.description,
  missingTranscript.description,
  negationNear.description,
  nestedGroup.description,
  oneOriginBothSides.description,
  outOfOrderRelay.description,
  overclaimedCertainty.description,
  partialFirsthand.description,
  pictureTooLarge.description,
  reasoningWithoutBasis.description,
  repeatedField.description,
  repeatedFigure.description,
  repeatedKey.description,
  repeatedPart.description,
  repeatedRelay.description,
  searchedClaimStatus.description,
  senseTurned.description,
  shortenedNames.description,
  statusAboveEvidence.description,
  statusBelowEvidence.description,
  strayFile.description,
  unansweredConflict.description,
  unboundQuotation.description,
  uncitableEntry.description,
  uncitedParagraph.description,
  uncitedQuotation.description,
  uncitedSource.description,
  undeclaredEmphasis.description,
  unequalRow.description,
  unkeyedEntry.description,
  unknownAside.description,
  unknownCitationLocale.description,
  unknownCitationStyle.description,
  unknownClaim.description,
  unknownComponent.description,
  unknownCorrectedPart.description,
  unknownData.description,
  unknownEntryType.description,
  unknownExcerpt.description,
  unknownField.description,
  unknownFigure.description,
  unknownFragment.description,
  unknownLocator.description,
  unknownMacro.description,
  unknownNote.description,
  unknownPage.description,
  unknownParentEntry.description,
  unknownParentStyle.description,
  unknownRelay.description,
  unknownRule.description,
  unknownSource.description,
  unknownTerm.description,
  unknownTexCommand.description,
  unnamedTranslator.description,
  unpairedData.description,
  unquotableSource.description,
  unreadEvidence.description,
  unreadExcerpt.description,
  unreadQuotation.description,
  unreadableCitationStyle.description,
  unreadableDate.description,
  unreadableEntry.description,
  unreadableLibrary.description,
  unreadableName.description,
  unreadablePicture.description,
  unreadableProse.description,
  unreadableQuotation.description,
  unreadableRecording.description,
  unreadableTable.description,
  unreadableWaiver.description,
  unreadableYaml.description,
  unrecordedPicture.description,
  unrelayedQuotation.description,
  unrelayedVia.description,
  unrenderedClaim.description,
  unsafeLink.description,
  unsafeSvg.description,
  unshownFigure.description,
  unsizedPicture.description,
  unsourcedRow.description,
  untakenExcerpt.description,
  untranslatedQuotation.description,
  unusableAddress.description,
  unusedData.description,
  unusedExcerpt.description,
  unusedNote.description,
];
