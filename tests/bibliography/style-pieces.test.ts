import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStyleEngine, type StyleCite } from '../../src/bibliography/style.ts';
import { plainHtml } from '../../src/bibliography/style-html.ts';
import { markCite, pieces } from '../../src/bibliography/style-pieces.ts';
import { dictionaryFor } from '../../src/i18n/dictionaries.ts';
import { styledSite } from '../support/styled-site.ts';

/** A citation marked as the processor marks it, each cite with its id. */
const marked = (...parts: readonly (string | readonly [id: string, text: string])[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : markCite(part[1], part[0]))).join('');

describe('a citation in pieces', () => {
  it('has each cite apart from what the style puts around it', () => {
    expect(
      pieces('(Hong 2013; Kim 2012)', marked(['a', 'Hong 2013'], '; ', ['b', 'Kim 2012']), [{ id: 'a' }, { id: 'b' }]),
    ).toEqual([
      { html: '(' },
      { html: 'Hong 2013', cite: 0 },
      { html: '; ' },
      { html: 'Kim 2012', cite: 1 },
      { html: ')' },
    ]);
  });

  it('keeps a full point that moved into the marks', () => {
    expect(pieces('Hong, “A Phone.”', marked(['a', 'Hong, “A Phone”']), [{ id: 'a' }])).toEqual([
      { html: 'Hong, “A Phone.”', cite: 0 },
    ]);
  });

  it('leaves the author’s words outside of the link', () => {
    const cites = [{ id: 'a', prefix: 'see also ', suffix: ', and <i>passim</i>' }];
    expect(
      pieces('(see also Hong, and <i>passim</i>)', marked(['a', 'see also Hong, and <i>passim</i>']), cites),
    ).toEqual([{ html: '(see also ' }, { html: 'Hong', cite: 0 }, { html: ', and <i>passim</i>' }, { html: ')' }]);
  });

  it('gives each of two cites of one source its own place', () => {
    const found = pieces('(a, 3; a, 5)', marked(['a', 'a, 3'], '; ', ['a', 'a, 5']), [{ id: 'a' }, { id: 'a' }]);
    expect(found.map(({ cite }) => cite)).toEqual([undefined, 0, undefined, 1, undefined]);
  });

  it('follows the style where it sorts', () => {
    const found = pieces('b; a', marked(['b', 'b'], '; ', ['a', 'a']), [{ id: 'a' }, { id: 'b' }]);
    expect(found.map(({ cite }) => cite)).toEqual([1, undefined, 0]);
  });

  it('is one link where the two do not lie over each other', () => {
    expect(pieces('quite another', marked(['a', 'Hong']), [{ id: 'a' }])).toEqual([{ html: 'quite another', cite: 0 }]);
  });
});

describe('any citation', async () => {
  const { study } = await styledSite('So [@kim].', { style: 'chicago-author-date', locale: 'en-US' });
  const { style, sources } = study;
  if (style === undefined) throw new Error('The study has no style.');
  const items = new Map([...sources].map(([id, { item }]) => [id, item]));
  const engine = createStyleEngine(style, items, dictionaryFor('en'));
  const words = fc.constantFrom('see ', 'cf. ', 'quoted in ', '“so” ', 'vgl. ', '참조 ', '<i>e.g.</i> ', 'A & B ');
  const cite: fc.Arbitrary<StyleCite> = fc.record(
    {
      id: fc.constantFrom(...items.keys()),
      prefix: words,
      suffix: fc.constantFrom(', and <i>passim</i>', '; so too', ' (the last part)', ', 3–5', ' & more'),
      locator: fc.constantFrom('3', '4-5', '0:12:30'),
      label: fc.constantFrom('page', 'paragraph', 'timestamp', 'section'),
    },
    { requiredKeys: ['id', 'label'] },
  );

  it('has every cite once, and loses no word of the style or the author', () => {
    fc.assert(
      fc.property(fc.array(cite, { minLength: 1, maxLength: 4 }), (cites) => {
        const found = engine.citation(cites);
        expect(found.flatMap((piece) => piece.cite ?? []).sort()).toEqual(cites.map((_, index) => index));
        const text = plainHtml(found.map(({ html }) => html).join(''));
        for (const { prefix = '', suffix = '' } of cites)
          for (const word of plainHtml(prefix + suffix).match(/[\p{L}\p{N}]+/gu) ?? []) expect(text).toContain(word);
        for (const piece of found) if (piece.cite !== undefined) expect(piece.html).not.toMatch(/quoted in|passim/u);
      }),
      { numRuns: 150 },
    );
  });
});
