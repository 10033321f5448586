import { beforeAll, describe, expect, it } from 'vitest';
import { figureFragment } from '../../src/addresses.ts';
import { readLicence } from '../../src/study/licence.ts';
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

  it('are numbered through the study in the order of reading, a group once, and keep their number where they return', () => {
    const units = shown.map(({ figure }) => figure.group ?? figure.id);
    // Drawings from data have numbers of the same row.
    const order = [
      ...new Set(study.chapters.flatMap((chapter) => chapter.figures).map((id) => study.figures.get(id)?.group ?? id)),
    ];
    for (const [at, { figure, element }] of shown.entries()) {
      expect(figure.number, figure.id).toBe(order.indexOf(units[at] ?? '') + 1);
      expect(labelIn(element), figure.id).toBe(figure.letter ?? `Figure ${figure.number}`);
    }
  });

  it('are all on the list of figures, under the same numbers', () => {
    const listed = figuresOn(pageAt(site, 'figures/index.html'));
    expect(listed.map((element) => figureOf(element, study).id).sort()).toEqual([...study.figures.keys()].sort());
    const labels = new Map(listed.map((element) => [attribute(element, 'id'), labelIn(element)]));
    for (const { element } of shown) expect(labels.get(attribute(element, 'id'))).toBe(labelIn(element));
  });

  it('stand in their groups, which have captions of their own', () => {
    for (const group of study.groups.values()) {
      const page = pageAt(site, `${pagePath({ kind: 'chapter', id: group.chapter ?? '' })}index.html`);
      const element = page.elements.find((one) => attribute(one, 'id') === figureFragment(group.id)) as Element;
      const parts = elementsIn(element).filter((one) => hasClass(one, 'figure'));
      expect(parts.map((one) => figureOf(one, study).id)).toEqual(group.parts);
      expect(textOf(element)).toContain(`Figure ${group.number}. ${firstWords(group.caption.text)}`);
    }
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
      expect(words, figure.id).toContain(licenceName(figure));
      expect(hrefsIn(element), figure.id).toContain(licenceAddress(figure));
      expect(alternativeOf(element), figure.id).toBe(figure.record.alt.replace(/\s+/gu, ' ').trim());
    }
  });

  it('name every source that they are based on', () => {
    for (const { figure, element } of shown) {
      const hrefs = hrefsIn(element);
      for (const id of figure.record['based-on'] ?? [])
        expect(hrefs, figure.id).toContain(site.base + pagePath({ kind: 'source', id }));
    }
  });

  it('call no two of those sources alike', () => {
    for (const { figure, element } of shown) {
      const ids = new Set((figure.record['based-on'] ?? []).map((id) => site.base + pagePath({ kind: 'source', id })));
      const names = elementsIn(element)
        .filter((link) => link.tagName === 'a' && attribute(link, 'class') === undefined)
        .filter((link) => ids.has(attribute(link, 'href') ?? ''))
        .map(textOf);
      expect(new Set(names).size, figure.id).toBe(names.length);
    }
  });

  it('are called by their numbers in the text', () => {
    const references = shown.flatMap(({ page }) => page.elements.filter((element) => hasClass(element, 'xref')));
    for (const reference of references) {
      const id = (attribute(reference, 'href') ?? '').replace(/^[^#]*#fig-/u, '');
      const figure = study.figures.get(id);
      const expected = figure ?? study.groups.get(id) ?? study.drawings.get(id);
      if (/^Figure\b/u.test(textOf(reference)))
        expect(textOf(reference)).toBe(`Figure ${expected?.number}${figure?.letter ?? ''}`);
    }
  });

  it('have one on the cover, if the study names one', () => {
    const cover = study.record.cover === undefined ? undefined : study.figures.get(study.record.cover);
    const frame = pageAt(site, 'index.html').elements.find((element) => hasClass(element, 'sheet-of-frames'));
    expect(frame && alternativeOf(frame)).toBe(cover?.record.alt.replace(/\s+/gu, ' ').trim());
  });
});

function licenceName({ record }: Figure): string {
  const licence = readLicence(record.licence);
  return 'fault' in licence ? '' : licence.name;
}

function licenceAddress({ record }: Figure): string | undefined {
  const licence = readLicence(record.licence);
  return 'fault' in licence ? undefined : licence.url;
}

function hrefsIn(element: Element): (string | undefined)[] {
  return elementsIn(element).map((one) => attribute(one, 'href'));
}

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

/** What the caption of a figure begins with: `Figure 2`, or the letter of a part. */
function labelIn(figure: Element): string | undefined {
  const caption = elementsIn(figure).find(({ tagName }) => tagName === 'figcaption');
  const [, label] = /^(Figure \d+|[a-z](?=\.? ))/u.exec(caption === undefined ? '' : textOf(caption)) ?? [];
  return label;
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
