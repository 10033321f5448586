import { beforeAll, describe, expect, it } from 'vitest';
import { figureFragment } from '../../src/addresses.ts';
import { pagePath } from '../../src/study/page.ts';
import type { Figure, Study } from '../../src/study/study.ts';
import { attribute, type Element, elementsIn, hasClass, textOf } from '../support/dom.ts';
import { type Page, pageAt } from '../support/pages.ts';
import { SITES, type TestSite } from '../support/sites.ts';
import { studyIn } from '../support/study.ts';

describe.each([SITES.root, SITES.photographs])('the figures of $folder', (site: TestSite) => {
  let study: Study;
  let shown: { figure: Figure; element: Element; page: Page }[];

  beforeAll(async () => {
    study = await studyIn(site.content);
    shown = study.chapters.flatMap((chapter) => {
      const page = pageAt(site, `${pagePath({ kind: 'chapter', id: chapter.slug })}index.html`);
      return figuresOn(page).map((element) => ({ figure: figureOf(element, study), element, page }));
    });
  });

  it('stand in the chapters that show them, in their order', () => {
    const pictures = study.chapters.flatMap((chapter) => chapter.figures.filter((id) => study.figures.has(id)));
    expect(shown.map(({ figure }) => figure.id)).toEqual(pictures);
    expect(shown.length).toBeGreaterThan(0);
  });

  it('are numbered through the study in the order of reading, and keep their number where they return', () => {
    const firsts = new Map<string, number>();
    for (const { figure, element } of shown) if (!firsts.has(figure.id)) firsts.set(figure.id, numberIn(element) ?? -1);
    // Drawings from data have numbers of the same row.
    const order = [...new Set(study.chapters.flatMap((chapter) => chapter.figures))];
    for (const [id, number] of firsts) expect(number, id).toBe(order.indexOf(id) + 1);
    for (const { figure, element } of shown) expect(numberIn(element)).toBe(firsts.get(figure.id));
  });

  it('are all on the list of figures, under the same numbers', () => {
    const listed = figuresOn(pageAt(site, 'figures/index.html'));
    expect(listed.map((element) => figureOf(element, study).id).sort()).toEqual([...study.figures.keys()].sort());
    const numbers = new Map(listed.map((element) => [attribute(element, 'id'), numberIn(element)]));
    for (const { element } of shown) expect(numbers.get(attribute(element, 'id'))).toBe(numberIn(element));
  });

  it('carry caption, credit, licence and alternative text wherever they stand', () => {
    const listed = figuresOn(pageAt(site, 'figures/index.html')).map((element) => ({
      figure: figureOf(element, study),
      element,
    }));
    for (const { figure, element } of [...shown, ...listed]) {
      const caption = elementsIn(element).find(({ tagName }) => tagName === 'figcaption');
      const words = caption === undefined ? '' : textOf(caption);
      expect(words, figure.id).toContain(firstWords(figure.record.caption));
      expect(words, figure.id).toContain(figure.record.credit);
      expect(words, figure.id).toContain(figure.record.licence);
      expect(alternativeOf(element), figure.id).toBe(figure.record.alt.replace(/\s+/gu, ' ').trim());
    }
  });

  it('name every source that they are based on', () => {
    for (const { figure, element } of shown) {
      const hrefs = elementsIn(element).map((one) => attribute(one, 'href'));
      for (const id of figure.record['based-on'] ?? [])
        expect(hrefs, figure.id).toContain(site.base + pagePath({ kind: 'source', id }));
    }
  });

  it('are called by their numbers in the text', () => {
    const references = shown.flatMap(({ page }) => page.elements.filter((element) => hasClass(element, 'xref')));
    for (const reference of references) {
      const id = (attribute(reference, 'href') ?? '').replace(/^[^#]*#fig-/u, '');
      const figure = study.figures.get(id) ?? study.drawings.get(id);
      expect(figure, id).toBeDefined();
      if (/^Figure\b/u.test(textOf(reference))) expect(textOf(reference)).toBe(`Figure ${figure?.number}`);
    }
  });

  it('have one on the cover, if the study names one', () => {
    const cover = study.record.cover === undefined ? undefined : study.figures.get(study.record.cover);
    const frame = pageAt(site, 'index.html').elements.find((element) => hasClass(element, 'sheet-of-frames'));
    expect(frame && alternativeOf(frame)).toBe(cover?.record.alt.replace(/\s+/gu, ' ').trim());
  });
});

function figuresOn(page: Page): Element[] {
  const others = ['drawn-figure', 'chain-figure'];
  return page.elements.filter(
    (element) =>
      element.tagName === 'figure' && hasClass(element, 'figure') && !others.some((name) => hasClass(element, name)),
  );
}

function figureOf(element: Element, study: Study): Figure {
  const figure = [...study.figures.values()].find(({ id }) => figureFragment(id) === attribute(element, 'id'));
  if (figure === undefined) throw new Error(`No figure of the study has the id ${attribute(element, 'id')}.`);
  return figure;
}

function numberIn(figure: Element): number | undefined {
  const label = elementsIn(figure).find(({ tagName }) => tagName === 'figcaption');
  const [, number] = /^Figure (\d+)\b/u.exec(label === undefined ? '' : textOf(label)) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** The first words of a caption, up to its first mark or citation. */
function firstWords(caption: string): string {
  const [words = ''] = caption.replace(/\s+/gu, ' ').split(/\s*[[*_`@\\<&]/u);
  expect(words.length, caption).toBeGreaterThan(5);
  return words;
}

/** What a picture says to those who cannot see it. */
function alternativeOf(figure: Element): string | undefined {
  const inside = elementsIn(figure);
  const image = inside.find(({ tagName }) => tagName === 'img');
  if (image !== undefined) {
    for (const side of ['width', 'height']) expect(Number(attribute(image, side))).toBeGreaterThan(0);
    return attribute(image, 'alt');
  }
  const drawing = inside.find(({ tagName }) => tagName === 'svg');
  expect(drawing && attribute(drawing, 'role')).toBe('img');
  const named = (name: string): Element | undefined =>
    inside.find((element) => drawing !== undefined && attribute(element, 'id') === attribute(drawing, name));
  const description = named('aria-describedby');
  if (drawing !== undefined && attribute(drawing, 'aria-describedby') !== undefined)
    expect(description && textOf(description)).not.toBe('');
  const title = named('aria-labelledby');
  expect(title?.tagName).toBe('title');
  return title && textOf(title);
}
