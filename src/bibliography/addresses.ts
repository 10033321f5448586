/** Whether readers may be led to an address: `http` or `https` with a host. `javascript:`, `data:` and the like are none. */
export function isWebAddress(text: string): boolean {
  // Browsers ignore tabs and line breaks inside an address, so a scheme may hide behind them.
  if (/[\s\p{Cc}]/u.test(text) || !/^https?:\/\/[^/]/iu.test(text)) return false;
  return URL.canParse(text);
}

/** The addresses of what an e-print archive holds, by its name in `eprinttype`. */
const ARCHIVES: Readonly<Record<string, { readonly name: string; readonly address: string }>> = {
  arxiv: { name: 'arXiv', address: 'https://arxiv.org/abs/' },
  jstor: { name: 'JSTOR', address: 'https://www.jstor.org/stable/' },
  pubmed: { name: 'PubMed', address: 'https://pubmed.ncbi.nlm.nih.gov/' },
  hdl: { name: 'hdl', address: 'https://hdl.handle.net/' },
  googlebooks: { name: 'Google Books', address: 'https://books.google.com/books?id=' },
};

/** An archive's own spelling, and where it keeps a document. Nothing for an archive that is not known. */
export function archiveOf(type: string): { readonly name: string; readonly address: string } | undefined {
  const name = type.toLowerCase().replace(/\s/gu, '');
  return Object.hasOwn(ARCHIVES, name) ? ARCHIVES[name] : undefined;
}

/** A DOI without the address or the label before it. */
export function bareDoi(text: string): string {
  return text.trim().replace(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/iu, '');
}
