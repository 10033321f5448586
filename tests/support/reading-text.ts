import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute, type Element, hasClass, rawText } from './dom.ts';
import type { Page } from './pages.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Between these, text runs on. */
const INLINE = [
  'a',
  'abbr',
  'b',
  'bdi',
  'br',
  'cite',
  'code',
  'del',
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
  'wbr',
];

/** What is no text of a chapter. */
const CHROME = ['nav', 'footer', 'dialog', 'button', 'svg', 'script', 'style'];

/**
 * What is to be read in a chapter, in order: each run of text between the edges of two blocks, reduced to its letters and digits. Hidden
 * excerpts are left out.
 */
export function readingText(page: Page): string[] {
  const main = page.elements.find(({ tagName }) => tagName === 'main');
  if (main === undefined) throw new Error(`${page.file} has no main part.`);
  const runs = [''];
  const walk = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) runs.push((runs.pop() ?? '') + node.value);
    if (!('tagName' in node)) return;
    const isInline = INLINE.includes(node.tagName) && !isHidden(node);
    if (!isInline) runs.push('');
    if (!CHROME.includes(node.tagName) && !isHidden(node)) for (const child of node.childNodes) walk(child);
    if (!isInline) runs.push('');
  };
  walk(main);
  return runs.map(letters).filter((run) => run !== '');
}

/** What surrounds the text of a chapter: ways to other pages, the tally, previews. Reduced as the text is. */
export function surroundingText(page: Page): string[] {
  return page.elements
    .filter(isSurrounding)
    .map((element) => letters(rawText(element)))
    .filter((text) => text !== '');
}

/** A text without what a program that shows it may add or drop: spaces, marks of lists, punctuation. */
export function letters(text: string): string {
  return text.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The runs that are not found in a text in their order. */
export function missingFrom(text: string, runs: readonly string[]): string[] {
  let at = 0;
  return runs.filter((run) => {
    const found = text.indexOf(run, at);
    if (found >= 0) at = found + run.length;
    return found < 0;
  });
}

const isHidden = (element: Element): boolean => attribute(element, 'hidden') !== undefined;

function isSurrounding(element: Element): boolean {
  return (
    ['nav', 'footer', 'dialog'].includes(element.tagName) ||
    attribute(element, 'popover') !== undefined ||
    ['skip', 'tally'].some((name) => hasClass(element, name)) ||
    (isHidden(element) && element.parentNode?.nodeName === 'body')
  );
}
