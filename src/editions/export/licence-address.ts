/** The address of a licence by its SPDX name: Creative Commons has its own, the others have SPDX’s. Nothing for one in words. */
export function licenceAddress(licence: string): string | undefined {
  if (licence === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, terms, version] = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)$/u.exec(licence) ?? [];
  if (terms !== undefined) return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
  return isSpdxName(licence) ? `https://spdx.org/licenses/${licence}.html` : undefined;
}

/** Whether a licence is named as SPDX names them: letters, digits, points and hyphens, with a version or the name of a kind. */
export function isSpdxName(licence: string): boolean {
  return /^(?=.*(?:\d|MIT|ISC|Unlicense|WTFPL|Zlib))[A-Za-z0-9][A-Za-z0-9.+-]*$/u.test(licence);
}
