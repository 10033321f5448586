import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { type SearchDocument, searchDocuments, searchJson } from '../../src/editions/search/documents.ts';
import { find, passage, soughtParts } from '../../src/editions/search/find.ts';
import { SEARCH_OPTIONS } from '../../src/editions/search/options.ts';
import { folded, searchTerms } from '../../src/editions/search/terms.ts';
import { dictionaryFor } from '../../src/i18n/dictionaries.ts';
import { readingTerms } from '../support/check-study.ts';
import { studyIn } from '../support/study.ts';

const study = await studyIn('content');
const context = { study, dictionary: dictionaryFor('en'), locators: readingTerms().locators };
const documents = searchDocuments(context);
const index = new MiniSearch(SEARCH_OPTIONS);
index.addAll(JSON.parse(searchJson(context)) as SearchDocument[]);

/** The addresses in which a string stands, by looking. */
function holding(words: string): string[] {
  return documents
    .filter(({ title, about, text }) => folded(`${title}\n${about}\n${text}`).includes(words))
    .map(({ address }) => address)
    .sort();
}

const found = (query: string): string[] => find(index, query).map(({ address }) => address);

describe('what can be searched', () => {
  it('is every section, claim, figure, source and term, each at an address of its own', () => {
    const kinds = Map.groupBy(documents, ({ kind }) => kind);
    expect(kinds.get('source')?.length).toBe(study.sources.size);
    expect(kinds.get('claim')?.length).toBe(study.claims.size);
    expect(kinds.get('figure')?.length).toBe(study.figures.size);
    expect(kinds.get('term')?.length).toBe(study.glossary.length);
    expect(kinds.get('chapter')?.length).toBeGreaterThan(study.chapters.length);
    expect(new Set(documents.map(({ address }) => address)).size).toBe(documents.length);
  });

  it('is words as a reader reads them: no citation, no mark', () => {
    for (const { title, text, kind } of documents) {
      expect(title, title).not.toMatch(/\[@|\]\(|\*\*/u);
      if (kind !== 'source') expect(text, title).not.toMatch(/\[@|\]\(|\*\*/u);
    }
  });
});

describe('searching the study', () => {
  it.each(['손전화', '아리랑', '공장', '스마트폰', '화면접촉'])(
    'finds %s inside longer words, wherever it stands',
    (word) => {
      const truth = holding(word);
      expect(truth.length).toBeGreaterThan(0);
      expect(found(word).sort()).toEqual(truth);
    },
  );

  it('finds a word by its beginning, in any case and without accents', () => {
    expect(found('Uniscope').length).toBeGreaterThan(3);
    expect(found('unisc')).toEqual(expect.arrayContaining(found('UNISCOPE')));
  });

  it('wants every word of a query', () => {
    const both = new Set(found('factory assembly'));
    expect(both.size).toBeGreaterThan(0);
    for (const address of both) expect(found('assembly')).toContain(address);
  });

  it('puts what is named so before what only mentions it', () => {
    const [first] = find(index, 'made to order');
    expect(`${first?.title} ${first?.about}`.toLowerCase()).toContain('made to order');
  });

  it('finds nothing for what is not there', () => {
    expect(found('불가사리통신기')).toEqual([]);
    expect(found('xylophone')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});

describe('terms', () => {
  it.each([
    ['아리랑손전화기를', ['아리', '리랑', '랑손', '손전', '전화', '화기', '기를']],
    ['AS1201', ['as1201']],
    ['Café 폰', ['cafe', '폰']],
    ['3G망', ['3g', '망']],
  ])('%s', (text, terms) => {
    expect(searchTerms(text)).toEqual(terms);
  });
});

describe('a passage', () => {
  const text = `${'word '.repeat(100)}Arirang ${'more '.repeat(100)}`;
  it('stands around what was sought, cut at spaces', () => {
    const shown = passage(text, 'arirang');
    expect(shown).toMatch(/^… word .*Arirang.* more …$/u);
    expect(shown.length).toBeLessThan(170);
  });
  it('parts what stands on lines of its own', () => {
    expect(passage('새로운 지능형손전화기\nnew intelligent hand phones\n', '손전화기')).toBe(
      '새로운 지능형손전화기 · new intelligent hand phones',
    );
  });
  it('needs no sign after a sentence', () => {
    expect(passage('It was “made here”.\nNobody saw it.', 'nobody')).toBe('It was “made here”. Nobody saw it.');
    expect(passage('It is “made here.”\n\nNobody saw it.', 'nobody')).toBe('It is “made here.” Nobody saw it.');
  });
  it('is the beginning where the words stand in the title only', () => {
    expect(passage('Short text.', 'other')).toBe('Short text.');
  });
});

describe('what was sought', () => {
  const shown = (text: string, query: string): string =>
    soughtParts(text, query)
      .map((part) => (part.isSought ? `[${part.text}]` : part.text))
      .join('');

  it.each([
    ['every time', 'The phone is a Phone.', 'phone', 'The [phone] is a [Phone].'],
    ['inside a longer word', '아리랑손전화기를', '손전화기', '아리랑[손전화기]를'],
    ['whatever its accents', 'A café, a cafe.', 'cafe', 'A [café], a [cafe].'],
    ['with signs that mean something elsewhere', 'It cost $40 (a lot).', '$40 (a', 'It cost [$40] [(a] lot).'],
    ['once, where two words overlap', 'Koryolink', 'koryo yolink', '[Koryolink]'],
    ['nowhere', 'The phone.', 'net', 'The phone.'],
  ])('is told from the rest: %s', (_, text, query, expected) => {
    expect(shown(text, query)).toBe(expected);
  });
});
