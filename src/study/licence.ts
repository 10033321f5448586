import { nearest } from '../problems/nearest.ts';
import { SPDX_IDS } from './spdx-ids.ts';

/** A licence as it is shown: what it is called, and where it can be read. Terms in words have no address. */
export interface Licence {
  readonly name: string;
  readonly url?: string;
}

const CREATIVE_COMMONS =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/(licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)(?:\/([a-z]{2,3}))?(?:\/(?:deed|legalcode)[\w.-]*)?\/?$/u;

/**
 * Reads what a record says of its licence: an identifier of the SPDX License List, the address of a licence, or terms in
 * words (“All rights reserved”, “Used with permission of …”), which are known by their spaces. Otherwise the answer says
 * what to write.
 */
export function readLicence(text: string): Licence | { readonly fault: string } {
  const said = text.trim();
  if (SPDX_IDS.has(said)) return { name: said, url: spdxAddress(said) };
  const address = CREATIVE_COMMONS.exec(said);
  if (address !== null) return commonsLicence(address);
  if (/^https?:\/\/[^\s/]+\.\S+$/u.test(said))
    return { name: said.replace(/^https?:\/\/(?:www\.)?|\/$/gu, ''), url: said };
  const isName = !/\s/u.test(said) || /^(?:cc|creative commons)\b/iu.test(said);
  return isName ? { fault: `\`${said}\` is no identifier of the SPDX License List. ${advice(said)}.` } : { name: said };
}

function advice(said: string): string {
  const spelled = spdxSpelling(said);
  if (SPDX_IDS.has(`${spelled}-4.0`)) return `Its version is missing: \`${spelled}-4.0\`, for instance`;
  // A short word is near to many.
  const meant = spelled.length < 5 ? undefined : nearest(spelled, SPDX_IDS);
  if (meant !== undefined) return `Write \`${meant}\``;
  return 'Write an identifier (`CC-BY-4.0`), the address of the licence, or the terms in words';
}

/** `CC BY-SA 4.0` and `Creative Commons Attribution 4.0` on the way to `CC-BY-SA-4.0`. */
function spdxSpelling(said: string): string {
  return said
    .replace(/creative commons/iu, 'CC')
    .replace(/attribution/iu, 'BY')
    .replace(/share-?\s?alike/iu, 'SA')
    .replace(/non-?\s?commercial/iu, 'NC')
    .replace(/no-?\s?deriv\w*/iu, 'ND')
    .replace(/\s*(?:licen[cs]e|international|unported|generic|deed)\s*/giu, ' ')
    .trim()
    .toUpperCase()
    .replace(/[\s_/]+/gu, '-')
    .replace(/^CC-?(?:0|ZERO)(?:-1\.0)?$/u, 'CC0-1.0');
}

/** Creative Commons licences by the address that their makers give them; others by their page on the SPDX License List. */
function spdxAddress(id: string): string {
  if (id === 'CC0-1.0') return commonsAddress('publicdomain', 'zero', '1.0');
  if (id === 'CC-PDM-1.0') return commonsAddress('publicdomain', 'mark', '1.0');
  const [, kind, version, ported] = /^CC-((?:BY|SA)(?:-(?:NC|ND|SA))*)-(\d\.\d)(?:-([A-Z]+))?$/u.exec(id) ?? [];
  if (kind === undefined || version === undefined) return `https://spdx.org/licenses/${id}.html`;
  // The first edition put its conditions in another order.
  const path = id === 'CC-BY-NC-ND-1.0' ? 'by-nd-nc' : kind.toLowerCase();
  return commonsAddress('licenses', path, version, ported?.toLowerCase());
}

function commonsLicence([, folder = '', kind = '', version = '', ported]: RegExpExecArray): Licence {
  const url = commonsAddress(folder, kind, version, ported);
  const known = [...SPDX_IDS].find((id) => id.startsWith('CC') && spdxAddress(id) === url);
  if (known !== undefined) return { name: known, url };
  return { name: `CC ${[kind.toUpperCase(), version, ported?.toUpperCase()].filter(Boolean).join(' ')}`, url };
}

function commonsAddress(folder: string, kind: string, version: string, ported?: string): string {
  return `https://creativecommons.org/${folder}/${kind}/${version}/${ported === undefined ? '' : `${ported}/`}`;
}
