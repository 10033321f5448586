import type { CodeDescription } from './code.ts';
import { animatedPicture } from './codes/animated-picture.ts';
import { brokenCitation } from './codes/broken-citation.ts';
import { circularRelay } from './codes/circular-relay.ts';
import { damagedEntry } from './codes/damaged-entry.ts';
import { duplicateChapter } from './codes/duplicate-chapter.ts';
import { duplicateSource } from './codes/duplicate-source.ts';
import { invalidField } from './codes/invalid-field.ts';
import { mislabelledPicture } from './codes/mislabelled-picture.ts';
import { misnamedChapter } from './codes/misnamed-chapter.ts';
import { misshapenExcerpt } from './codes/misshapen-excerpt.ts';
import { missingField } from './codes/missing-field.ts';
import { missingFile } from './codes/missing-file.ts';
import { missingPicture } from './codes/missing-picture.ts';
import { missingRecord } from './codes/missing-record.ts';
import { pictureTooLarge } from './codes/picture-too-large.ts';
import { repeatedField } from './codes/repeated-field.ts';
import { repeatedKey } from './codes/repeated-key.ts';
import { shortenedNames } from './codes/shortened-names.ts';
import { strayFile } from './codes/stray-file.ts';
import { uncitableEntry } from './codes/uncitable-entry.ts';
import { unkeyedEntry } from './codes/unkeyed-entry.ts';
import { unknownAside } from './codes/unknown-aside.ts';
import { unknownClaim } from './codes/unknown-claim.ts';
import { unknownComponent } from './codes/unknown-component.ts';
import { unknownEntryType } from './codes/unknown-entry-type.ts';
import { unknownExcerpt } from './codes/unknown-excerpt.ts';
import { unknownField } from './codes/unknown-field.ts';
import { unknownFigure } from './codes/unknown-figure.ts';
import { unknownFragment } from './codes/unknown-fragment.ts';
import { unknownMacro } from './codes/unknown-macro.ts';
import { unknownNote } from './codes/unknown-note.ts';
import { unknownPage } from './codes/unknown-page.ts';
import { unknownParentEntry } from './codes/unknown-parent-entry.ts';
import { unknownRelay } from './codes/unknown-relay.ts';
import { unknownSource } from './codes/unknown-source.ts';
import { unknownTerm } from './codes/unknown-term.ts';
import { unknownTexCommand } from './codes/unknown-tex-command.ts';
import { unreadExcerpt } from './codes/unread-excerpt.ts';
import { unreadableDate } from './codes/unreadable-date.ts';
import { unreadableEntry } from './codes/unreadable-entry.ts';
import { unreadableLibrary } from './codes/unreadable-library.ts';
import { unreadableName } from './codes/unreadable-name.ts';
import { unreadablePicture } from './codes/unreadable-picture.ts';
import { unreadableProse } from './codes/unreadable-prose.ts';
import { unreadableYaml } from './codes/unreadable-yaml.ts';
import { unrecordedPicture } from './codes/unrecorded-picture.ts';
import { unsafeLink } from './codes/unsafe-link.ts';
import { unsafeSvg } from './codes/unsafe-svg.ts';
import { unsizedPicture } from './codes/unsized-picture.ts';
import { unusableAddress } from './codes/unusable-address.ts';
import { unusedNote } from './codes/unused-note.ts';

/** Every problem code that there is, by name. */
export const CODES: readonly CodeDescription[] = [
  animatedPicture.description,
  brokenCitation.description,
  circularRelay.description,
  damagedEntry.description,
  duplicateChapter.description,
  duplicateSource.description,
  invalidField.description,
  mislabelledPicture.description,
  misnamedChapter.description,
  misshapenExcerpt.description,
  missingField.description,
  missingFile.description,
  missingPicture.description,
  missingRecord.description,
  pictureTooLarge.description,
  repeatedField.description,
  repeatedKey.description,
  shortenedNames.description,
  strayFile.description,
  uncitableEntry.description,
  unkeyedEntry.description,
  unknownAside.description,
  unknownClaim.description,
  unknownComponent.description,
  unknownEntryType.description,
  unknownExcerpt.description,
  unknownField.description,
  unknownFigure.description,
  unknownFragment.description,
  unknownMacro.description,
  unknownNote.description,
  unknownPage.description,
  unknownParentEntry.description,
  unknownRelay.description,
  unknownSource.description,
  unknownTerm.description,
  unknownTexCommand.description,
  unreadExcerpt.description,
  unreadableDate.description,
  unreadableEntry.description,
  unreadableLibrary.description,
  unreadableName.description,
  unreadablePicture.description,
  unreadableProse.description,
  unreadableYaml.description,
  unrecordedPicture.description,
  unsafeLink.description,
  unsafeSvg.description,
  unsizedPicture.description,
  unusableAddress.description,
  unusedNote.description,
];
