/** Who made a picture and under which licence it may be used, as its file says it. */
export interface Rights {
  readonly credit: string;
  /** What the licence is called, and where it can be read; terms in words have no address. */
  readonly licence: { readonly name: string; readonly url?: string };
}

/**
 * The rights as EXIF fields: Artist (315) and Copyright (33432). EXIF has ASCII alone (CIPA DC-008, 4.6.2), so letters
 * lose their accents and what has no letter there becomes `?`; a credit of which nothing remains stands in XMP only.
 */
export function exifRights({ credit, licence }: Rights): { IFD0: { Artist?: string; Copyright: string } } {
  const artist = ascii(credit);
  const terms = ascii([licence.name, licence.url].filter((part) => part !== undefined).join(', '));
  if (!/[a-z0-9]/iu.test(artist)) return { IFD0: { Copyright: tailed(terms) } };
  return { IFD0: { Artist: tailed(artist), Copyright: tailed(`${artist}. ${terms}`) } };
}

/** libvips takes a last bracket for its own note on the type of the field and cuts it off. */
function tailed(field: string): string {
  return `${field} (ASCII)`;
}

/** The rights as an XMP packet (ISO 16684-1): creator, rights, the licence in words and by its address. */
export function xmpRights(rights: Rights): string {
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    rdfRights(rights, {
      namespaces: 'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"',
      more: xmpTerms(rights),
    }),
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('');
}

/** The rights as the RDF that a drawing carries in `<metadata>`: Dublin Core and Creative Commons (ccREL). */
export function rdfRights(
  { credit, licence }: Rights,
  also: { namespaces: string; more: string } = { namespaces: '', more: '' },
): string {
  const namespaces = [
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:cc="http://creativecommons.org/ns#"',
    also.namespaces,
  ];
  return [
    `<rdf:RDF ${namespaces.join(' ').trim()}><rdf:Description rdf:about="">`,
    `<dc:creator><rdf:Seq><rdf:li>${xml(credit)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:rights>${inAnyLanguage(`${credit}. ${licence.name}`)}</dc:rights>`,
    licence.url === undefined ? '' : `<cc:license rdf:resource="${xml(licence.url)}"/>`,
    also.more,
    '</rdf:Description></rdf:RDF>',
  ].join('');
}

function xmpTerms({ licence }: Rights): string {
  const statement =
    licence.url === undefined ? '' : `<xmpRights:WebStatement>${xml(licence.url)}</xmpRights:WebStatement>`;
  // Public domain is marked as not under copyright (XMP specification, part 1, 8.5).
  const marked = /^(?:CC0|CC-PDM|CC-PDDC)\b/u.test(licence.name) ? 'False' : 'True';
  return `<xmpRights:Marked>${marked}</xmpRights:Marked>${statement}<xmpRights:UsageTerms>${inAnyLanguage(licence.name)}</xmpRights:UsageTerms>`;
}

function inAnyLanguage(words: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${xml(words)}</rdf:li></rdf:Alt>`;
}

function ascii(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[“”„]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/[‐-―]/gu, '-')
    .replace(/©\s*/gu, '(c) ')
    .replace(/[^\x20-\x7e]+/gu, '?')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** XML 1.0 has no way to write most control characters. */
function xml(words: string): string {
  return words
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
