import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { attribute, type Element, rawText } from '../support/dom.ts';
import { filesIn, pagesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const FORBIDDEN = [
  'script',
  'iframe',
  'object',
  'embed',
  'base',
  'form',
  'foreignObject',
  'animate',
  'set',
  'template',
];

describe.each(Object.entries(SITES))('a reader of the site %s is safe:', (_name, site) => {
  const pages = pagesOf(site);
  const each = (fault: (element: Element) => string | undefined): string[] =>
    pages.flatMap(({ file, elements }) =>
      elements
        .map(fault)
        .filter((found) => found !== undefined)
        .map((found) => `${file}: ${found}`),
    );

  it('no page has a script, nor anything that could load or send something', () => {
    // A block of data runs nowhere.
    const isData = (element: Element): boolean => attribute(element, 'type') === 'application/ld+json';
    const fault = (element: Element): string | undefined =>
      FORBIDDEN.includes(element.tagName) && !isData(element) ? element.tagName : undefined;
    expect(each(fault)).toEqual([]);
    expect(filesIn(site.dist).filter((file) => /\.(?:m?js|css|map|wasm)$/u.test(file))).toEqual([]);
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

  it('the policy of each page allows its own style sheet, its pictures and faces, and nothing else', () => {
    for (const { file, elements } of pages) {
      const policies = elements.filter(
        (element) => attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy',
      );
      const styles = elements.filter(({ tagName }) => tagName === 'style');
      const hashes = styles.map(
        (style) => `'sha256-${createHash('sha256').update(rawText(style), 'utf8').digest('base64')}'`,
      );
      expect(
        policies.map((policy) => directives(attribute(policy, 'content') ?? '')),
        file,
      ).toEqual([
        {
          'default-src': ["'none'"],
          'style-src': hashes,
          'img-src': ["'self'", 'data:'],
          'font-src': ["'self'"],
          'base-uri': ["'none'"],
          'form-action': ["'none'"],
        },
      ]);
      expect(hashes, file).toHaveLength(1);
    }
  });

  it('the policy stands before everything that it governs', () => {
    for (const { file, elements } of pages) {
      const at = elements.findIndex((element) => attribute(element, 'http-equiv') !== undefined);
      const governed = elements.findIndex(({ tagName }) => ['style', 'link', 'img', 'picture'].includes(tagName));
      expect(at, file).toBeLessThan(governed);
    }
  });
});

function directives(policy: string): Record<string, string[]> {
  const entries = policy.split(';').map((directive) => directive.trim().split(/\s+/u));
  return Object.fromEntries(entries.map(([name = '', ...values]) => [name, values]));
}
