import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/bibliography/library.ts';
import type { Study } from '../../src/study/study.ts';
import { attribute, type Element, hasClass, textOf } from '../support/dom.ts';
import { savedFrom } from '../support/embedded-metadata.ts';
import { type Page, pageAt, pagesOf } from '../support/pages.ts';
import { faultsOf, type JsonThing, linkedData } from '../support/schema-org.ts';
import { SITES, STUDY_SITES, type TestSite } from '../support/sites.ts';
import { studyIn } from '../support/study.ts';

const study: Study = await studyIn(SITES.root.content);
const unread = [...study.sources.values()].filter(({ evidence }) => evidence?.read === 'not-read');
const SITE = 'https://example.org';

function read(site: TestSite, file: string): string {
  return readFileSync(join(site.dist, file), 'utf8');
}

describe.each(['bib', 'ris', 'json'])('/data/sources.%s', (ending) => {
  it('holds every source of the study as it is, and says of one that nobody read through whom it is known', async () => {
    const { entries, problems } = await readLibrary(read(SITES.root, `data/sources.${ending}`), `sources.${ending}`);
    expect(problems).toEqual([]);
    expect(entries.map(({ id }) => id)).toEqual([...study.sources.keys()].sort());
    for (const { id, item } of entries) {
      const source = study.sources.get(id);
      const { note, ...texts } = item.texts;
      if (source?.evidence?.read === 'not-read') {
        expect(note, id).toMatch(/Not read(?:; known through: \S.*)?\.$/su);
        for (const teller of source.relayedBy.filter((one) => study.sources.get(one)?.evidence?.read !== 'not-read'))
          expect(note, id).toContain(`${teller} (`);
        expect({ ...item, texts }).toEqual(source.item);
      } else expect(item, id).toEqual(source?.item);
    }
    expect(unread.length).toBeGreaterThan(10);
  });
});

describe('each page of a source', () => {
  const pages = pagesOf(SITES.base).filter(({ file }) => /^sources\/[^/]+\/index\.html$/u.test(file));

  it('gives it in three formats, in links that need no file and no network', async () => {
    for (const page of pages) {
      const links = page.elements.filter((element) => attribute(element, 'href')?.startsWith('data:'));
      expect(links.map(textOf), page.file).toEqual(['BibTeX', 'RIS', 'CSL-JSON']);
      for (const link of links) {
        const file = attribute(link, 'download') ?? '';
        const [, text = ''] =
          /^data:application\/[a-z.+-]+;charset=utf-8,(.*)$/u.exec(attribute(link, 'href') ?? '') ?? [];
        const { entries } = await readLibrary(decodeURIComponent(text), file);
        expect(
          entries.map(({ item }) => item.type),
          page.file,
        ).toEqual([study.sources.get(entries[0]?.id ?? '')?.item.type]);
      }
    }
  });

  it('has the citation in full, as plain text with an id to copy from', () => {
    for (const page of pages) expect(citations(page), page.file).toEqual([expect.stringMatching(/\p{L}.{10,}/u)]);
  });

  it('offers Zotero the source itself: one COinS, and no tag that would make our page the article', () => {
    for (const page of pages) {
      expect(coinsOf(page), page.file).toHaveLength(1);
      expect(
        metaNames(page).filter((name) => name.startsWith('citation_')),
        page.file,
      ).toEqual([]);
    }
  });
});

describe('COinS', () => {
  it('stand on the list of sources, one for each, and say what its title, its authors and its day are', () => {
    const found = coinsOf(pageAt(SITES.root, 'sources/index.html'));
    expect(found).toHaveLength(study.sources.size);
    const titles = found.map(
      (fields) => fields.get('rft.title') ?? fields.get('rft.btitle') ?? fields.get('rft.atitle'),
    );
    expect(titles).toContain(study.sources.get('tnw-2013')?.item.texts.title);
    const tnw = found.find((fields) => fields.get('rft.title') === study.sources.get('tnw-2013')?.item.texts.title);
    expect(Object.fromEntries(tnw ?? [])).toMatchObject({
      ctx_ver: 'Z39.88-2004',
      rft_val_fmt: 'info:ofi/fmt:kev:mtx:dc',
      'rft.type': 'webpage',
      'rft.source': 'The Next Web',
      'rft.au': 'Hong, Kaylene',
      'rft.date': '2013-08-12',
    });
  });

  it('do not stand in chapters, where Zotero would offer them in place of the chapter', () => {
    for (const page of pagesOf(SITES.root).filter(({ file }) => file.startsWith('chapters/')))
      expect(coinsOf(page), page.file).toEqual([]);
  });
});

describe('what Zotero saves by the tags', () => {
  it('of a chapter: a part of the study, with title, authors, date, address and abstract', () => {
    for (const chapter of study.chapters) {
      const page = pageAt(SITES.base, `chapters/${chapter.slug}/index.html`);
      expect(savedFrom(page.elements, SITE + page.address), page.file).toEqual({
        type: 'bookSection',
        title: chapter.record.title.replaceAll('*', ''),
        creators: [{ firstName: 'The Casebook', lastName: 'editors' }],
        date: study.record.published?.replaceAll('-', '/'),
        publisher: undefined,
        book: `${study.record.title}: ${study.record.subtitle}`,
        url: SITE + page.address,
        abstract: chapter.record.description.replace(/\s+/gu, ' '),
        language: study.record.language,
      });
    }
  });

  it('of the study: a web page with the same', () => {
    const page = pageAt(SITES.base, 'index.html');
    expect(savedFrom(page.elements, SITE + page.address)).toEqual({
      type: 'webpage',
      title: `${study.record.title}: ${study.record.subtitle}`,
      creators: [{ firstName: 'The Casebook', lastName: 'editors' }],
      date: study.record.published?.replaceAll('-', '/'),
      publisher: undefined,
      book: undefined,
      url: `${SITE}/x/y/`,
      abstract: study.record.description,
      language: study.record.language,
    });
  });

  it('without a known address, the one in the window', () => {
    const page = pageAt(SITES.root, 'index.html');
    expect(metaNames(page)).not.toContain('citation_public_url');
    expect(savedFrom(page.elements, 'http://localhost/').url).toBe('http://localhost/');
  });
});

describe.each(STUDY_SITES)('the JSON-LD of $folder', (site) => {
  const isAddress = (address: string): boolean =>
    'site' in site ? /^https?:\/\//u.test(address) : /^(?:https?:\/\/|\/(?!\/))/u.test(address);
  const things = pagesOf(site).flatMap((page) => linkedData(page.elements).map((thing) => ({ page, thing })));

  it('holds only what schema.org has, with addresses and dates that are some', () => {
    expect(
      things.flatMap(({ page, thing }) => faultsOf(thing, isAddress, '').map((fault) => `${page.file} ${fault}`)),
    ).toEqual([]);
    for (const { thing } of things) expect(thing['@context']).toBe('https://schema.org');
  });

  it('stands on the cover, each chapter, the figures, the evidence and each source, once', () => {
    const expected = ['index.html', 'evidence/index.html', 'figures/index.html'];
    const files = pagesOf(site)
      .filter(({ file }) => /^(?:chapters|sources)\/[^/]+\/index\.html$/u.test(file))
      .map(({ file }) => file);
    expect(things.map(({ page }) => page.file).sort()).toEqual([...expected, ...files].sort());
  });

  it('describes the page that it stands on', () => {
    const origin = 'site' in site ? SITE : '';
    for (const { page, thing } of things) expect(thing['@id'], page.file).toBe(origin + page.address);
  });
});

describe('JSON-LD', () => {
  const at = (file: string): JsonThing => {
    const [thing, ...more] = linkedData(pageAt(SITES.base, file).elements);
    if (thing === undefined || more.length > 0) throw new Error(`${file} has not one description`);
    return thing;
  };

  it('of the study names its chapters, of a chapter the study, and of a work every chapter that cites it', () => {
    const chapters = partsOf(at('index.html'));
    expect(chapters.map((chapter) => chapter['@id'])).toEqual(
      study.chapters.map(({ slug }) => `${SITE}/x/y/chapters/${slug}/`),
    );
    for (const { slug } of study.chapters) {
      const chapter = at(`chapters/${slug}/index.html`);
      expect(chapter.isPartOf).toMatchObject({ '@id': at('index.html')['@id'] });
    }
    for (const { id, citedIn } of study.sources.values()) {
      const work = at(`sources/${id}/index.html`).about as JsonThing;
      const { citation = [] } = (work['@reverse'] ?? {}) as { citation?: readonly { '@id': string }[] };
      const chapters = citedIn.flatMap(({ page }) => (page.kind === 'chapter' ? [page.id] : []));
      expect(citation.map((chapter) => chapter['@id'])).toEqual(
        chapters.map((slug) => `${SITE}/x/y/chapters/${slug}/`),
      );
    }
  });

  it('of a source is about the work, and says what that is based on', () => {
    const page = at('sources/tnw-2013/index.html');
    expect(page).toMatchObject({
      '@type': 'WebPage',
      about: {
        '@type': 'WebPage',
        author: [{ '@type': 'Person', name: 'Kaylene Hong' }],
        datePublished: '2013-08-12',
        isBasedOn: [
          { '@id': `${SITE}/x/y/sources/kcna-2013-08/#work` },
          { '@id': `${SITE}/x/y/sources/nkt-2013/#work` },
        ],
      },
    });
    expect(page.description).toBeUndefined();
  });

  it('of a source that nobody read says so', () => {
    for (const { id } of unread) expect(at(`sources/${id}/index.html`).description, id).toMatch(/^(?:.*\n)*Not read/u);
  });

  it('of every figure tells credit and licence', () => {
    const images = partsOf(at('figures/index.html'));
    expect(images).toHaveLength(study.figures.size);
    for (const image of images) {
      expect(image.creditText).toMatch(/\S/u);
      expect(image.license).toBe('https://creativecommons.org/licenses/by/4.0/');
    }
  });

  it('has every claim with its words, says where we state it, and rates none', () => {
    const claims = partsOf(at('evidence/index.html'));
    expect(claims).toHaveLength(study.claims.size);
    for (const claim of claims) {
      expect(Object.keys(claim)).not.toContain('author');
      expect(claim['@type']).toBe('Claim');
      for (const page of claim.appearance as JsonThing[]) expect(page['@id']).toContain('/chapters/');
    }
  });
});

describe('a picture with a file', () => {
  it('is described with the address and the measures of the file', () => {
    const [figures] = linkedData(pageAt(SITES.photographs, 'figures/index.html').elements);
    const pictures = partsOf(figures);
    expect(pictures.length).toBeGreaterThan(0);
    for (const { contentUrl, width, height } of pictures) {
      expect(() =>
        readFileSync(join(SITES.photographs.dist, String(contentUrl).slice('/pictures/'.length))),
      ).not.toThrow();
      expect(Number(width) * Number(height)).toBeGreaterThan(1);
    }
  });
});

it('the study is cited on the page about it, with its files, and so is each chapter at its end', () => {
  const about = pageAt(SITES.base, 'about/index.html');
  expect(citations(about)).toEqual([
    `The Casebook editors. ${study.record.title}: ${study.record.subtitle}. 24 November 2026. ${SITE}/x/y/`,
  ]);
  const hrefs = about.elements.map((element) => attribute(element, 'href') ?? '');
  for (const file of ['CITATION.cff', 'data/sources.bib', 'data/sources.ris', 'data/sources.json'])
    expect(hrefs).toContain(`/x/y/${file}`);
  expect(hrefs.filter((href) => href.startsWith('data:'))).toHaveLength(3);
  for (const page of pagesOf(SITES.base).filter(({ file }) => file.startsWith('chapters/')))
    expect(citations(page), page.file).toEqual([expect.stringContaining(`${SITE}${page.address}`)]);
});

it('CITATION.cff stands at the root', () => {
  expect(read(SITES.base, 'CITATION.cff')).toContain(`\nurl: "${SITE}/x/y/"\n`);
});

function partsOf(thing: JsonThing | undefined): readonly JsonThing[] {
  return (thing?.hasPart ?? []) as readonly JsonThing[];
}

function citations(page: Page): string[] {
  return page.elements
    .filter(
      (element) => element.tagName === 'p' && hasClass(element, 'cite-as') && attribute(element, 'id') !== undefined,
    )
    .map(textOf);
}

function coinsOf(page: Page): Map<string, string>[] {
  return page.elements
    .filter((element: Element) => element.tagName === 'span' && hasClass(element, 'Z3988'))
    .map((span) => new Map(new URLSearchParams(attribute(span, 'title') ?? '')));
}

function metaNames(page: Page): string[] {
  return page.elements.filter(({ tagName }) => tagName === 'meta').map((meta) => attribute(meta, 'name') ?? '');
}
