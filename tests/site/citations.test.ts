import { beforeAll, describe, expect, it } from 'vitest';
import { referenceFragment } from '../../src/addresses.ts';
import { formatReference } from '../../src/bibliography/reference.ts';
import { plainRichText } from '../../src/bibliography/rich-text.ts';
import { placeLetter } from '../../src/editions/cited-part.ts';
import { en } from '../../src/i18n/en.ts';
import { drawingCitations } from '../../src/study/drawings.ts';
import { citationsAmong } from '../../src/study/numbering.ts';
import { pagePath } from '../../src/study/page.ts';
import type { Prose } from '../../src/study/prose.ts';
import { citedSource } from '../../src/study/reference.ts';
import type { Source, Study } from '../../src/study/study.ts';
import { around, attribute, type Element, elementsIn, hasClass, textOf } from '../support/dom.ts';
import { type Page, pageAt, pagesOf } from '../support/pages.ts';
import { SITES, STUDY_SITES } from '../support/sites.ts';
import { studyIn } from '../support/study.ts';

let study: Study;

beforeAll(async () => {
  study = await studyIn(SITES.root.content);
});

describe.each([...STUDY_SITES, SITES.photographs])('citations in $folder', (site) => {
  const cited = pagesOf(site).filter((page) => markersOn(page).length > 0);

  it('stand in the chapters', () => {
    expect(cited.filter(({ file }) => file.startsWith('chapters/')).length).toBeGreaterThan(0);
  });

  it('are numbered in the order in which their sources are first cited', () => {
    for (const page of cited) {
      const firsts = [...new Set(markersOn(page).map((marker) => Number(textOf(marker))))];
      expect(firsts, page.file).toEqual(firsts.map((_, at) => at + 1));
    }
  });

  it('lead to the reference of their number and say its name', () => {
    const faults = cited.flatMap((page) => {
      const references = referencesOn(page);
      return markersOn(page).flatMap((marker) => {
        const at = references.findIndex((reference) => `#${attribute(reference, 'id')}` === attribute(marker, 'href'));
        const label = attribute(marker, 'aria-label') ?? '';
        const name = label.replace(/^\d+: /u, '');
        const isRight = textOf(marker) === String(at + 1) && label.startsWith(`${at + 1}: `) && name !== '';
        return isRight
          ? []
          : [`${page.file}: ${attribute(marker, 'id')} says ${textOf(marker)} (“${label}”) and leads to ${at + 1}`];
      });
    });
    expect(faults).toEqual([]);
  });

  it('are led back to by their reference, each by a letter in their order', () => {
    for (const page of cited) {
      for (const reference of referencesOn(page)) {
        const markers = markersOn(page).filter(
          (marker) => attribute(marker, 'href') === `#${attribute(reference, 'id')}`,
        );
        const back = elementsIn(reference).filter(
          (element) =>
            element.tagName === 'a' && hasClass(element, 'place') && around(element, (one) => hasClass(one, 'back')),
        );
        const places = new Map(back.map((link) => [textOf(link), attribute(link, 'href')]));
        expect(
          markers.map((_, index) => places.get(placeLetter(index + 1))),
          `${page.file}, ${attribute(reference, 'id')}`,
        ).toEqual(markers.map((marker) => `#${attribute(marker, 'id')}`));
        expect(new Set(places.values()).size).toBe(markers.length);
      }
    }
  });
});

function citationsIn({ key, mentions }: Prose): ReturnType<typeof citationsAmong> {
  return citationsAmong(mentions.map((mention) => ({ prose: key, mention })));
}

describe('the references of the study', () => {
  it('name on every chapter just the sources that its text, its captions and the words of its drawings cite', () => {
    expect(study.chapters.length).toBeGreaterThan(0);
    for (const chapter of study.chapters) {
      const page = pageAt(SITES.root, `${pagePath({ kind: 'chapter', id: chapter.slug })}index.html`);
      const captions = chapter.figures
        .map((id) => study.figures.get(id))
        .flatMap((figure) => (figure === undefined ? [] : [figure.caption, figure.description, ...figure.annotations]));
      const prose = [chapter.prose, ...captions].filter((one) => one !== undefined);
      const drawn = chapter.figures
        .map((id) => study.drawings.get(id))
        .flatMap((drawing) => (drawing === undefined ? [] : citationsAmong(drawingCitations(drawing))))
        .filter(({ named }) => named !== true);
      const items = [...prose.flatMap(citationsIn), ...drawn].flatMap(({ citation }) => citation.items);
      const sources = items.map(({ key }) => citedSource(key, study.sources)?.source ?? '');
      expect(
        referencesOn(page)
          .map((reference) => attribute(reference, 'id') ?? '')
          .sort(),
        page.file,
      ).toEqual([...new Set(sources)].map(referenceFragment).sort());
    }
  });

  it('give each source’s own title and lead to its page', () => {
    const faults = pagesOf(SITES.base).flatMap((page) =>
      referencesOn(page).flatMap((reference) => {
        const source = [...study.sources.values()].find(
          ({ id }) => referenceFragment(id) === attribute(reference, 'id'),
        );
        const hrefs = elementsIn(reference).map((element) => attribute(element, 'href'));
        const isRight =
          source !== undefined &&
          textOf(reference).includes(titleOf(source)) &&
          hrefs.includes(SITES.base.base + pagePath({ kind: 'source', id: source.id }));
        return isRight ? [] : [`${page.file}: ${attribute(reference, 'id')}`];
      }),
    );
    expect(faults).toEqual([]);
  });
});

describe('the page of a source', () => {
  it('leads to every marker and every row of data of the study that cites it, and to no other', () => {
    const places = new Map<string, string[]>();
    const add = (key: string, page: Page, link: Element): void => {
      places.set(key, [...(places.get(key) ?? []), `${page.address}#${attribute(link, 'id')}`]);
    };
    for (const page of pagesOf(SITES.base)) {
      for (const marker of markersOn(page)) add(attribute(marker, 'href')?.slice(1) ?? '', page, marker);
      for (const row of rowsOn(page)) add(attribute(row, 'href') ?? '', page, row);
    }
    expect(places.size).toBeGreaterThan(0);
    for (const { id } of study.sources.values()) {
      const page = pageAt(SITES.base, `${pagePath({ kind: 'source', id })}index.html`);
      const section = page.elements.find((element) => attribute(element, 'aria-labelledby') === 'cited-in');
      const links =
        section === undefined
          ? []
          : elementsIn(section)
              .map((element) => attribute(element, 'href'))
              .filter((href) => href !== undefined);
      const address = SITES.base.base + pagePath({ kind: 'source', id });
      expect(links.sort(), id).toEqual(
        [...(places.get(referenceFragment(id)) ?? []), ...(places.get(address) ?? [])].sort(),
      );
    }
  });
});

function markersOn(page: Page): Element[] {
  return page.elements.filter((element) => element.tagName === 'a' && hasClass(element, 'cite'));
}

/** The sources that rows of data name. */
function rowsOn(page: Page): Element[] {
  return page.elements.filter(
    (one) => one.tagName === 'a' && attribute(one, 'id')?.startsWith('cite-') && !hasClass(one, 'cite'),
  );
}

function referencesOn(page: Page): Element[] {
  return page.elements.filter(
    (element) => element.tagName === 'li' && around(element, (one) => hasClass(one, 'references')),
  );
}

function titleOf(source: Source): string {
  const { list, date, locators, reference } = en;
  const { etAl, undated, editor, roles } = reference;
  return plainRichText(formatReference(source.item, { list, date, locators, etAl, undated, editor, roles }).title)
    .replace(/\s+/gu, ' ')
    .trim();
}
