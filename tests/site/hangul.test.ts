import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { hangulFace } from '../../src/astro/hangul-face.ts';
import { hangulOf } from '../../src/editions/hangul.ts';
import { filesIn, pagesOf } from '../support/pages.ts';
import { SITES, STUDY_SITES } from '../support/sites.ts';
import { studyIn } from '../support/study.ts';

const HANGUL = /[\u1100-\u11FF\u3130-\u318F\uAC00-\uD7A3]/gu;

describe('the face for Hangul', () => {
  it.each(STUDY_SITES)('is one file of the site under $base, which every page names', (site) => {
    const [file, ...others] = filesIn(site.dist).filter((name) => name.startsWith('fonts/noto-serif-kr-'));
    expect(others).toEqual([]);
    for (const page of pagesOf(site)) expect(page.html).toContain(`url(${site.base}${file})`);
  });

  it('has every sign of Hangul that stands on a page', async () => {
    const has = new Set(hangulOf(await studyIn('content')));
    const lacking = pagesOf(SITES.root).flatMap((page) =>
      [...page.html.matchAll(HANGUL)].filter(([sign]) => !has.has(sign)).map(([sign]) => `${page.file}: ${sign}`),
    );
    expect(lacking).toEqual([]);
    expect(has.size).toBeGreaterThan(100);
  });

  it('is light: what no page has is not in it', async () => {
    const [file = ''] = filesIn(SITES.root.dist).filter((name) => name.startsWith('fonts/noto-serif-kr-'));
    const bytes = readFileSync(join(SITES.root.dist, file));
    expect(bytes.length).toBeLessThan(60_000);
    const without = await subsetFont(bytes, '뷁', { targetFormat: 'woff2' });
    const one = await subsetFont(bytes, '아', { targetFormat: 'woff2' });
    expect(without.length).toBeLessThan(one.length);
  });

  it('is not made for a study without Hangul, nor for one that needs more than a device would load', () => {
    expect(hangulFace('', { cache: '.cache' })).toBeUndefined();
    const many = Array.from({ length: 601 }, (_, index) => String.fromCharCode(0xac00 + index)).join('');
    expect(hangulFace(many, { cache: '.cache' })).toBeUndefined();
  });
});
