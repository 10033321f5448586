import type { Dictionary } from '../../i18n/dictionary.ts';
import type { Author } from '../../study/schema/shared.ts';
import type { Study } from '../../study/study.ts';
import { isSpdxName } from './licence-address.ts';
import { studyTitle } from './study-item.ts';

/**
 * `CITATION.cff` (Citation File Format 1.2.0), from `study.yaml` alone. The format knows software and data; what is to be
 * cited is a web site, which `preferred-citation` says. Values are JSON strings, which YAML 1.2 reads as they are.
 */
export function citationCff(
  { record }: Pick<Study, 'record'>,
  { dictionary, address }: { dictionary: Dictionary; address: string | undefined },
): string {
  const released =
    record.published !== undefined && /^\d{4}-\d\d-\d\d$/u.test(record.published) ? record.published : undefined;
  const title = studyTitle(record);
  const url = address ?? record.site;
  const licence = isSpdxName(record.licence) ? record.licence : undefined;
  const lines = [
    ...line('cff-version', '1.2.0'),
    ...line('message', dictionary.cite.message),
    ...line('type', 'dataset'),
    ...line('title', title),
    ...line('abstract', record.description),
    ...authors(record.authors),
    ...line('date-released', released),
    ...line('license', licence),
    ...line('url', url),
    ...line('repository-code', record.repository),
    'preferred-citation:',
    ...[
      ...line('type', 'website'),
      ...line('title', title),
      ...authors(record.authors),
      ...line('date-published', released),
      ...line('url', url),
    ].map((text) => `  ${text}`),
  ];
  return `${lines.join('\n')}\n`;
}

function line(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`];
}

function authors(list: readonly Author[]): string[] {
  return [
    'authors:',
    ...list.flatMap((author) => authorLines(author).map((text, index) => `${index === 0 ? '  - ' : '    '}${text}`)),
  ];
}

function authorLines(author: Author): string[] {
  if ('literal' in author) return [...line('name', author.literal), ...line('website', author.url)];
  return [
    ...line('family-names', author.family),
    ...line('given-names', author.given),
    ...line('orcid', orcidAddress(author.orcid)),
    ...line('website', author.url),
  ];
}

/** An ORCID as the address that it is; nothing for what is none. */
export function orcidAddress(orcid: string | undefined): string | undefined {
  const number = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/u.exec(orcid ?? '')?.[0];
  return number === undefined ? undefined : `https://orcid.org/${number}`;
}
