import { describe, expect, it } from 'vitest';
import { mentionsIn, problemsIn, proseOf } from '../support/prose.ts';

describe('a citation', () => {
  it('takes the words of the source that its author wrote, each key with its at-sign', () => {
    const text = 'He said so \\*once\\* [see *also* @kcna-2013-08, para. 4; quoted in @tnw-2013].';
    const [citation] = mentionsIn(text, 'citation');
    expect(citation?.words).toBe('[see *also* @kcna-2013-08, para. 4; quoted in @tnw-2013]');
    expect(citation?.items.map(({ start, end }) => text.slice(start, end))).toEqual(['@kcna-2013-08', '@tnw-2013']);
  });

  it('knows where it is cited at second hand: behind the work, in words that say so', () => {
    const hands = (text: string): boolean[] =>
      mentionsIn(text, 'citation').flatMap(({ items }) => items.map((item) => item.secondHand));
    expect(hands('[@a; quoted in @b]')).toEqual([false, true]);
    expect(hands('[@a; as Quoted  in @b]')).toEqual([false, false]);
    expect(hands('[@a; *qtd. in* @b, p. 3]')).toEqual([false, true]);
    expect(hands('[quoted in @a; see @b]')).toEqual([false, false]);
  });

  it('counts its columns in UTF-16 units, over the marks of a quotation and Windows line ends', () => {
    const text = '> 📱 아리랑\r\n> [@kcna-2013-08,\r\n> p. 3]\r\n';
    const [citation] = mentionsIn(text, 'citation');
    const [item] = citation?.items ?? [];
    expect(text.slice(item?.start, item?.end)).toBe('@kcna-2013-08');
    expect(citation?.words).toBe('[@kcna-2013-08,\r\n> p. 3]');
  });
});

describe('mentions', () => {
  it('come in the order in which a page shows them: a note’s after the block that mentions it first', () => {
    const text = 'One [@a], a note[^n] and [@b].\n\n[^n]: Here [@n]; see [^m].\n\nTwo [@c].[^n]\n\n[^m]: There [@m].\n';
    const keys = mentionsIn(text, 'citation').flatMap(({ items }) => items.map(({ key }) => key));
    expect(keys).toEqual(['a', 'b', 'n', 'm', 'c']);
  });

  it.each([
    ['a figure alone in its paragraph', '![](fig:map)', { kind: 'figure', id: 'map' }],
    ['a figure among words', 'x ![](fig:map) y', { kind: 'figure', id: 'map' }],
    ['a figure as a component', '<Figure id="map" />', { kind: 'figure', id: 'map' }],
    ['a figure whose id has a space', '![](<fig:the map>)', { kind: 'figure', id: 'the map' }],
    ['a cross-reference', '[](#fig-map)', { kind: 'reference', fragment: 'fig-map' }],
    ['a heading', '[below](#the-visit)', { kind: 'reference', fragment: 'the-visit' }],
    ['a heading in Korean', '[아래](#%EC%95%84%EB%A6%AC%EB%9E%91)', { kind: 'reference', fragment: '아리랑' }],
    ['a term', '[net](term:intranet)', { kind: 'term', id: 'intranet' }],
    ['a chapter', '[device](02-the-device.mdx#screen)', { kind: 'link', url: '02-the-device.mdx#screen' }],
    ['an address', 'https://example.org/', { kind: 'link', url: 'https://example.org/' }],
    ['an address of its own block', '[x][y]\n\n[y]: /sources/', { kind: 'link', url: '/sources/' }],
    ['a note', 'x[^Note]\n\n[^Note]: y', { kind: 'note', label: 'note' }],
  ])('may be %s', (_, text, mention) => {
    expect(proseOf(text).prose.mentions).toMatchObject([mention]);
  });

  it('are none in code, comments and expressions', () => {
    expect(proseOf('`![](fig:map)` {/* [@a] */} {"[@b]"}\n\n```\n[@c]\n```\n').prose.mentions).toEqual([]);
  });
});

describe('headings', () => {
  const slugs = (text: string, format?: 'markdown'): string[] =>
    proseOf(text, format).prose.headings.map(({ slug }) => slug);

  it('have their words as a fragment, without marks, and never two the same', () => {
    expect(slugs('## The *visit*\n\n### A `code` — or not\n\n## The visit\n\n## At 16:53\n')).toEqual([
      'the-visit',
      'a-code--or-not',
      'the-visit-1',
      'at-1653',
    ]);
  });

  it('have it without what they cite', () => {
    const { headings } = proseOf(
      '## The visit [@kcna, p. 3]\n\n## As @tnw [para. 4] says\n\n## A note[^1]\n\n[^1]: x\n',
    ).prose;
    expect(headings.map(({ text, slug }) => [text, slug])).toEqual([
      ['The visit', 'the-visit'],
      ['As says', 'as-says'],
      ['A note', 'a-note'],
    ]);
  });

  it('may name it themselves in Markdown', () => {
    expect(slugs('## para. 4 {#indigenous}\n', 'markdown')).toEqual(['indigenous']);
  });
});

describe('words', () => {
  const words = (text: string): number => proseOf(text).prose.words;

  it('are counted as a reader reads them: without citations, code and comments', () => {
    expect(words('One two [see @a, p. 3] three `four` {/* five */}.\n\n## Six\n\n- seven\n- eight\n\n> nine\n')).toBe(
      7,
    );
  });

  it('hold their apostrophes, hyphens and points', () => {
    expect(words('the twenty-first of North Korea’s 3.5 inches')).toBe(7);
  });

  it('of the front matter do not count', () => {
    expect(words('---\ntitle: One two\n---\n\nThree.\n')).toBe(1);
  });
});

describe('faults', () => {
  it.each([
    ['a tag that is never closed', 'One.\n\n<Figure id="map">\n', ['3:1 unreadable-prose']],
    ['a brace that is never closed', 'One {two.\n', ['1:5 unreadable-prose']],
    ['a less-than sign before a number', 'Smaller than <3.\n', ['1:14 unreadable-prose']],
    ['an aside with an unknown name', ':::warning\nOne.\n:::\n', ['1:1 unknown-aside']],
    ['a component that nobody has', '<Map />\n', ['1:1 unknown-component']],
    ['a component without its id', '<Figure />\n', ['1:1 unknown-component']],
    ['a picture by its address', '![A phone](phone.jpg)\n', ['1:1 unrecorded-picture']],
    ['a picture as an element', '<img src="phone.jpg" />\n', ['1:1 unrecorded-picture']],
    ['a picture by a definition', '![A phone][p]\n\n[p]: phone.jpg\n', ['1:1 unrecorded-picture']],
    ['a script in a link', '[x](javascript:alert)\n', ['1:1 unsafe-link']],
    ['a script with the marks of an address', '[x](javascript:alert#/a)\n', ['1:1 unsafe-link']],
    ['data in a definition', '[x][y]\n\n[y]: data:text/html,x\n', ['3:1 unsafe-link']],
    ['a note that is not there', 'One.[^n]\n', ['1:5 unknown-note']],
    ['a note that is not there, after an escape and an emoji', '\\*One\\* 📱.[^n]\n', ['1:12 unknown-note']],
    ['a note that nothing mentions', 'One.\n\n[^n]: Two.\n', ['3:1 unused-note']],
    ['a bracket without a source', 'One [@a; and others].\n', ['1:5 broken-citation']],
    ['a bracket with two sources in a part', 'One *two* [@a and @b].\n', ['1:11 broken-citation']],
  ])('%s', (_, text, problems) => {
    expect(problemsIn(text)).toEqual(problems);
  });

  it('are all told', () => {
    const text = [
      '[x](javascript:alert) and [^n].',
      '',
      ':::nota',
      'One [@a; b].',
      ':::',
      '',
      '<Figur id="map" />',
      '',
      '![x](y.png)',
      '',
    ].join('\n');
    expect(problemsIn(text).sort()).toEqual([
      '1:1 unsafe-link',
      '1:27 unknown-note',
      '3:1 unknown-aside',
      '4:5 broken-citation',
      '7:1 unknown-component',
      '9:1 unrecorded-picture',
    ]);
  });

  it.each([
    ['an escaped bracket that looks like a note', 'One \\[^n].\n'],
    ['code that looks like a note', 'One `[^n]`.\n'],
    ['components that the author brings along', "import Map from './Map.astro';\n\n<Map />\n"],
    ['components that the author makes', 'export const Two = () => 2;\n\n<Two />\n'],
    ['an element of HTML', 'One <kbd>two</kbd>.\n'],
    ['a time', 'At 16:53 and ::so, or a:b.\n'],
  ])('%s is none', (_, text) => {
    expect(problemsIn(text)).toEqual([]);
  });
});
