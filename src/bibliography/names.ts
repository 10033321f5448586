import type { CslName } from '../study/schema/csl.ts';

/** A field of names, taken apart. */
export interface NameList {
  readonly names: readonly CslName[];
  /** It ends in `and others`. */
  readonly others: boolean;
  /** Names that have a shape that no name has; they are among `names` as a whole. */
  readonly odd: readonly string[];
}

/** How names of a file are read. */
export interface NameOptions {
  /** TeX to plain text. */
  readonly read: (tex: string) => string;
  /** BibLaTeX's option `useprefix`: whether “van” in “van Gennep” belongs to the family name. */
  readonly usePrefix: boolean;
}

/**
 * Names as BibTeX has them, in TeX: `First von Last`, `von Last, First`, `von Last, Jr, First`, `{An institution}`, and
 * BibLaTeX's `family=Last, given=First, prefix=von`, parted by `and`. The particle is what stands in small letters.
 */
export function readBibtexNames(source: string, options: NameOptions): NameList {
  const found = listItems(source);
  const odd: string[] = [];
  const names = found
    .filter((name) => name.toLowerCase() !== 'others')
    .map((name) => {
      const parts = bibtexName(name, options);
      if (parts === undefined) odd.push(text(name, options));
      return parts ?? { literal: text(name, options) };
    });
  return { names, others: found.some((name) => name.toLowerCase() === 'others'), odd };
}

/** A list of BibTeX, parted by `and` outside of braces. */
export function listItems(source: string): string[] {
  return cut(source, /(?<=^|[\s~])and(?=[\s~]|$)/giu).filter((item) => item !== '');
}

/** A name of RIS: `Family, Given, Suffix`; without a comma, an institution or a name that stays whole. */
export function readRisName(source: string): CslName {
  const [family = '', given = '', ...suffix] = source.split(',').map((part) => part.trim());
  if (given === '' && suffix.length === 0) return { literal: family };
  return { family, given, ...(suffix.length === 0 ? {} : { suffix: suffix.join(', ') }) };
}

function bibtexName(source: string, options: NameOptions): CslName | undefined {
  if (/^\0+$/u.test(mask(source))) return { literal: text(source, options) };
  if (/^[a-z]+(?:-i)?\s*=/u.test(source)) return extendedName(source, options);
  const [one = '', two, three, ...more] = cut(source.replace(/,\s*$/u, ''), /,/gu);
  if (more.length > 0) return undefined;
  if (two === undefined) return plainName(words(one), options);
  const [prefix, family] = vonLast(words(one), options);
  const suffix = three === undefined ? '' : text(two, options);
  return assemble({ given: text(three ?? two, options), prefix, family, suffix }, options.usePrefix);
}

function plainName(all: readonly string[], options: NameOptions): CslName {
  const last = all.length - 1;
  const von = all.findIndex((word, index) => index < last && isSmall(word, options));
  const cutAt = von < 0 ? last : von;
  const [prefix, family] = vonLast(all.slice(cutAt), options);
  return assemble(
    { given: text(all.slice(0, cutAt).join(' '), options), prefix, family, suffix: '' },
    options.usePrefix,
  );
}

/** The words in small letters before the last name, and the last name, which is never empty. */
function vonLast(all: readonly string[], options: NameOptions): [string, string] {
  const big = all.findIndex((word) => !isSmall(word, options));
  const from = big < 0 ? all.length - 1 : big;
  return [text(all.slice(0, from).join(' '), options), text(all.slice(from).join(' '), options)];
}

const EXTENDED = new Set(['family', 'given', 'prefix', 'suffix', 'useprefix', 'juniorcomma']);

/** BibLaTeX's extended form. Initials (`given-i`) say nothing that the name does not; any other part makes the name odd. */
function extendedName(source: string, options: NameOptions): CslName | undefined {
  const parts = new Map<string, string>();
  for (const part of cut(source, /,/gu)) {
    const [, name = '', initial, value = ''] = /^([a-z]+)(-i)?\s*=([\s\S]*)$/u.exec(part) ?? [];
    if (!EXTENDED.has(name)) return undefined;
    if (initial === undefined) parts.set(name, text(value, options));
  }
  const get = (name: string): string => parts.get(name) ?? '';
  const usePrefix = parts.has('useprefix') ? get('useprefix').toLowerCase() === 'true' : options.usePrefix;
  const name = assemble(
    { given: get('given'), prefix: get('prefix'), family: get('family'), suffix: get('suffix') },
    usePrefix,
  );
  return get('juniorcomma').toLowerCase() === 'true' ? { ...name, 'comma-suffix': true } : name;
}

interface Parts {
  readonly given: string;
  readonly prefix: string;
  readonly family: string;
  readonly suffix: string;
}

function assemble({ given, prefix, family, suffix }: Parts, usePrefix: boolean): CslName {
  return {
    ...(family === '' ? {} : { family }),
    ...(given === '' ? {} : { given }),
    ...(prefix === '' ? {} : { [usePrefix ? 'non-dropping-particle' : 'dropping-particle']: prefix }),
    ...(suffix === '' ? {} : { suffix }),
  };
}

/** BibTeX's rule: the first letter outside braces decides, an accent in braces counts as its letter. */
function isSmall(word: string, options: NameOptions): boolean {
  if (/^\{[^\\]/u.test(word)) return false;
  return /^\p{Ll}/u.test(/\p{L}[\s\S]*/u.exec(text(word, options))?.[0] ?? '');
}

function text(source: string, options: NameOptions): string {
  return options
    .read(source)
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim();
}

function words(source: string): string[] {
  return cut(source, /[\s~]+/gu).filter((word) => word !== '');
}

/** Parts a TeX text at what a pattern finds outside of braces. */
function cut(source: string, at: RegExp): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of mask(source).matchAll(at)) {
    parts.push(source.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, source.slice(from)].map((part) => part.trim());
}

/** The text with everything in braces, and every escaped sign, made the sign NUL: the same length, with nothing to find in it. */
function mask(source: string): string {
  let depth = 0;
  return source.replace(/\\[^a-zA-Z]|[{}]|[^{}\\]+|\\/gu, (piece) => {
    if (piece === '{') depth += 1;
    const masked = depth > 0 || (piece.startsWith('\\') && piece.length > 1) ? '\0'.repeat(piece.length) : piece;
    if (piece === '}') depth = Math.max(0, depth - 1);
    return masked;
  });
}
