import type { XmlNode } from 'citeproc';
import { LOCATOR_LABELS } from '../study/locator.ts';
import { child } from './csl-style.ts';
import { isFault, readXml, type XmlElement } from './xml.ts';

/** How a locator is announced, before one place and before several. */
export type LocatorTerms = Readonly<Record<string, { readonly one: string; readonly many: string }>>;

/**
 * A style for the processor. In its list no author is replaced by a dash, since on a page the entry before may be missing, and no number
 * is printed: sources are numbered by the page that cites them.
 */
export function styleXml(text: string): XmlNode {
  const style = toNode(parsed(text));
  const bibliography = elements(style).find(({ name }) => name === 'bibliography');
  if (bibliography === undefined) return style;
  delete bibliography.attrs['subsequent-author-substitute'];
  delete bibliography.attrs['second-field-align'];
  for (const layout of elements(bibliography)) if (layout.name === 'layout') dropNumbers(layout);
  return style;
}

function dropNumbers(node: XmlNode): void {
  node.children = node.children.filter(
    (one) => typeof one === 'string' || one.attrs.variable !== 'citation-number' || one.name === 'label',
  );
  for (const one of elements(node)) dropNumbers(one);
}

function elements({ children }: XmlNode): XmlNode[] {
  return children.filter((one) => typeof one !== 'string');
}

/** A locale for the processor, with words for the locators that it has none for. */
export function localeXml(text: string, words: LocatorTerms): XmlNode {
  const root = parsed(text);
  const known = new Set(
    (child(root, 'terms')?.children ?? []).map((one) => (typeof one === 'string' ? '' : one.attributes.name)),
  );
  const locale = toNode(root);
  const terms = elements(locale).find(({ name }) => name === 'terms');
  for (const label of LOCATOR_LABELS) {
    const word = words[label];
    if (word === undefined || known.has(label)) continue;
    for (const form of [{}, { form: 'short' }]) terms?.children.push(term({ name: label, ...form }, word));
  }
  return locale;
}

function term(attrs: Record<string, string>, { one, many }: { one: string; many: string }): XmlNode {
  const part = (name: string, text: string): XmlNode => ({ name, attrs: {}, children: [text] });
  return { name: 'term', attrs, children: [part('single', one), part('multiple', many)] };
}

/** The reader has seen to it that the text is well-formed. */
function parsed(text: string): XmlElement {
  const root = readXml(text);
  if (isFault(root)) throw new Error(`A citation style was let through that cannot be read: ${root.message}.`);
  return root;
}

/** Elements of words; the processor wants a text in them, be it empty, and stumbles over one in any other, be it a line break. */
const WORDS = new Set(['term', 'single', 'multiple']);

function toNode({ name, attributes, children }: XmlElement): XmlNode {
  const isWords = WORDS.has(name);
  const inside = children
    .filter((one) => typeof one !== 'string' || (isWords && !/^[ \t\r\n]*$/u.test(one)))
    .map((one) => (typeof one === 'string' ? one : toNode(one)));
  return { name, attrs: { ...attributes }, children: inside.length === 0 && isWords ? [''] : inside };
}
