import GithubSlugger from 'github-slugger';
import type { Nodes, Paragraph, Root } from 'mdast';
import type { LocatorTerms } from '../study/locator.ts';
import { isParagraphFragment, type Prose } from '../study/prose.ts';
import { ownText } from './own-text.ts';
import { parse } from './parse.ts';
import { notedBlocks, walkBlocks } from './walk.ts';

/** The fragments of a chapter’s headings and paragraphs, by their offsets in the text that was parsed. */
export function blockFragments(
  root: Root,
  { source, locators }: { source: string; locators: LocatorTerms },
): Map<number | undefined, string> {
  const headings = headingFragments(root, source, locators);
  const taken = new Set(headings.values());
  const paragraphs = proseParagraphs(root).map((paragraph): [number | undefined, string] => [
    paragraph.position?.start.offset,
    paragraphFragment(ownText(paragraph, source, locators), taken),
  ]);
  return new Map([...headings, ...paragraphs.filter(([, fragment]) => fragment !== '')]);
}

/** The fragments of a chapter’s paragraphs in the order of its text, which is parsed anew; none where it cannot be. */
export function paragraphFragments(
  { text, format }: Pick<Prose, 'text' | 'format'>,
  { locators }: { locators: LocatorTerms },
): readonly string[] {
  const parsed = parse(text, format);
  if ('fault' in parsed) return [];
  return [...blockFragments(parsed.root, { source: text, locators }).values()].filter(isParagraphFragment);
}

/**
 * The fragment of a paragraph: `p-` and a short hash of its words, so that it lasts while they do, whatever is written above it, cited in
 * it or punctuated otherwise. Where another paragraph has it, a number is added. It is put among those `taken`; nothing for no words.
 */
export function paragraphFragment(text: string, taken: Set<string>): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  if (words === null) return '';
  const own = `p-${shortHash(words.join(' '))}`;
  let fragment = own;
  for (let number = 2; taken.has(fragment); number += 1) fragment = `${own}-${number}`;
  taken.add(fragment);
  return fragment;
}

const SIGNS = 4;

/** Four signs of base 36, of an FNV-1a hash: of 60 paragraphs two are alike once in a thousand chapters. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return ((hash >>> 0) % 36 ** SIGNS).toString(36).padStart(SIGNS, '0');
}

/** In the order in which the reader met them, and numbered like his. */
function headingFragments(root: Root, source: string, locators: LocatorTerms): Map<number | undefined, string> {
  const slugger = new GithubSlugger();
  const fragments = new Map<number | undefined, string>();
  for (const { block, notes } of notedBlocks(root, source).blocks) {
    for (const part of [block, ...notes.map(({ definition }) => definition)]) {
      walkBlocks(part, (node) => {
        if (node.type !== 'heading') return;
        fragments.set(node.position?.start.offset, slugger.slug(ownText(node, source, locators)));
      });
    }
  }
  return fragments;
}

/** The paragraphs of the running prose: also those that are quoted or stand in a list, but none of a note, an aside or a component. */
function proseParagraphs(node: Nodes): Paragraph[] {
  if (node.type === 'paragraph') return [node];
  const holds = ['root', 'blockquote', 'list', 'listItem'].includes(node.type) && 'children' in node;
  return holds ? node.children.flatMap(proseParagraphs) : [];
}
