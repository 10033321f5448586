import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AccessibleNode,
  accessibilityTree,
  flatten,
  landmarks,
  outline,
  wordsOf,
} from '../support/accessibility-tree.ts';
import { inTabs, type Visit, visit } from '../support/browse.ts';
import { attribute, type Element, elementsIn, hasClass } from '../support/dom.ts';
import { kindsOfPages, type Page, pageAt } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

/** The files that say what shape a page has for a screen reader. Their changes are read in review; `vitest -u` writes them. */
const GOLDEN = fileURLToPath(new URL('accessibility-tree/', import.meta.url));

const SHAPES = {
  'cover.txt': 'index.html',
  'chapter.txt': 'chapters/the-visit/index.html',
  'evidence.txt': 'evidence/index.html',
  'source.txt': 'sources/tnw-2013/index.html',
} as const;

interface Heard extends Page {
  readonly tree: AccessibleNode;
}

let site: Visit;
let heard: readonly Heard[];

beforeAll(async () => {
  site = await visit(SITES.root);
  const context = await site.browser.newContext({ viewport: { width: 390, height: 844 } });
  const shaped = Object.values(SHAPES).map((file) => pageAt(SITES.root, file));
  const pages = new Set([...kindsOfPages(SITES.root), ...shaped]);
  heard = await inTabs(context, [...pages], async (tab, page) => {
    await tab.goto(site.url(page.address));
    return { ...page, tree: await accessibilityTree(tab) };
  });
  await context.close();
});

afterAll(() => site.close());

describe('for a screen reader, each kind of page', () => {
  it('begins with the link that leads to the text', () => {
    for (const { file, tree } of heard) {
      const [first] = flatten(tree).filter(({ role }) => ['link', 'button'].includes(role));
      expect(first?.name, file).toBe('Skip to the text');
    }
  });

  it('has one main part, at most one banner, one foot, and navigations and regions with names of their own', () => {
    for (const { file, tree } of heard) {
      const found = landmarks(tree);
      const count = (role: string): number => found.filter((one) => one.role === role).length;
      expect({ main: count('main'), foot: count('contentinfo') }, file).toEqual({
        main: 1,
        foot: ['404.html', 'offline/index.html'].includes(file) ? 0 : 1,
      });
      expect(count('banner'), file).toBe(file === 'index.html' || file.startsWith('chapters/') ? 1 : 0);
      expect(count('navigation'), file).toBeGreaterThan(0);
      const named = found.filter(({ role }) => !['main', 'banner', 'contentinfo', 'search'].includes(role));
      const names = named.map(({ role, name }) => `${role} ${name}`);
      expect(
        named.filter(({ name }) => name === ''),
        file,
      ).toEqual([]);
      expect(
        names.filter((name, index) => names.indexOf(name) !== index),
        file,
      ).toEqual([]);
    }
  });

  it('has one heading of the first level, and skips none below', () => {
    for (const { file, tree } of heard) {
      const levels = flatten(tree)
        .map(({ level }) => level)
        .filter((level) => level !== undefined);
      expect(
        levels.filter((level) => level === 1),
        file,
      ).toHaveLength(1);
      expect(levels[0], file).toBe(1);
      expect(
        levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1),
        file,
      ).toEqual([]);
    }
  });

  it('names its links, buttons, pictures and figures', () => {
    for (const { file, tree } of heard) {
      const nameless = flatten(tree).filter(({ role, name }) => NAMED.includes(role) && name.trim() === '');
      expect(
        nameless.map(({ role, properties }) => `${role} ${JSON.stringify(properties)}`),
        file,
      ).toEqual([]);
    }
  });
});

const NAMED = ['link', 'button', 'image', 'figure', 'dialog', 'searchbox', 'slider', 'checkbox'];

describe('for a screen reader, a chapter', () => {
  const chapters = (): readonly Heard[] => heard.filter(({ file }) => file.startsWith('chapters/'));

  it('calls a figure what its caption calls it, and has its picture inside', () => {
    for (const { file, tree } of chapters()) {
      const figures = flatten(tree).filter(({ role }) => role === 'figure');
      expect(figures.length, file).toBeGreaterThan(0);
      for (const figure of figures) {
        expect(wordsOf(figure).replaceAll(/\s/gu, ''), file).toContain(figure.name.replaceAll(/\s/gu, ''));
        expect(
          flatten(figure).some(({ role }) => role === 'image'),
          `${file}: ${figure.name}`,
        ).toBe(true);
      }
    }
  });

  it('says of what opens a preview that it does, and calls it by what it leads to', () => {
    for (const { file, tree } of chapters()) {
      const opening = flatten(tree).filter(
        ({ role, properties }) => role === 'link' && properties['hasPopup'] === 'dialog',
      );
      expect(opening.filter(({ name }) => /^\d+: \S/u.test(name)).length, file).toBeGreaterThan(20);
      expect(
        opening.filter(({ name }) => /^\d*$/u.test(name)),
        file,
      ).toEqual([]);
      const contents = flatten(tree).find(
        ({ role, properties }) => role === 'button' && properties['hasPopup'] === 'dialog',
      );
      expect(contents?.properties, file).toMatchObject({ hasPopup: 'dialog', expanded: false });
    }
  });

  it('leads from a note’s mark to the note, and back', () => {
    const notes = chapters().flatMap(({ file, tree }) =>
      flatten(tree)
        .filter(({ role, name }) => role === 'note' && name !== '' && /^Note \d/u.test(name))
        .map((note) => ({ file, tree, note })),
    );
    expect(notes.length).toBeGreaterThan(3);
    for (const { file, tree, note } of notes) {
      const marks = flatten(tree).filter(({ role, name }) => role === 'link' && name === note.name);
      const back = flatten(note).filter(({ role, name }) => role === 'link' && name.startsWith('Back to note'));
      const number = /\d+/u.exec(note.name)?.[0];
      expect(
        marks.map(({ properties }) => String(properties['url'])),
        file,
      ).toContainEqual(expect.stringMatching(`#note-${number}$`));
      expect(
        back.map(({ properties }) => String(properties['url'])),
        file,
      ).toEqual([expect.stringMatching(`#note-${number}-ref$`)]);
    }
  });

  it('calls a claim what it states, and says at once how well that is known', () => {
    for (const page of chapters()) {
      const cards = page.elements.filter((element) => element.tagName === 'section' && hasClass(element, 'claim'));
      const regions = landmarks(page.tree).filter(
        ({ role, children }) => role === 'region' && children.some(isClaimsWord),
      );
      expect(regions, page.file).toHaveLength(cards.length);
      for (const region of regions) {
        const [heading, status] = flatten(region).filter(({ role }) => role === 'heading' || role === 'link');
        expect(heading?.name, page.file).toBe(region.name);
        expect(status?.name, page.file).toMatch(/^(?:Reported|Inferred|Observed|Corroborated|Disputed|Refuted|Open)$/u);
      }
    }
  });

  it('has a table for each chart, named as the chart is, behind a button that says so', async () => {
    const charts = chapters().flatMap((page) =>
      page.elements.filter(isChart).map((figure) => ({ page, id: attribute(figure, 'id') ?? '' })),
    );
    expect(charts.length).toBeGreaterThan(0);
    const tab = await site.browser.newPage();
    for (const { page, id } of charts) {
      await tab.goto(site.url(page.address));
      await tab.locator(`#${id} summary`).first().click();
      const tree = await accessibilityTree(tab);
      const name = await tab.locator(`#${id}`).getAttribute('aria-label');
      const [figure] = flatten(tree).filter((node) => node.role === 'figure' && node.name === name);
      const inside = figure === undefined ? [] : flatten(figure);
      expect(
        inside.filter(({ role, name: called }) => role === 'table' && called !== ''),
        `${page.file}#${id}`,
      ).toHaveLength(1);
    }
    await tab.close();
  });
});

describe('the shape of a page', () => {
  it.each(Object.entries(SHAPES))('is as %s says', async (golden, file) => {
    const page = heard.find((one) => one.file === file);
    if (page === undefined) throw new Error(`There is no ${file}.`);
    await expect(outline(page.tree)).toMatchFileSnapshot(join(GOLDEN, golden));
  });
});

const isClaimsWord = (node: AccessibleNode): boolean => /^Claim\b/u.test(wordsOf(node));

const isChart = (element: Element): boolean =>
  element.tagName === 'figure' && elementsIn(element).some(({ tagName }) => tagName === 'table');
