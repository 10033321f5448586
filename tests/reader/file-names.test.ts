import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readingWords } from '../../src/i18n/reading-words.ts';
import { fileNameOf, idOfFileName } from '../../src/reader/file-names.ts';
import { readContent } from '../../src/reader/read.ts';
import { readingTermsOf } from '../../src/reader/terms.ts';
import { minimalStudy } from '../support/minimal-study.ts';

describe('the file of a source', () => {
  test.each([
    ['gazette-2013', 'gazette-2013'],
    ['пункт3', 'пункт3'],
    ['DBLP:conf/x/Y', 'DBLP%3Aconf%2Fx%2FY'],
    ['http://zotero.org/users/1/items/AB', 'http%3A%2F%2Fzotero.org%2Fusers%2F1%2Fitems%2FAB'],
    ['what?*', 'what%3F%2A'],
    ['100%', '100%25'],
    ['.hidden', '%2Ehidden'],
    ['..', '%2E.'],
    ['con', '%63on'],
    ['NUL.2013', '%4EUL.2013'],
    ['console', 'console'],
  ])('%s stands in %s.md', (id, name) => {
    expect(fileNameOf(id)).toBe(name);
    expect(idOfFileName(name)).toBe(id);
  });

  test.each(['100%', '50%-off', 'a%20b', 'x%2f', '%zz'])('a name that nobody wrote so is the id itself: %s', (name) => {
    expect(idOfFileName(name)).toBe(name);
  });

  it('holds any id, and no two ids share one', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
        expect(fileNameOf(id)).not.toMatch(/[\p{Cc}"*/:<>?\\|]|^[. ]/u);
        expect(idOfFileName(fileNameOf(id))).toBe(id);
      }),
    );
  });
});

it('the study knows such a source by its id', async () => {
  const source = '---\ntype: book\ntitle: T\nevidence: {standpoint: research, read: whole}\n---\n';
  using study = minimalStudy({ 'sources/DBLP%3Aconf%2Fx%2FY.md': source });
  const { entries } = await readContent(study.folder, (language) => readingTermsOf(readingWords(language), language));
  expect(entries.sources.map(({ id }) => id)).toContain('DBLP:conf/x/Y');
});
