/** What Casebook uses of citeproc-js; the package has no types of its own. */
declare module 'citeproc' {
  /** XML as citeproc takes it when it need not parse it. */
  export interface XmlNode {
    name: string;
    attrs: Record<string, string>;
    children: (XmlNode | string)[];
  }

  /** One source in a citation, by the names of citeproc’s manual. */
  export interface CiteItem {
    id: string;
    locator?: string;
    label?: string;
    prefix?: string;
    suffix?: string;
    'suppress-author'?: boolean;
    'author-only'?: boolean;
    /** 0 first, 1 subsequent, 2 ibid, 3 ibid with another locator. */
    position?: number;
    'near-note'?: boolean;
    'first-reference-note-number'?: number;
  }

  /** What the engine asks its host for. */
  export interface Sys {
    retrieveItem: (id: string) => Record<string, unknown>;
    retrieveLocale: (tag: string) => XmlNode | false;
    variableWrapper?: (
      parameters: { itemData: { id: string }; variableNames: string[]; context: string },
      before: string,
      text: string,
      after: string,
    ) => string;
    wrapCitationEntry?: (text: string, id: string | undefined) => string;
  }

  export class Engine {
    constructor(sys: Sys, style: XmlNode, locale: string, forceLocale: boolean);
    readonly opt: { development_extensions: Record<string, boolean> };
    readonly citation: { opt: { layout_prefix: string; layout_suffix: string } };
    citation_sort: { tokens: unknown[] };
    readonly bibliography_sort: { tokens: unknown[] };
    updateItems(ids: string[]): void;
    makeBibliography(): false | [{ entry_ids: string[][] }, string[]];
    makeCitationCluster(items: CiteItem[]): string;
    getTerm(name: string, form: 'short' | 'long', plural: 0 | 1): string | undefined;
  }

  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}
