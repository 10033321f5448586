import { describe, expect, it } from 'vitest';
import { excerptsOf, type SourceBody } from '../../src/markdown/excerpts.ts';
import { placesOf } from '../../src/reader/places.ts';

const FRONT = '---\ntype: webpage\ntitle: A page\n---\n';

/** The body of a source’s file, under a front matter of four lines. */
function read(body: string): SourceBody & { faults: string[] } {
  const text = `${FRONT}${body}`;
  const found = excerptsOf(text, placesOf('source', text));
  return {
    ...found,
    faults: found.problems.map(({ place, code, message }) => `${place.line}:${place.column} ${code} ${message}`),
  };
}

describe('an excerpt', () => {
  it('is a blockquote under a heading, which says where it stands', () => {
    const { excerpts, faults } = read('\n## para. 4\n\n> Workers are *shown*\n> with finished products.\n');
    expect(excerpts).toMatchObject([
      {
        id: 'para-4',
        locator: 'para. 4',
        words: { text: 'Workers are shown\nwith finished products.', emphasis: [{ start: 12, end: 17 }] },
        markdown: 'Workers are *shown*\nwith finished products.',
        place: { line: 8, column: 1, endLine: 9, endColumn: 26 },
      },
    ]);
    expect(faults).toEqual([]);
  });

  it.each([
    ['a time', '## 1:02:30', '10230', '1:02:30'],
    ['the words of its heading', '## On the *visit*, “again”', 'on-the-visit-again', 'On the visit, “again”'],
    ['its own name', '## para. 4 {#indigenous}', 'indigenous', 'para. 4'],
    ['words in Korean', '## 3면', '3면', '3면'],
  ])('has an id: %s', (_, heading, id, locator) => {
    expect(read(`\n${heading}\n\n> One.\n`).excerpts).toMatchObject([{ id, locator }]);
  });

  it('has an id of its own where two headings have the same words', () => {
    expect(read('## p. 1\n\n> One.\n\n## p. 1\n\n> Two.\n').excerpts.map(({ id }) => id)).toEqual(['p-1', 'p-1-1']);
  });

  it('may have several paragraphs, lists and line breaks of its own', () => {
    const { excerpts } = read('## p. 1\n\n> One\\\n> two.\n>\n> - Three\n> - Four\n');
    expect(excerpts[0]?.words.text).toBe('One\u2028two.\n\nThree\n\nFour');
  });

  it('is the same with the line ends of Windows', () => {
    const text = `${FRONT}\n## p. 1\n\n> One *two*\n> three.\n\nTranslation (en, ours): Four.\n`.replaceAll(
      '\n',
      '\r\n',
    );
    const { excerpts } = excerptsOf(text, placesOf('source', text));
    expect(excerpts).toMatchObject([
      {
        id: 'p-1',
        place: { line: 8, column: 1 },
        translation: { language: 'en', translator: 'ours', markdown: 'Four.' },
      },
    ]);
    expect(excerpts[0]?.words.text.replaceAll('\r', '')).toBe('One two\nthree.');
  });

  it('cites nothing, whatever signs it has', () => {
    expect(read('## p. 1\n\n> Follow @kcna and see \\[1\\] at 16:53.\n').excerpts[0]?.words.text).toBe(
      'Follow @kcna and see [1] at 16:53.',
    );
  });
});

describe('a translation', () => {
  it.each([
    [
      'names its language and its translator',
      'Translation (en, Jane Roe): It is *here*.',
      { language: 'en', translator: 'Jane Roe', markdown: 'It is *here*.' },
    ],
    ['is ours', 'Translation (en, ours): Here.', { language: 'en', translator: 'ours', markdown: 'Here.' }],
    ['names no translator', 'Translation (en): Here.', { language: 'en', markdown: 'Here.' }],
    ['names nothing', 'Translation: Here.', { language: '', markdown: 'Here.' }],
    [
      'has a bracket of its own',
      'Translation (zh-Hant): Here (it is): there.',
      { language: 'zh-Hant', markdown: 'Here (it is): there.' },
    ],
    [
      'runs over lines',
      'Translation (en, ours):\nHere\nand there.',
      { language: 'en', translator: 'ours', markdown: 'Here\nand there.' },
    ],
  ])('%s', (_, paragraph, translation) => {
    const { excerpts, hasNotes } = read(`## p. 1\n\n> 여기.\n\n${paragraph}\n`);
    expect(excerpts[0]?.translation).toMatchObject(translation);
    expect(excerpts[0]?.translation?.words.text).toBe(translation.markdown.replaceAll('*', ''));
    expect(excerpts[0]?.translation).toHaveProperty('place.line', 9);
    expect(hasNotes).toBe(false);
  });

  it('is no other paragraph', () => {
    const { excerpts, notes } = read('## p. 1\n\n> 여기.\n\nThe translation (en) is ours.\n');
    expect(excerpts[0]).not.toHaveProperty('translation');
    expect(notes.trim()).toBe('The translation (en) is ours.');
  });
});

describe('notes', () => {
  it('are all that belongs to no excerpt, where it stood', () => {
    const body =
      '\nBefore [@a].\n\n## para. 4 {#x}\n\n> One.\n\nTranslation (en, ours): Two.\n\nBetween.\n\n## Our method\n\nAfter.\n';
    const { notes, hasNotes } = read(body);
    expect(hasNotes).toBe(true);
    expect(notes).toHaveLength(FRONT.length + body.length);
    for (const words of ['Before [@a].', 'Between.', '## Our method', 'After.'])
      expect(notes.indexOf(words)).toBe(FRONT.length + body.indexOf(words));
    expect(notes.replace(/\s+/gu, ' ').trim()).toBe('Before [@a]. Between. ## Our method After.');
  });

  it.each(['', '\n\n', '## p. 1\n\n> One.\n'])('may be none', (body) => {
    expect(read(body).hasNotes).toBe(false);
  });
});

describe('a file is misshapen where', () => {
  it.each([
    ['an excerpt has no heading', '> One.\n', ['5:1 misshapen-excerpt This excerpt has no heading over it.']],
    [
      'a heading has two',
      '## p. 1\n\n> One.\n\n> Two.\n',
      ['9:1 misshapen-excerpt Under this heading there is a second blockquote.'],
    ],
    [
      'two have one name',
      '## p. 1 {#a}\n\n> One.\n\n## p. 2 {#a}\n\n> Two.\n',
      ['9:1 misshapen-excerpt Two excerpts of this source have the id `a`.'],
    ],
    [
      'a name is that of another’s words',
      '## a\n\n> One.\n\n## p. 2 {#a}\n\n> Two.\n',
      ['9:1 misshapen-excerpt Two excerpts of this source have the id `a`.'],
    ],
    [
      'a translation is glued to its excerpt',
      '## p. 1\n\n> 여기.\nTranslation (en, ours): Here.\n',
      ['7:1 misshapen-excerpt The translation stands inside the excerpt.'],
    ],
  ])('%s', (_, body, faults) => {
    expect(read(body).faults).toEqual(faults);
  });

  it('several are, and all are told', () => {
    expect(read('> One.\n\n## p. 1\n\n> Two.\n\n> Three.\n').faults).toHaveLength(2);
  });
});
