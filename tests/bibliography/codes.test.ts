import { describe, expect, test } from 'vitest';
import { damagedEntry } from '../../src/problems/codes/damaged-entry.ts';
import { repeatedField } from '../../src/problems/codes/repeated-field.ts';
import { repeatedKey } from '../../src/problems/codes/repeated-key.ts';
import { shortenedNames } from '../../src/problems/codes/shortened-names.ts';
import { uncitableEntry } from '../../src/problems/codes/uncitable-entry.ts';
import { unkeyedEntry } from '../../src/problems/codes/unkeyed-entry.ts';
import { unknownEntryType } from '../../src/problems/codes/unknown-entry-type.ts';
import { unknownMacro } from '../../src/problems/codes/unknown-macro.ts';
import { unknownParentEntry } from '../../src/problems/codes/unknown-parent-entry.ts';
import { unknownTexCommand } from '../../src/problems/codes/unknown-tex-command.ts';
import { unreadableDate } from '../../src/problems/codes/unreadable-date.ts';
import { unreadableEntry } from '../../src/problems/codes/unreadable-entry.ts';
import { unreadableLibrary } from '../../src/problems/codes/unreadable-library.ts';
import { unreadableName } from '../../src/problems/codes/unreadable-name.ts';
import { unusableAddress } from '../../src/problems/codes/unusable-address.ts';
import { marked, marks, read } from './reading.ts';

const CODES = [
  damagedEntry,
  repeatedField,
  repeatedKey,
  shortenedNames,
  uncitableEntry,
  unkeyedEntry,
  unknownEntryType,
  unknownMacro,
  unknownParentEntry,
  unknownTexCommand,
  unreadableDate,
  unreadableEntry,
  unreadableLibrary,
  unreadableName,
  unusableAddress,
];

describe.each(CODES.map(({ description }) => [description.code, description] as const))('%s', (code, { bad, good }) => {
  test('its bad example raises it at the mark, and nothing else', async () => {
    for (const { file, text } of bad) {
      expect(marks((await read(text, file)).problems)).toEqual(marked(text).map((place) => `${code} ${place}`));
    }
  });

  test('its good example raises nothing', async () => {
    for (const { file, text } of good) expect((await read(text, file)).problems).toEqual([]);
  });
});
