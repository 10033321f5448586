import type { CitationForm } from '../study/citation-style.ts';
import { elementsOf, isFault, readXml, type XmlElement, type XmlFault } from './xml.ts';

/** What the head of a CSL style says. */
export interface StyleHead {
  readonly kind: 'style';
  readonly form: CitationForm;
  /** The language that it was written for. */
  readonly defaultLocale: string | undefined;
  /** Of a dependent style: the id of the style that it points to, and the offset of the link. */
  readonly parent: { readonly id: string; readonly offset: number } | undefined;
}

/** A locale, by its language. */
export interface LocaleHead {
  readonly kind: 'locale';
}

/** Reads the head of a CSL 1.0.2 style (specification, “Independent Styles”, “Dependent Styles”) or locale file. */
export function readCslFile(text: string): StyleHead | LocaleHead | XmlFault {
  const root = readXml(text);
  if (isFault(root)) return root;
  if (root.name === 'locale') return { kind: 'locale' };
  if (root.name !== 'style') return { offset: root.start, message: `its first element is \`<${root.name}>\`` };
  const parent = parentOf(root);
  if (parent === undefined && child(child(root, 'citation'), 'layout') === undefined)
    return { offset: root.start, message: 'it has no `<citation>` with a `<layout>`, and no parent' };
  const macros = new Set(root.children.map((one) => (typeof one === 'string' ? undefined : one.attributes.name)));
  for (const { attributes, start } of elementsOf(root)) {
    const { macro } = attributes;
    if (macro !== undefined && !macros.has(macro)) return { offset: start, message: `it has no macro \`${macro}\`` };
  }
  return { kind: 'style', form: formOf(root), defaultLocale: root.attributes['default-locale'], parent };
}

/** A numeric style prints the number of a source; a class of notes is one whatever its format says. */
function formOf(style: XmlElement): CitationForm {
  const formats = [...elementsOf(child(style, 'info') ?? style)].map(({ attributes }) => attributes['citation-format']);
  if (style.attributes.class === 'note' || formats.includes('note')) return 'note';
  if (formats.some((format) => format !== undefined)) return formats.includes('numeric') ? 'numeric' : 'author-date';
  const layout = child(child(style, 'citation'), 'layout');
  const isNumeric = layout && [...elementsOf(layout)].some((one) => one.attributes.variable === 'citation-number');
  return isNumeric ? 'numeric' : 'author-date';
}

function parentOf(style: XmlElement): StyleHead['parent'] {
  const link = child(style, 'info')?.children.find(
    (one): one is XmlElement => typeof one !== 'string' && one.attributes.rel === 'independent-parent',
  );
  if (link === undefined) return undefined;
  const id = link.attributes.href?.replace(/\/+$/u, '').split('/').at(-1) ?? '';
  return { id, offset: link.start };
}

/** The first child of an element with a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one): one is XmlElement => typeof one !== 'string' && one.name === name);
}
