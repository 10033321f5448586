import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { attribute, type Element, hasClass, rawText } from '../support/dom.ts';
import { filesIn, pagesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const FORBIDDEN = ['iframe', 'object', 'embed', 'base', 'form', 'foreignObject', 'animate', 'set', 'template'];

/** A block of data runs nowhere. */
const isScript = (element: Element): boolean =>
  element.tagName === 'script' && attribute(element, 'type') !== 'application/ld+json';

/** Whether a page has the button that saves the study for reading offline. */
const offersCopy = (elements: readonly Element[]): boolean =>
  elements.some((element) => attribute(element, 'data-offline') !== undefined);

const isNoSearch = ({ file }: { file: string }): boolean => file !== 'search/index.html';

describe.each(Object.entries(SITES))('a reader of the site %s is safe:', (_name, site) => {
  const pages = pagesOf(site);
  const each = (fault: (element: Element) => string | undefined): string[] =>
    pages.flatMap(({ file, elements }) =>
      elements
        .map(fault)
        .filter((found) => found !== undefined)
        .map((found) => `${file}: ${found}`),
    );

  it('no page has anything that could load or send something', () => {
    expect(each(({ tagName }) => (FORBIDDEN.includes(tagName) ? tagName : undefined))).toEqual([]);
    // The worker for reading offline must be a file: browsers let none be inlined. The other is asked for when words are selected.
    const files = filesIn(site.dist).filter((file) => /\.(?:m?js|css|map|wasm)$/u.test(file));
    expect(files.map((file) => file.replace(/-[0-9a-f]{8}\./u, '.')).sort()).toEqual(['offline-worker.js', 'share.js']);
  });

  it('a page has one script before anything is shown and one after all, in itself, with no more in it than it can use, and small', () => {
    for (const { file, elements } of pages.filter(isNoSearch)) {
      const scripts = elements.filter(isScript);
      const has = (name: string): boolean => elements.some((element) => attribute(element, name) !== undefined);
      const some = (name: string): boolean => elements.some((element) => hasClass(element, name));
      const shows = (id: string): boolean => elements.some((element) => attribute(element, 'id') === id);
      // What the reader has chosen, and the faces; then all that helps on this page.
      expect(
        scripts.map(({ attrs }) => attrs),
        file,
      ).toEqual([[], [{ name: 'type', value: 'module' }]]);
      const [, program = ''] = scripts.map(rawText);
      const parts = {
        settings: true,
        preview: shows('preview'),
        closer: shows('closer'),
        '.slider': some('slider'),
        '.waiting': some('waiting'),
        share: has('data-share'),
        '[data-copy]': has('data-copy'),
        '.enlarge[data-tiles]': has('data-tiles'),
      };
      for (const [name, isThere] of Object.entries(parts))
        expect([name, program.includes(`\`${name}`)], file).toEqual([name, isThere]);
      expect(program, file).not.toMatch(/\b(?:import|eval|Function|XMLHttpRequest|sendBeacon)\b/u);
      // A preview fetches what stands on another page of the site; who selects words, the script that shares them.
      expect(/\bfetch\b/u.test(program), file).toBe(parts.preview || parts.share);
      expect(gzipSync(scripts.map(rawText).join('\n'), { level: 9 }).length, file).toBeLessThan(6000);
    }
    expect(pages.some(({ ids }) => ids.includes('preview'))).toBe(true);
    expect(pages.some(({ ids }) => !ids.includes('preview'))).toBe(true);
  });

  it('no element has a style of its own or a handler', () => {
    const fault = ({ tagName, attrs }: Element): string | undefined =>
      attrs
        .map(({ name }) => name)
        .filter((name) => name === 'style' || name.startsWith('on'))
        .map((name) => `<${tagName} ${name}>`)[0];
    expect(each(fault)).toEqual([]);
  });

  it('no address runs anything', () => {
    const fault = ({ attrs }: Element): string | undefined =>
      attrs.map(({ value }) => value).find((value) => /^\s*(?:javascript|vbscript|data:text)/iu.test(value));
    expect(each(fault)).toEqual([]);
  });

  it('the policy of each page allows its own style sheet and scripts, files of the site, and nothing else', () => {
    for (const { file, elements } of pages) {
      const policies = elements.filter(
        (element) => attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy',
      );
      const hashes = hashesOf(elements, 'style');
      const later = elements
        .map((element) => attribute(element, 'data-share-script'))
        .filter((one) => one !== undefined);
      const scripts = [
        ...hashesOf(elements, 'script'),
        ...later.map((address) => hashOf(readFileSync(join(site.dist, address.slice(site.base.length)), 'utf8'))),
      ];
      expect(
        policies.map((policy) => directives(attribute(policy, 'content') ?? '')),
        file,
      ).toEqual([
        {
          'default-src': ["'none'"],
          'style-src': hashes,
          ...(scripts.length === 0 ? {} : { 'script-src': scripts }),
          'connect-src': ["'self'"],
          ...(offersCopy(elements) ? { 'worker-src': ["'self'"] } : {}),
          'img-src': ["'self'", 'data:'],
          'font-src': ["'self'"],
          ...(elements.some(({ tagName }) => ['video', 'audio'].includes(tagName)) ? { 'media-src': ["'self'"] } : {}),
          'manifest-src': ["'self'"],
          'base-uri': ["'none'"],
          'form-action': ["'none'"],
        },
      ]);
      // Its faces, and all the rest.
      expect(hashes, file).toHaveLength(1);
    }
  });

  it('the policy stands before everything that it governs', () => {
    for (const { file, elements } of pages) {
      const at = elements.findIndex((element) => attribute(element, 'http-equiv') !== undefined);
      const governed = elements.findIndex(({ tagName }) =>
        ['style', 'script', 'link', 'img', 'picture'].includes(tagName),
      );
      expect(at, file).toBeLessThan(governed);
    }
  });
});

/** What a policy must list so that the elements of this name may do their work. */
function hashesOf(elements: readonly Element[], name: 'style' | 'script'): string[] {
  return elements
    .filter((element) => (name === 'script' ? isScript(element) : element.tagName === name))
    .map((element) => hashOf(rawText(element)));
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

function directives(policy: string): Record<string, string[]> {
  const entries = policy.split(';').map((directive) => directive.trim().split(/\s+/u));
  return Object.fromEntries(entries.map(([name = '', ...values]) => [name, values]));
}
