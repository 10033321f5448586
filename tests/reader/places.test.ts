import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/reader/places.ts';
import { expectMarked } from '../support/marked.ts';

describe('the places of a text', () => {
  const text = 'one\ntwo 📱 three\r\n\nlast';
  const place = placesOf('content/a.md', text);

  it.each([
    ['the first character', 0, 1, 1],
    ['a line end', 3, 1, 4],
    ['the first of a line', 4, 2, 1],
    ['after a sign of two UTF-16 units', text.indexOf('three'), 2, 8],
    ['an empty line', text.indexOf('\n\n') + 1, 3, 1],
    ['the last character', text.length - 1, 4, 4],
    ['the end', text.length, 4, 5],
    ['beyond the end', 1000, 4, 5],
  ])('%s', (_, offset, line, column) => {
    expect(place(offset)).toEqual({ file: 'content/a.md', line, column });
  });

  it('have an end where there is one', () => {
    expect(place(0, 5)).toEqual({ file: 'content/a.md', line: 1, column: 1, endLine: 2, endColumn: 2 });
    expect(place(2, 2)).toEqual({ file: 'content/a.md', line: 1, column: 3 });
  });
});

/** Every way in which YAML can write a text; each cites a source that is not there. */
const VALUES: Readonly<Record<string, string>> = {
  'a plain value': 'text: So it was [▸unknown-source▸@nobody].',
  'a plain value over lines': 'text: So it was\n    in the end\n    [▸unknown-source▸@nobody].',
  'single quotation marks': "text: 'It''s so [▸unknown-source▸@nobody].'",
  'double quotation marks': 'text: "So \\"it\\" was [▸unknown-source▸@nobody]."',
  'an escape for a letter': 'text: "So \\u2013 it \\t was [▸unknown-source▸@nobody]."',
  'an escape for a letter of the key': 'text: "So it was [▸unknown-source▸\\u0040nobody]."',
  'double quotation marks over lines': 'text: "So it\n    was \\\n    [▸unknown-source▸@nobody]."',
  'a literal block': 'text: |\n    So it was\n    [▸unknown-source▸@nobody].',
  'a literal block with deeper lines': 'text: |\n    So:\n\n    - it was\n      [▸unknown-source▸@nobody].',
  'a folded block': 'text: >-\n    So it was\n    in the end [▸unknown-source▸@nobody].',
  'a folded block with an empty line': 'text: >\n    So it was.\n\n    In the end [▸unknown-source▸@nobody].\n',
  'a folded block with its indentation said': 'text: >2-\n    So [▸unknown-source▸@nobody].',
  'a folded block after a comment': 'text: >- # folded\n    So [▸unknown-source▸@nobody].',
  'letters of two UTF-16 units': 'text: So 📱 아리랑 [▸unknown-source▸@nobody].',
  'an escape of Markdown': "text: 'So \\* it [▸unknown-source▸@nobody].'",
  'a value with an anchor': 'text: &a So it was [▸unknown-source▸@nobody].',
  'the same words before': 'text: nobody @ nobody [▸unknown-source▸@nobody].',
  'a blockquote in a block': 'text: |\n    > So it was\n    > *so* [see ▸unknown-source▸@nobody,\n    > p. 3].',
};

describe('the place of a citation in a value of YAML', () => {
  it.each(Object.entries(VALUES))('%s', async (_, value) => {
    await expectMarked({ 'timeline.yaml': `- date: 2013-08-12\n  title: A day\n  ${value}\n` });
  });

  it('in a flow of values', async () => {
    await expectMarked({ 'timeline.yaml': '- {date: 2013, title: A year, text: "So [▸unknown-source▸@nobody]"}\n' });
  });

  it('in several values of a file', async () => {
    await expectMarked({
      'figures/phone.yaml':
        'caption: >-\n  A phone\n  [▸unknown-source▸@one].\nalt: A phone.\ndescription: |\n  It is [▸unknown-source▸@two].\ncredit: Drawn here\nlicence: CC0-1.0\nmade: diagram\n',
      'glossary.yaml':
        'a:\n  term: A\n  definition: One [▸unknown-source▸@three].\nb:\n  term: B\n  definition: "Two [▸unknown-source▸@four]."\n',
    });
  });

  it('in the front matter and the body of one file', async () => {
    await expectMarked({
      'sources/wire.md':
        '---\ntype: webpage\ntitle: A page\nevidence:\n  standpoint: wire\n  read: whole\n  relays:\n    - gazette-2013\n    - ▸unknown-relay▸nobody\n---\n\nOur note [▸unknown-source▸@nobody].\n',
    });
  });
});

describe('whatever the editor of the author', () => {
  const chapter =
    '---\ntitle: One\ndescription: One.\nfigure: ▸unknown-figure▸fone\n---\n\nThe phone [▸unknown-source▸@nobody].\n\n> It is\n> [▸unknown-source▸@nobody].\n';
  const events =
    '- date: ▸invalid-field▸2013-02-30\n  title: A day\n  text: |\n    So it\n    was [▸unknown-source▸@nobody].\n';

  it.each([
    ['ends lines as Windows does', (text: string) => text.replaceAll('\n', '\r\n')],
    ['begins files with a byte order mark', (text: string) => `\uFEFF${text}`],
    ['does both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['ends no last line', (text: string) => text.trimEnd()],
    ['leaves spaces after the lines of dashes', (text: string) => text.replaceAll(/^---$/gmu, '---  ')],
  ])('%s, places are those of the file', async (_, save) => {
    await expectMarked({ 'chapters/01-one.mdx': save(chapter), 'timeline.yaml': save(events) });
  });
});
