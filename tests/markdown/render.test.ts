import { describe, expect, it } from 'vitest';
import { renderPlain } from '../../src/markdown/render.ts';
import { htmlOf } from '../support/html.ts';
import { proseOf } from '../support/prose.ts';

const source = (title: string): string =>
  `---\ntype: webpage\ntitle: ${title}\ncontainer-title: ${title}\nevidence: {standpoint: wire, read: whole}\n---\n`;
const TNW = { 'sources/tnw.md': source('The Next Web') };
const TWO = {
  'chapters/02-two.mdx':
    '---\ntitle: Two\ndescription: Two.\n---\n\n## The screen\n\nIt is [@gazette-2013].\n\n![](fig:phone)\n',
};

/** The link of a marker as it is expected. */
const cite = (number: number, place: number, id = 'gazette-2013', name = 'The Gazette'): string =>
  `<a class="cite" id="cite-${place}" href="#ref-${id}" aria-label="${number}: ${name}">${number}</a>`;

describe('a citation', () => {
  it('is a marker right behind its word, linked to the reference', async () => {
    expect(await htmlOf('It has a name [@gazette-2013].')).toBe(
      `<p>It has a name<sup class="cites">${cite(1, 1)}</sup>.</p>`,
    );
  });

  it('shows its locator and its words, and keeps the marks in them', async () => {
    expect(await htmlOf('It has a name [@gazette-2013, para. 4, and *passim*].')).toBe(
      `<p>It has a name<sup class="cites">${cite(1, 1)}, para. 4, and <em>passim</em></sup>.</p>`,
    );
  });

  it('of several works shows each, with the words between them', async () => {
    expect(await htmlOf('A name [@gazette-2013; quoted in @tnw, p. 3].', { files: TNW })).toBe(
      `<p>A name<sup class="cites">${cite(1, 1)}, quoted\u00a0in\u00a0${cite(2, 2, 'tnw', 'The Next Web')}, p. 3</sup>.</p>`,
    );
    expect(await htmlOf('A name [@gazette-2013; @tnw].', { files: TNW })).toBe(
      `<p>A name<sup class="cites">${cite(1, 1)}\u202f${cite(2, 2, 'tnw', 'The Next Web')}</sup>.</p>`,
    );
  });

  it('in the running text begins with the name of its source', async () => {
    expect(await htmlOf('@gazette-2013 [para. 4] says so.')).toBe(
      `<p>The Gazette<sup class="cites">${cite(1, 1)}, para. 4</sup> says so.</p>`,
    );
    expect(await htmlOf('The paper -@gazette-2013 says so.')).toBe(
      `<p>The paper <sup class="cites">${cite(1, 1)}</sup> says so.</p>`,
    );
  });

  it('may begin before an emphasis and end after it', async () => {
    expect(await htmlOf('So it *is [see* @gazette-2013].')).toBe(
      `<p>So it <em>is</em><sup class="cites"><em>see</em>\u00a0${cite(1, 1)}</sup>.</p>`,
    );
  });

  it('may stand in emphasis, in a heading, in a table, in a quotation', async () => {
    expect(await htmlOf('*So [@gazette-2013]*')).toBe(`<p><em>So</em><sup class="cites">${cite(1, 1)}</sup></p>`);
    expect(await htmlOf('## So [@gazette-2013]')).toBe(`<h2>So<sup class="cites">${cite(1, 1)}</sup></h2>`);
    expect(await htmlOf('| a |\n|---|\n| So [@gazette-2013] |')).toContain(
      `<td>So<sup class="cites">${cite(1, 1)}</sup></td>`,
    );
    expect(await htmlOf('> So\n> [@gazette-2013]')).toContain(`So<sup class="cites">${cite(1, 1)}</sup>`);
  });

  it('of a key that Markdown takes for an e-mail address is one all the same', async () => {
    const files = { 'sources/kim.2013.md': source('Kim') };
    expect(await htmlOf('So [-@kim.2013].', { files })).toBe(
      `<p>So<sup class="cites">${cite(1, 1, 'kim.2013', 'Kim')}</sup>.</p>`,
    );
  });

  it('leaves what stands beside it as it is', async () => {
    const html = await htmlOf(
      '`@x`, *y*, [z](https://example.org/@z), jane@example.org \\@a &amp; [@gazette-2013] \\[b\\].',
    );
    expect(html).toBe(
      '<p><code>@x</code>, <em>y</em>, <a href="https://example.org/@z">z</a>, <a href="mailto:jane@example.org">jane@example.org</a> @a &amp;' +
        `<sup class="cites">${cite(1, 1)}</sup> [b].</p>`,
    );
  });

  it('of an unknown source stays as it was written', async () => {
    expect(await htmlOf('So [see @nobody, p. 3].')).toBe('<p>So<sup class="cites">@nobody</sup>.</p>');
  });

  it('in code and comments is none', async () => {
    expect(await htmlOf('    [@gazette-2013]\n\n`[@gazette-2013]`')).not.toContain('cite');
  });
});

describe('a note', () => {
  it('stands after the block that mentions it first, lettered, with a way back', async () => {
    expect(await htmlOf('One.[^n] Two.[^n]\n\nThree.\n\n[^n]: See [@gazette-2013].')).toBe(
      '<p>One.<sup class="cites"><a class="note-mark" href="#note-1" aria-label="Note 1" id="note-1-ref">a</a></sup> ' +
        'Two.<sup class="cites"><a class="note-mark" href="#note-1" aria-label="Note 1">a</a></sup></p>' +
        '<section class="note" id="note-1" role="note" aria-label="Note 1"><a class="note-back" href="#note-1-ref" aria-label="Back to note 1 in the text">a</a>' +
        `<p>See<sup class="cites">${cite(1, 1)}</sup>.</p></section><p>Three.</p>`,
    );
  });

  it('that nothing mentions is not shown', async () => {
    expect(await htmlOf('One.\n\n[^n]: Two.')).toBe('<p>One.</p>');
  });

  it('after the twenty-sixth has two letters', async () => {
    const labels = Array.from({ length: 27 }, (_, index) => `n${index}`);
    const html = await htmlOf(
      `${labels.map((label) => `x[^${label}]`).join(' ')}\n\n${labels.map((label) => `[^${label}]: y`).join('\n\n')}`,
    );
    expect([...html.matchAll(/class="note-mark"[^>]*>(\w+)</gu)].map(([, letter]) => letter).slice(-3)).toEqual([
      'y',
      'z',
      'aa',
    ]);
  });
});

describe('links', () => {
  it.each([
    ['a chapter by its file', '[two](02-two.mdx)', '<a href="/x/y/chapters/two/">two</a>'],
    ['a heading of it', '[two](../chapters/02-two.mdx#the-screen)', '<a href="/x/y/chapters/two/#the-screen">two</a>'],
    ['a page of the site', '[sources](/sources/)', '<a href="/x/y/sources/">sources</a>'],
    ['the cover', '[cover](/)', '<a href="/x/y/">cover</a>'],
    ['a source', '[it](/sources/gazette-2013/)', '<a href="/x/y/sources/gazette-2013/">it</a>'],
    [
      'the web',
      '[it](https://example.org/?a=1&b=2 "Title")',
      '<a href="https://example.org/?a=1&amp;b=2" title="Title">it</a>',
    ],
    ['a place on the page', '[it](#the-end)', '<a href="#the-end">it</a>'],
    ['a term', '[net](term:intranet)', '<a class="term" href="/x/y/glossary/#term-intranet">net</a>'],
    [
      'a term, in its own words',
      '[](term:intranet)',
      '<a class="term" href="/x/y/glossary/#term-intranet">Intranet</a>',
    ],
    [
      'a figure of another chapter',
      '[](#fig-phone)',
      '<a class="xref" href="/x/y/chapters/two/#fig-phone">Figure\u00A01</a>',
    ],
    [
      'a figure, in other words',
      '[the *phone*](#fig-phone)',
      '<a class="xref" href="/x/y/chapters/two/#fig-phone">the <em>phone</em></a>',
    ],
    ['a bare address', 'https://example.org/a', '<a href="https://example.org/a">https://example.org/a</a>'],
  ])('may lead to %s', async (_, text, html) => {
    expect(await htmlOf(text, { files: TWO })).toBe(`<p>${html}</p>`);
  });

  it('may have their address apart', async () => {
    const html = await htmlOf(
      '[two][a], [net][b], [phone][c], [it][d]\n\n[a]: 02-two.mdx\n[b]: term:intranet\n[c]: #fig-phone\n[d]: https://example.org/',
      { files: TWO },
    );
    expect([...html.matchAll(/href="([^"]*)"/gu)].map(([, href]) => href)).toEqual([
      '/x/y/chapters/two/',
      '/x/y/glossary/#term-intranet',
      '/x/y/chapters/two/#fig-phone',
      'https://example.org/',
    ]);
  });
});

describe('an aside', () => {
  it('has its title and its text', async () => {
    expect(await htmlOf(':::note[The *name*]\nIt is a song [@gazette-2013].\n:::')).toBe(
      `<section class="aside aside-note" role="note"><p class="aside-title">The <em>name</em></p><p>It is a song<sup class="cites">${cite(1, 1)}</sup>.</p></section>`,
    );
  });

  it('may have no title', async () => {
    expect(await htmlOf(':::method\nOne.\n\nTwo.\n:::')).toBe(
      '<section class="aside aside-method" role="note"><p>One.</p><p>Two.</p></section>',
    );
  });
});

describe('words with colons', () => {
  it.each([
    ['a time', 'At 16:53 and 17:01:30.'],
    ['two colons', 'std::vector and ::word here'],
    ['a line that begins with two', '::word'],
    ['a name before a colon', 'so:yes, a:b[c], x:y{z=1}'],
  ])('stay as they are: %s', async (_, text) => {
    expect(await htmlOf(text)).toBe(`<p>${text}</p>`);
  });
});

describe('headings', () => {
  it('have the fragments that the reader found', async () => {
    const body = [
      '## The *visit*',
      '## The visit',
      '## So [@gazette-2013, p. 3]',
      '## As @gazette-2013 says',
      '## A `code` at 16:53',
      '## A note[^1] 📱',
      '[^1]: One.',
    ].join('\n\n');
    const html = await htmlOf(body, { asChapter: true });
    const ids = [...html.matchAll(/<h2 id="([^"]*)"/gu)].map(([, id]) => id);
    expect(ids).toEqual(proseOf(body).prose.headings.map(({ slug }) => slug));
    expect(ids).toHaveLength(6);
  });
});

describe('the words of an excerpt', () => {
  it('are rendered as Markdown, and cite nothing', () => {
    expect(renderPlain('Workers *are* shown [@x] at 16:53.').trim()).toBe(
      '<p>Workers <em>are</em> shown [@x] at 16:53.</p>',
    );
  });

  it('hold no element of HTML', () => {
    expect(renderPlain('One <script>alert(1)</script> two.')).not.toContain('<script>');
  });
});

describe('words that state a claim', () => {
  const claims = (status: string): Record<string, string> => ({
    'claims/name.md': `---\nstatement: It is called Arirang.\nstatus: ${status}\nfor: [{source: gazette-2013, firsthand: true}]\n---\n`,
  });

  it('lead to the claim, with its mark for eyes and its status for ears', async () => {
    const html = await htmlOf('It [has a name](claim:name) [@gazette-2013].', { files: claims('observed') });
    expect(html).toMatch(
      /^<p>It <a class="claimed observed" id="mark-1" href="\/x\/y\/evidence\/#claim-name">has a name\u2060<svg class="mark" viewBox="0 0 16 16"/u,
    );
    expect(html).toContain('aria-hidden="true"><circle cx="8" cy="8" r="6.2">');
    expect(html).toContain('<span class="hidden"> (claim: observed)</span></a><sup class="cites">');
  });

  it('lead to the card where the page shows it', async () => {
    const html = await htmlOf('It [has a name](claim:name).\n\n<Claim id="name" />\n\nIt [has one](claim:name).', {
      files: claims('reported'),
    });
    expect(
      [...html.matchAll(/<a class="claimed[^"]*" id="([^"]+)" href="([^"]+)"/gu)].map(([, id, href]) => [id, href]),
    ).toEqual([
      ['mark-1', '#claim-name'],
      ['mark-2', '#claim-name'],
    ]);
  });

  it('keep their emphasis', async () => {
    expect(await htmlOf('It [*has* a name](claim:name).', { files: claims('reported') })).toContain(
      '<em>has</em> a name\u2060<svg',
    );
  });
});

describe('words of another script', () => {
  const impress = (language: string): Record<string, string> => ({
    'sources/impress.md': `---\ntype: webpage\ntitle: Impress\nlanguage: ${language}\nevidence: {standpoint: wire, read: whole}\n---\n`,
  });

  it('say their language, also within emphasis, but not in code', async () => {
    expect(await htmlOf('It is 아리랑, *아리랑* or `아리랑`.')).toBe(
      '<p>It is <span lang="ko">아리랑</span>, <em><span lang="ko">아리랑</span></em> or <code>아리랑</code>.</p>',
    );
  });

  it('in Han characters are in the language of what is cited beside them', async () => {
    expect(await htmlOf('The city 平壌 [@impress].', { files: impress('ja') })).toContain(
      'The city <span lang="ja">平壌</span><sup',
    );
    expect(await htmlOf('The city 平壌 [@impress].', { files: impress('en') })).toContain('The city 平壌<sup');
  });
});

describe('quotations in another language', () => {
  const files = {
    'sources/welt.md':
      '---\ntype: webpage\ntitle: Welt\ncontainer-title: Welt\nlanguage: de\nevidence: {standpoint: general-press, read: whole}\n---\n\n## Abs. 1 {#eins}\n\n> Das Telefon heißt Arirang, und es ist neu.\n\nTranslation (en, Jane Roe): The telephone is called Arirang, and it is new.\n',
  };

  it('say it from mark to mark, and around a blockquote', async () => {
    expect(await htmlOf('It says “heißt Arirang, und es ist neu” [@welt], so.', { files })).toMatch(
      /^<p>It says <span lang="de">“heißt Arirang, und es ist neu”<\/span><sup/u,
    );
    expect(await htmlOf('> Das Telefon heißt Arirang, und es ist neu. [@welt]', { files })).toMatch(
      /^<blockquote lang="de"><p>Das Telefon/u,
    );
  });

  it('say whose translation they are, and lead to the original', async () => {
    expect(
      await htmlOf(
        'It says “the telephone is called Arirang” [@welt, Abs. 1].'
          .replace('the t', '[t]he t')
          .replace(', Abs. 1', ''),
        { files },
      ),
    ).toContain(', <a href="/x/y/sources/welt/#excerpt-eins">translated by Jane Roe</a></sup>');
  });
});
