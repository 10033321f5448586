import type { Addresses } from '../../addresses.ts';
import type { PageId } from '../../study/page.ts';
import type { Author } from '../../study/schema/shared.ts';
import { orcidAddress } from '../export/citation-cff.ts';
import { licenceAddress } from '../export/licence-address.ts';
import { isPlainDate } from '../export/plain-date.ts';

/** A thing of schema.org as JSON-LD. What is not known is `undefined` and does not come out. */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: LdValue;
}

/** A value of a property. */
export type LdValue =
  | string
  | number
  | Thing
  | { readonly '@id': string }
  | { readonly citation: readonly { readonly '@id': string }[] }
  | readonly LdValue[]
  | undefined;

/**
 * A thing as the text of `<script type="application/ld+json">`. It is data and runs nowhere, but the parser of HTML would end it
 * at `</script`, so `<` is written as an escape.
 */
export function jsonLd(thing: Thing): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c');
}

/** The address of a page: absolute where the site is known, else from the root of whatever serves it, which JSON-LD resolves. */
export function pageAddress(addresses: Addresses, page: PageId, fragment?: string): string {
  const address = addresses.absolute(page) ?? addresses.page(page);
  return fragment === undefined ? address : `${address}#${fragment}`;
}

/** Who wrote the study or a chapter: a person by two names; a name that is one whole is taken for an organisation’s, as CSL does. */
export function people(authors: readonly Author[]): Thing[] {
  return authors.map((author) =>
    'literal' in author
      ? { '@type': 'Organization', name: author.literal, url: author.url }
      : {
          '@type': 'Person',
          name: `${author.given} ${author.family}`,
          givenName: author.given,
          familyName: author.family,
          sameAs: orcidAddress(author.orcid),
          url: author.url,
        },
  );
}

/** A licence by its address, or as a document that has only a name. */
export function licence(name: string): LdValue {
  return licenceAddress(name) ?? { '@type': 'CreativeWork', name };
}

/** A date that ISO 8601 can say; what EDTF adds (about, or, unknown digits) schema.org has no place for. */
export function isoDate(edtf: string | undefined): string | undefined {
  return edtf !== undefined && isPlainDate(edtf) ? edtf : undefined;
}

/** A list, or nothing for an empty one. */
export function listed(values: readonly LdValue[]): LdValue {
  return values.length === 0 ? undefined : values;
}
