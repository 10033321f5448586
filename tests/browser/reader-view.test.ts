import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Visit, visit } from '../support/browse.ts';
import { pagesOf } from '../support/pages.ts';
import { letters, missingFrom, readingText, surroundingText } from '../support/reading-text.ts';
import { SITES } from '../support/sites.ts';

/** The very library of Firefox. */
const FOLDER = dirname(createRequire(import.meta.url).resolve('@mozilla/readability'));
const READABILITY = ['Readability.js', 'Readability-readerable.js']
  .map((file) => readFileSync(join(FOLDER, file), 'utf8'))
  .join('\n');

/** What Firefox's Reader View makes of a page. */
interface Article {
  readonly offered: boolean;
  readonly title: string;
  readonly text: string;
  readonly figures: number;
  readonly controls: readonly string[];
}

const chapters = pagesOf(SITES.root).filter(({ file }) => file.startsWith('chapters/'));

let site: Visit;
let tab: Tab;

beforeAll(async () => {
  site = await visit(SITES.root);
  tab = await site.browser.newPage({ bypassCSP: true });
});

afterAll(() => site.close());

describe.each(chapters)('Reader View, of $file,', (page) => {
  let article: Article;

  beforeAll(async () => {
    await tab.goto(site.url(page.address));
    await tab.addScriptTag({ content: READABILITY });
    article = await tab.evaluate(readArticle);
  });

  it('is offered, under the title of the chapter', () => {
    const heading = page.elements.find(({ tagName }) => tagName === 'h1');
    expect(article.offered).toBe(true);
    expect(letters(article.title)).toBe(letters(heading === undefined ? '' : readHeading(page.html)));
  });

  it('shows all of the text in order: paragraphs, headings, quotations, captions, notes and references', () => {
    const runs = readingText(page);
    expect(runs.length).toBeGreaterThan(100);
    expect(missingFrom(letters(article.text), runs)).toEqual([]);
  });

  it('shows every figure', () => {
    const figures = page.elements.filter(({ tagName }) => tagName === 'figure');
    expect(article.figures).toBe(figures.length);
  });

  it('shows nothing of what surrounds the text', () => {
    const text = letters(article.text);
    const around = surroundingText(page);
    expect(around.length).toBeGreaterThan(5);
    expect(around.filter((part) => text.includes(part))).toEqual([]);
    expect(article.controls).toEqual([]);
  });
});

function readHeading(html: string): string {
  return (/<h1[^>]*>([\s\S]*?)<\/h1>/u.exec(html)?.[1] ?? '').replaceAll(/<[^>]*>/gu, '');
}

/** Runs in the browser. */
function readArticle(): Article {
  const offered = window.isProbablyReaderable(document);
  const parsed = new window.Readability(document.cloneNode(true) as Document).parse();
  const { body } = new DOMParser().parseFromString(parsed?.content ?? '', 'text/html');
  const controls = [...body.querySelectorAll('button,nav,dialog,input,[popover]')].map(({ outerHTML }) => outerHTML);
  return {
    offered,
    title: parsed?.title ?? '',
    text: body.textContent ?? '',
    figures: body.querySelectorAll('figure').length,
    controls,
  };
}

declare global {
  interface Window {
    readonly isProbablyReaderable: (page: Document) => boolean;
    readonly Readability: new (page: Document) => { parse: () => { title: string; content: string } | null };
  }
}
