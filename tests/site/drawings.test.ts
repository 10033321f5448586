import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { figureFragment } from '../../src/addresses.ts';
import { tableFile } from '../../src/editions/table-data.ts';
import { type Drawing, drawnRows } from '../../src/study/drawn.ts';
import { pagePath } from '../../src/study/page.ts';
import type { Study } from '../../src/study/study.ts';
import { attribute, type Element, elementsIn, textOf } from '../support/dom.ts';
import { type Page, pageAt } from '../support/pages.ts';
import { STUDY_SITES, type TestSite } from '../support/sites.ts';
import { studyIn } from '../support/study.ts';

describe.each(STUDY_SITES)('what the study draws from its data, on the site in $folder,', (site: TestSite) => {
  let study: Study;
  let shown: { drawing: Drawing; element: Element; page: Page }[];

  beforeAll(async () => {
    study = await studyIn(site.content);
    shown = [...study.drawings.values()].flatMap((drawing) => {
      const pages = [pagePath({ kind: 'chapter', id: drawing.chapter ?? '' }), pagePath({ kind: 'figures' })];
      return pages.map((path) => {
        const page = pageAt(site, `${path}index.html`);
        return { drawing, page, element: figureOn(page, drawing) };
      });
    });
  });

  it('stands in its chapter and on the list of figures, under one number', () => {
    expect(shown.length).toBeGreaterThan(7);
    const kinds = new Set(shown.map(({ drawing }) => drawing.what));
    expect(kinds).toEqual(new Set(['chart', 'timeline', 'map']));
    for (const { drawing, element } of shown)
      expect(captionOf(element)).toMatch(new RegExp(`^Figure ${drawing.number}\\b`, 'u'));
  });

  it('is one picture with a name and a description, and uses no style attribute', () => {
    for (const { element } of shown) {
      const inside = elementsIn(element);
      const svg = inside.find(({ tagName }) => tagName === 'svg');
      expect(svg && attribute(svg, 'role')).toBe('img');
      for (const name of ['aria-labelledby', 'aria-describedby']) {
        const named = inside.find((one) => svg !== undefined && attribute(one, 'id') === attribute(svg, name));
        expect(named && textOf(named)).not.toBe('');
      }
      expect(inside.filter((one) => attribute(one, 'style') !== undefined)).toEqual([]);
    }
  });

  it('has the same data in words one tap away, and each row leads to its source and back', () => {
    let rows = 0;
    for (const { drawing, element, page } of shown) {
      const details = elementsIn(element).find(({ tagName }) => tagName === 'details');
      const items = details === undefined ? [] : itemsOf(details);
      const expected = drawing.what === 'timeline' ? drawing.events : drawing.rows;
      expect(items).toHaveLength(expected.length);
      drawnRows(drawing).forEach(({ source }, index) => {
        const address = pagePath({ kind: 'source', id: source });
        const link = elementsIn(items[index] ?? element).find((one) => attribute(one, 'href') === site.base + address);
        expect(link && textOf(link)).not.toBe('');
        const cited = pageAt(site, `${address}index.html`).elements.map((one) => attribute(one, 'href'));
        expect(cited).toContain(`${page.address}#${link && attribute(link, 'id')}`);
        rows += 1;
      });
    }
    expect(rows).toBeGreaterThan(80);
  });

  it('is counted where a source says where it is used', () => {
    const [first] = shown.filter(({ drawing }) => drawing.what === 'chart');
    const source = first === undefined ? '' : (drawnRows(first.drawing)[0]?.source ?? '');
    const page = pageAt(site, `${pagePath({ kind: 'source', id: source })}index.html`);
    const hrefs = page.elements.map((one) => attribute(one, 'href') ?? '');
    expect(
      hrefs.some((href) => href.startsWith(`${site.base}${first?.page.address.slice(site.base.length)}#cite-`)),
    ).toBe(true);
  });

  it('can be downloaded as the author wrote it', () => {
    expect(study.data.size).toBeGreaterThan(1);
    for (const table of study.data.values()) {
      const published = readFileSync(join(site.dist, tableFile(table)), 'utf8');
      expect(published).toBe(readFileSync(join(site.content, 'data', `${table.id}.csv`), 'utf8'));
    }
    for (const { drawing, element } of shown) {
      if (drawing.what === 'timeline') continue;
      const hrefs = elementsIn(element).map((one) => attribute(one, 'href'));
      expect(hrefs).toContain(site.base + tableFile(drawing.table));
    }
  });

  it('stands in the data of the study, value for value', () => {
    const data = JSON.parse(readFileSync(join(site.dist, 'data', 'study.json'), 'utf8')) as {
      tables: { id: string; rows: { source: string; cells: Record<string, string | number> }[] }[];
      drawings: { id: string; number: number; table?: string }[];
    };
    for (const { id, rows } of study.data.values()) {
      const table = data.tables.find((one) => one.id === id);
      expect(table?.rows.map(({ source }) => source)).toEqual(rows.map(({ source }) => source));
      const numbers = rows.flatMap((row) => Object.values(row.numbers));
      expect(
        table?.rows.flatMap(({ cells }) => Object.values(cells).filter((cell) => typeof cell === 'number')),
      ).toEqual(numbers);
    }
    expect(data.drawings.map(({ id, number }) => [id, number])).toEqual(
      [...study.drawings.values()].map(({ id, number }) => [id, number] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  });
});

function figureOn(page: Page, drawing: Drawing): Element {
  const element = page.elements.find((one) => attribute(one, 'id') === figureFragment(drawing.id));
  if (element === undefined) throw new Error(`${page.file} does not show ${drawing.id}.`);
  return element;
}

function captionOf(figure: Element): string {
  const caption = elementsIn(figure).find(({ tagName }) => tagName === 'figcaption');
  return caption === undefined ? '' : textOf(caption);
}

function itemsOf(details: Element): Element[] {
  const inside = elementsIn(details);
  const body = inside.find(({ tagName }) => tagName === 'tbody');
  return elementsIn(body ?? details).filter(({ tagName }) => tagName === (body === undefined ? 'li' : 'tr'));
}
