import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../src/astro/site.ts';
import type { PageId } from '../../src/study/page.ts';
import { LIBRARY, shippedIn, styledSite } from '../support/styled-site.ts';

const ONE: PageId = { kind: 'chapter', id: 'one' };
const VISIT: PageId = { kind: 'chapter', id: 'the-visit' };

/** What a page says, without the attributes of its links. */
const bare = (html: string): string => html.replace(/ (?:class|id|href|aria-label|rel)="[^"]*"/gu, '');

const paragraph = (site: Site, page: PageId = ONE): string => {
  const chapter = site.study.chapters.find(({ slug }) => 'id' in page && slug === page.id);
  if (chapter === undefined) throw new Error('The chapter could not be read.');
  return bare(/<p>(.*?)<\/p>/su.exec(site.html(chapter.prose, page))?.[1] ?? '');
};

const notes = (site: Site, page: PageId = ONE): string[] =>
  site.citationNotes(page).map(({ html }) => html.replace(/<\/?a\b[^>]*>/gu, ''));

const reference = (site: Site, id: string): string => {
  const source = site.study.sources.get(id);
  if (source === undefined) throw new Error(`There is no source ${id}.`);
  return bare(site.referenceHtml(source, false)).replace(/<\/?a>/gu, '');
};

describe('the study that is shipped', () => {
  it('in a numeric style, in English', async () => {
    const site = await shippedIn('ieee', 'en-US');
    expect(reference(site, 'tnw-2013')).toBe(
      'K. Hong, <cite lang="en">“North Korea’s new smartphone ‘manufacturing’ industry gains Kim Jong-Un’s approval,”</cite> <i>The Next Web</i>, Aug. 12, 2013.',
    );
    expect(reference(site, 'kcna-2013-08')).toBe(
      '<cite lang="en">“[KCNA English dispatch on Kim Jong Un’s visit to the May 11 Factory],”</cite> Korean Central News Agency, 10 or 11 August 2013.',
    );
    expect(paragraph(site, VISIT)).toContain(
      'this factory”<sup><a>1</a>, quoted\u00a0in\u00a0<a>2</a></sup>. <em>He</em> is',
    );
    expect(site.citationNotes(VISIT)).toEqual([]);
  });

  it('in a numeric style, in German', async () => {
    const site = await shippedIn('vancouver', 'de-DE');
    expect(reference(site, 'nkt-2013')).toBe(
      'Williams M. <cite lang="en">Kim Jong Un visits „cell phone factory“</cite> [Internet]. North Korea Tech. 2013. Verfügbar unter: http://www.northkoreatech.org/2013/08/12/kim-jong-un-visits-cell-phone-factory/',
    );
  });

  it('in an author-date style, in English', async () => {
    const site = await shippedIn('chicago-author-date', 'en-US');
    expect(paragraph(site, VISIT)).toContain(
      'this factory” <span>(<a><cite lang="en">“[KCNA English Dispatch on Kim Jong Un’s Visit to the May 11 Factory]”</cite> 2013</a>, quoted in <a>Hong 2013</a>)</span>. <em>He</em> is',
    );
    expect(reference(site, 'asiae-2013-08-12')).toBe(
      '김영식. 2013. <cite lang="ko">“북한이 만든 스마트폰 ‘아리랑’ 정체는.”</cite> <i>Asia Economy</i>, August 12, 2013. https://cm.asiae.co.kr/article/2013081209240044719.',
    );
  });

  it('in an author-date style, in Korean', async () => {
    const site = await shippedIn('chicago-author-date', 'ko-KR');
    expect(reference(site, 'tnw-2013')).toBe(
      'Hong, Kaylene. 2013. <cite lang="en">“North Korea’s New Smartphone ‘manufacturing’ Industry Gains Kim Jong-Un’s Approval”</cite>. The Next Web. 2013년 8월 12일.',
    );
    expect(reference(site, 'asiae-2013-08-12')).toContain('<i>Asia Economy</i>, 2013년 8월 12일.');
    const order = site.sorted([...site.study.sources.values()]).map(({ id }) => id);
    expect(order.indexOf('asiae-2013-08-12')).toBeLessThan(order.indexOf('tnw-2013'));
  });

  it('in a style of notes, in English', async () => {
    const site = await shippedIn('chicago-fullnote-bibliography', 'en-US');
    expect(notes(site, VISIT).slice(0, 2)).toEqual([
      '<cite lang="en">“[KCNA English Dispatch on Kim Jong Un’s Visit to the May 11 Factory],”</cite> dispatch, 10 or 11 August 2013, ' +
        'quoted in Kaylene Hong, <cite lang="en">“North Korea’s New Smartphone ‘manufacturing’ Industry Gains Kim Jong-Un’s Approval,”</cite> The Next Web, August 12, 2013.',
      'Hong, <cite lang="en">“North Korea’s New Smartphone ‘manufacturing’ Industry Gains Kim Jong-Un’s Approval.”</cite>',
    ]);
    expect(paragraph(site, VISIT)).toContain('this factory”.<sup><a><span>1</span></a></sup> <em>He</em> is');
    expect(reference(site, 'tnw-2013')).toBe(
      'Hong, Kaylene. <cite lang="en">“North Korea’s New Smartphone ‘manufacturing’ Industry Gains Kim Jong-Un’s Approval.”</cite> The Next Web, August 12, 2013.',
    );
  });

  it('in a style of notes, in German', async () => {
    const site = await shippedIn('chicago-fullnote-bibliography', 'de-DE');
    expect(notes(site, VISIT)[1]).toBe(
      'Hong, <cite lang="en">„North Korea’s New Smartphone ‚manufacturing‘ Industry Gains Kim Jong-Un’s Approval“</cite>.',
    );
    expect(notes(site, VISIT)[2]).toContain('<i>Honolulu Star-Advertiser</i>, 16. August 2013,');
  });
});

describe('a citation', () => {
  const AUTHOR_DATE = { style: 'harvard-cite-them-right' };

  it.each([
    ['[@hong-a, para. 4]', '(<a>Hong, 2013a, para. 4</a>)', '(<a>Hong, 2013a, Abs. 4</a>)'],
    ['[@hong-a, pp. 3-5]', '(<a>Hong, 2013a, pp. 3–5</a>)', '(<a>Hong, 2013a, S. 3–5</a>)'],
    ['[@hong-a, sec. 2]', '(<a>Hong, 2013a, sec. 2</a>)', '(<a>Hong, 2013a, Abschn. 2</a>)'],
    ['[@hong-a, at 0:12:30]', '(<a>Hong, 2013a, 0:12:30</a>)', '(<a>Hong, 2013a, 0:12:30</a>)'],
  ])('%s says its locator in the words of the locale', async (body, english, german) => {
    for (const [locale, words] of [
      ['en-GB', english],
      ['de-DE', german],
    ] as const)
      expect(paragraph(await styledSite(body, { ...AUTHOR_DATE, locale }))).toBe(`<span>${words}</span>`);
  });

  it('has the author’s words around it, and links each source alone', async () => {
    const site = await styledSite('So [see @hong-a, p. 3, and *passim*; @kim].', AUTHOR_DATE);
    expect(paragraph(site)).toBe(
      'So <span>(see <a>Hong, 2013a, p. 3</a>, and <i>passim</i>; <a><span lang="ko">김</span>, 2012</a>)</span>.',
    );
    const [chapter] = site.study.chapters;
    expect(chapter && site.html(chapter.prose, ONE)).toContain(
      '<a class="cite" id="cite-1" href="#ref-hong-a" aria-label="Reference: Hong, 2013a, p. 3">Hong, 2013a, p. 3</a>',
    );
  });

  it('in the running text begins with the author, and may leave him out', async () => {
    const site = await styledSite('@hong-a [p. 3] says what she says elsewhere [-@hong-b].', AUTHOR_DATE);
    expect(paragraph(site)).toBe(
      'Hong <span>(<a>2013a, p. 3</a>)</span> says what she says elsewhere <span>(<a>2013b</a>)</span>.',
    );
  });

  it('at second hand keeps the order of the hands, whatever the style sorts', async () => {
    expect(paragraph(await styledSite('So [@kim; quoted in @beethoven].', { style: 'apa' }))).toBe(
      'So <span>(<a><span lang="ko">김</span>, 2012</a>, quoted in <a>van Beethoven, 1826</a>)</span>.',
    );
  });

  it('without such words is sorted by the style', async () => {
    expect(paragraph(await styledSite('So [@kim; @beethoven].', { style: 'apa' }))).toBe(
      'So <span>(<a>van Beethoven, 1826</a>; <a><span lang="ko">김</span>, 2012</a>)</span>.',
    );
  });

  it('of a style that knows authors alone is the author', async () => {
    const site = await styledSite('@beethoven wrote. So [@beethoven, p. 3].', { style: 'modern-language-association' });
    expect(paragraph(site)).toBe('<span><a>van Beethoven</a></span> wrote. So <span>(<a>van Beethoven 3</a>)</span>.');
  });

  it('is left out of the plain text of a page', async () => {
    const site = await styledSite('So [@hong-a; @kim], and more.', AUTHOR_DATE);
    const [chapter] = site.study.chapters;
    expect(chapter && site.text(chapter.prose, ONE)).toBe('So, and more.');
  });
});

describe('notes', () => {
  const STYLE = { style: 'chicago-note-bibliography-with-ibid', locale: 'en-US' };
  const BODY =
    'A [see @beethoven, p. 3]. B [@beethoven, p. 3]. C [@beethoven, p. 4]. D [@kim; @hong-a, para. 2]. E [@hong-a]. F @kim says.[^1]\n\n[^1]: Mine [@kim].';

  it('are full first, then short, and say ibid. of the note before', async () => {
    const site = await styledSite(BODY, { ...STYLE, style: 'turabian-fullnote-bibliography' });
    expect(notes(site)).toEqual([
      'See Ludwig van Beethoven, <cite lang="en"><i>Letters</i></cite> (Mainz: Schott, 1826), 3.',
      'Ibid.',
      'Ibid., 4.',
      '김영식, <cite lang="ko">손전화</cite> (평양: 평양출판사, 2012); Kaylene Hong, <cite lang="en">“A Phone Made at Home,”</cite> <i>The Next Web</i>, August 12, 2013, para. 2, https://example.org/hong.',
      'Hong, <cite lang="en">“A Phone Made at Home.”</cite>',
      '김, <cite lang="ko">손전화</cite>.',
      'Ibid.',
    ]);
  });

  it('begin anew on every page', async () => {
    const site = await styledSite('So [@kim].', {
      ...STYLE,
      style: 'turabian-fullnote-bibliography',
      files: { 'chapters/02-two.mdx': '---\ntitle: Two\ndescription: Two.\n---\n\nSo [@kim].\n' },
    });
    const [first] = notes(site);
    expect(first).toContain('평양출판사');
    expect(notes(site, { kind: 'chapter', id: 'two' })).toEqual([first]);
  });

  it('lead to the references and back; the author’s own keep their letters', async () => {
    const site = await styledSite(BODY, STYLE);
    const [chapter] = site.study.chapters;
    const html = chapter ? site.html(chapter.prose, ONE) : '';
    expect(html).toContain(
      'B.<sup class="cites"><a class="cite" id="cite-2" href="#citation-2" aria-label="Note 2: van Beethoven">2</a></sup>',
    );
    expect(html).toContain('<span lang="ko">김</span><sup class="cites"><a class="cite" id="cite-7"');
    expect(html).toContain('<a class="note-mark" href="#note-1" aria-label="Note 1" id="note-1-ref">a</a>');
    const [note] = site.citationNotes(ONE);
    expect(note).toEqual({
      fragment: 'citation-1',
      html: 'See van Beethoven, <a href="#ref-beethoven"><cite lang="en"><i>Letters</i></cite></a>, 3.',
      back: { fragment: 'cite-1', label: 'Back to note 1 in the text' },
    });
  });

  it('stand before the full point in French', async () => {
    expect(paragraph(await styledSite('Ainsi [@kim].', { ...STYLE, locale: 'fr-FR', language: 'fr' }))).toBe(
      'Ainsi<sup><a>1</a></sup>.',
    );
  });
});

describe('a reference', () => {
  const item = (more: object): object => ({
    id: 'x',
    type: 'book',
    title: 'A Book',
    author: [{ literal: 'Kim' }],
    ...more,
  });
  const printed = async (more: object, style = 'harvard-cite-them-right', locale = 'en-GB'): Promise<string> =>
    reference(await styledSite('So [@x].', { style, locale, library: [item(more)] }), 'x');

  it.each([
    ['2013-08~', 'Kim (c. 2013) <cite><i>A Book</i></cite>.'],
    ['2013?', 'Kim (2013?) <cite><i>A Book</i></cite>.'],
    ['201X', 'Kim (2010s) <cite><i>A Book</i></cite>.'],
    ['2008/..', 'Kim (from 2008) <cite><i>A Book</i></cite>.'],
    ['[2012,2013]', 'Kim (2012 or 2013) <cite><i>A Book</i></cite>.'],
  ])('with the date %s is no surer than it is', async (issued, html) => {
    expect(await printed({ issued })).toBe(html);
  });

  it('says seasons, ranges and days of one year in full where the style prints more than the year', async () => {
    const news = { type: 'article-newspaper', 'container-title': 'The Paper' };
    const all = await Promise.all(
      ['2013-22', '2013-08-10/2013-08-11', '[2013-08-10,2013-08-11]'].map((issued) =>
        printed({ ...news, issued }, 'chicago-author-date', 'en-US'),
      ),
    );
    expect(all.map((html) => html.slice(html.indexOf('<i>')))).toEqual([
      '<i>The Paper</i>, Summer 2013.',
      '<i>The Paper</i>, August 10–11, 2013.',
      '<i>The Paper</i>, 10 or 11 August 2013.',
    ]);
  });

  it('cannot carry markup or an address that acts', async () => {
    const html = await printed({
      title: '<script>alert(1)</script> & <i>x</i> <a href="javascript:alert(1)">y</a>',
      URL: 'javascript:alert(1)',
    });
    expect(html).not.toMatch(/<script|<a|href/u);
    expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#38; ');
  });

  it.each([
    ["인터넷 안되는 '반쪽'… 金일가", '“인터넷 안되는 ‘반쪽’… 金일가”'],
    ["김정은 '스마트폰'을 쓰다", '“김정은 ‘스마트폰’을 쓰다”'],
    ["'아리랑'", '“‘아리랑’”'],
    ["The makers' phone", '“The makers’ phone”'],
  ])('turns the straight marks of %s the right way', async (title, words) => {
    expect(
      await printed({ type: 'article-newspaper', title, language: 'ko' }, 'chicago-author-date', 'ko-KR'),
    ).toContain(words);
  });

  it('has its title as a link where it stands among others', async () => {
    const site = await styledSite('So [@kim].', { style: 'ieee', locale: 'en-US' });
    const source = site.study.sources.get('kim');
    expect(source && site.referenceHtml(source, true)).toBe(
      '김영식, <a href="/sources/kim/"><cite lang="ko">손전화</cite></a>. 평양: 평양출판사, 2012.',
    );
  });
});

it.each(['apa', 'chicago-fullnote-bibliography', 'ieee'])(
  '%s takes sources of any id, and with little in them',
  async (style) => {
    const library = [
      { id: 'constructor', type: 'book', title: 'First' },
      { id: '__proto__', type: 'book', title: 'Second' },
      { id: '2013', type: 'document', title: 'Third' },
      { id: 'a/b:c', type: 'book', title: 'Fourth', author: [{ given: 'Only' }] },
    ];
    // Markdown reads the underscores of the second as emphasis, so nothing cites it.
    const cited = library.filter(({ id }) => !id.startsWith('_'));
    const body = cited.map(({ id }) => `@\\{${id}\\} and [@\\{${id}\\}, p. 3].`).join(' ');
    const site = await styledSite(body, { style, locale: 'en-US', library });
    for (const { id, title } of library) expect(reference(site, id)).toContain(title);
    expect(paragraph(site)).not.toContain('@');
  },
);

describe('every locale that is shipped', () => {
  const locales = readdirSync('csl/locales').map((name) => name.replace(/^locales-|\.xml$/gu, ''));

  it.each(locales)('%s prints a date and a page', async (locale) => {
    const site = await styledSite('So [@hong-a, p. 3].', { style: 'chicago-note-bibliography', locale });
    expect(reference(site, 'hong-a')).toMatch(/Hong.*2013/u);
    expect(notes(site)[0]).toMatch(/Hong.*3/u);
  });
});

describe('every style that is shipped', () => {
  const styles = readdirSync('csl/styles').map((name) => name.replace(/\.csl$/u, ''));

  it.each(styles)('%s has one entry for every source, and no dash for an author', async (style) => {
    const body = LIBRARY.map((one) => `So [@${(one as { id: string }).id}].`).join(' ');
    const site = await styledSite(body, { style, locale: 'en-GB' });
    const sources = [...site.study.sources.values()];
    expect(
      site
        .sorted(sources)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(sources.map(({ id }) => id).sort());
    for (const source of sources) {
      const html = site.referenceHtml(source, false);
      expect(html).toMatch(/^(?!.*(?:———|NO_PRINTED|undefined|\[CSL)).*[\p{L}]/u);
      expect(html.match(/<cite/gu)?.length ?? 0).toBeLessThanOrEqual(1);
    }
  });
});
