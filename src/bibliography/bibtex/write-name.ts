import type { CslName } from '../../study/schema/csl.ts';
import { plainTex } from './write-tex.ts';

/**
 * A name of CSL as BibTeX has it: `von Last, Jr, First`; institutions in braces; what this order cannot say, in BibLaTeX's
 * extended form `family=…, given=…, prefix=…`.
 */
export function bibtexName(name: CslName): string {
  const { family = '', given = '', suffix = '' } = name;
  if (name.literal !== undefined) return `{${plainTex(name.literal)}}`;
  const prefix = name['non-dropping-particle'] ?? '';
  if (
    name['dropping-particle'] !== undefined ||
    name['comma-suffix'] !== undefined ||
    family === '' ||
    !isSmall(prefix)
  )
    return extendedName(name);
  if (given === '' && (suffix !== '' || prefix !== '' || !/^[\p{L}-]+$/u.test(family) || isSmall(family)))
    return extendedName(name);
  const last = prefix === '' ? part(family) : `${plainTex(prefix)} ${part(family)}`;
  return [last, suffix, given]
    .filter((one) => one !== '')
    .map((one, index) => (index === 0 ? one : part(one)))
    .join(', ');
}

/** A part of a name in braces where commas, `and` or small letters in it would be read as more than that. */
function part(text: string): string {
  return /[,={}"]|(?:^|\s)and(?:\s|$)|(?:^|\s)\p{Ll}/iu.test(text) && !isPlain(text)
    ? `{${plainTex(text)}}`
    : plainTex(text);
}

function isPlain(text: string): boolean {
  return text.split(' ').every((word) => /^[\p{Lu}\p{Lo}][\p{L}'’.-]*$/u.test(word) && word.toLowerCase() !== 'and');
}

/** Whether each word begins with a small letter, which makes it a particle to BibTeX. */
function isSmall(text: string): boolean {
  return text === '' || text.split(' ').every((word) => /^\p{Ll}/u.test(word));
}

function extendedName(name: CslName): string {
  const parts = {
    family: name.family,
    given: name.given,
    prefix: name['non-dropping-particle'] ?? name['dropping-particle'],
    suffix: name.suffix,
  };
  const texts = Object.entries(parts).flatMap(([key, text]) =>
    text === undefined || text === '' ? [] : [`${key}={${plainTex(text)}}`],
  );
  if (parts.prefix !== undefined) texts.push(`useprefix=${name['non-dropping-particle'] !== undefined}`);
  if (name['comma-suffix'] === true) texts.push('juniorcomma=true');
  return texts.join(', ');
}
