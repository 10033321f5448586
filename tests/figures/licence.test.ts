import { describe, expect, it } from 'vitest';
import { readLicence } from '../../src/study/licence.ts';

describe('A licence', () => {
  it.each([
    ['CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['CC-BY-NC-SA-2.0-FR', 'https://creativecommons.org/licenses/by-nc-sa/2.0/fr/'],
    ['CC-BY-3.0-IGO', 'https://creativecommons.org/licenses/by/3.0/igo/'],
    ['CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    ['CC-PDM-1.0', 'https://creativecommons.org/publicdomain/mark/1.0/'],
    ['OGL-UK-3.0', 'https://spdx.org/licenses/OGL-UK-3.0.html'],
    ['MIT', 'https://spdx.org/licenses/MIT.html'],
  ])('by its SPDX identifier %s can be read at %s', (id, url) => {
    expect(readLicence(id)).toEqual({ name: id, url });
  });

  it.each([
    ['http://creativecommons.org/licenses/by-sa/3.0/', 'CC-BY-SA-3.0'],
    ['https://creativecommons.org/licenses/by/4.0/deed.ko', 'CC-BY-4.0'],
    ['https://creativecommons.org/publicdomain/zero/1.0/legalcode', 'CC0-1.0'],
    ['https://creativecommons.org/licenses/by-sa/3.0/es/', 'CC BY-SA 3.0 ES'],
    ['https://www.kogl.or.kr/info/license.do', 'kogl.or.kr/info/license.do'],
  ])('by the address %s is called %s', (address, name) => {
    expect(readLicence(address)).toMatchObject({ name });
  });

  it.each(['All rights reserved', 'Used with permission of AFP', '© 2013 Yonhap'])('may be words: %s', (words) => {
    expect(readLicence(words)).toEqual({ name: words });
  });

  it.each([
    ['CC BY 4.0', 'CC-BY-4.0'],
    ['cc-by-sa-4.0', 'CC-BY-SA-4.0'],
    ['CC0', 'CC0-1.0'],
    ['CC-BY-SA4.0', 'CC-BY-SA-4.0'],
    ['Creative Commons Attribution-ShareAlike 4.0 International', 'CC-BY-SA-4.0'],
  ])('that nearly is an identifier, %s, is told which', (said, meant) => {
    expect(readLicence(said)).toEqual({ fault: expect.stringContaining(`Write \`${meant}\`.`) });
  });

  it('without its version is told so', () => {
    expect(readLicence('CC BY-SA')).toEqual({
      fault: expect.stringContaining('Its version is missing: `CC-BY-SA-4.0`, for instance.'),
    });
  });

  it('that is one unknown word is told what it may be', () => {
    expect(readLicence('ours')).toEqual({
      fault:
        '`ours` is no identifier of the SPDX License List. Write an identifier (`CC-BY-4.0`), the address of the licence, or the terms in words.',
    });
  });
});
