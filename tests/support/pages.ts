import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attribute, type Element, parseHtml } from './dom.ts';
import type { TestSite } from './sites.ts';

/** A built page. */
export interface Page {
  /** Its file in `dist/`, with `/`. */
  readonly file: string;
  /** Its address without the site: `/x/y/chapters/the-visit/`. */
  readonly address: string;
  readonly html: string;
  /** Its elements, in order. */
  readonly elements: readonly Element[];
  /** The values of all its `id`s, in order. */
  readonly ids: readonly string[];
}

const read = new Map<string, readonly Page[]>();

/** The pages of a built site, by file. */
export function pagesOf(site: Pick<TestSite, 'dist' | 'base'>): readonly Page[] {
  const known =
    read.get(site.dist) ??
    filesIn(site.dist)
      .filter((file) => file.endsWith('.html'))
      .map((file) => readPage(site, file));
  read.set(site.dist, known);
  return known;
}

/** The page of that file. Throws if there is none. */
export function pageAt(site: Pick<TestSite, 'dist' | 'base'>, file: string): Page {
  const page = pagesOf(site).find((one) => one.file === file);
  if (page === undefined) throw new Error(`${site.dist} has no ${file}`);
  return page;
}

/** All files of a folder, with `/`, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/**
 * The pages that are worth a slow test: one of each kind, every chapter, and of the pages of sources as many as it
 * takes to show each of their sections. Which they are is found, not listed, so that a fork need not change it.
 */
export function kindsOfPages(site: Pick<TestSite, 'dist' | 'base'>): readonly Page[] {
  const seen = new Set<string>();
  return pagesOf(site).filter((page) => {
    if (!/^sources\/[^/]+\/index\.html$/u.test(page.file)) return true;
    const sections = page.elements
      .filter(isSection)
      .map((element) => attribute(element, 'id') ?? attribute(element, 'class') ?? '');
    const isNew = sections.some((section) => !seen.has(section));
    for (const section of sections) seen.add(section);
    return isNew;
  });
}

function isSection(element: Element): boolean {
  const id = attribute(element, 'id');
  return (element.tagName === 'h2' && id !== undefined) || attribute(element, 'class') === 'translation';
}

function readPage({ dist, base }: Pick<TestSite, 'dist' | 'base'>, file: string): Page {
  const html = readFileSync(join(dist, file), 'utf8');
  const elements = parseHtml(html);
  const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
  return { file, address: base + file.replace(/(?:^|(?<=\/))index\.html$/u, ''), html, elements, ids };
}
