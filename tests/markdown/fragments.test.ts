import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphFragment } from '../../src/markdown/fragments.ts';
import { htmlOf } from '../support/html.ts';

const idsOf = async (body: string): Promise<string[]> =>
  [...(await htmlOf(body, { asChapter: true })).matchAll(/<p id="([^"]*)"/gu)].map(([, id = '']) => id);

const WORDS = 'He saw people with phones. He did not see anybody making one.';

describe('the address of a paragraph', () => {
  it('is short, and made of its words', async () => {
    const [id] = await idsOf(WORDS);
    expect(id).toMatch(/^p-[0-9a-z]{4}$/u);
    expect(await idsOf(`${WORDS} Nobody did.`)).not.toEqual([id]);
  });

  it('stays when something is written above it, cited in it, emphasised or punctuated otherwise', async () => {
    const [id] = await idsOf(WORDS);
    expect(await idsOf(`A paragraph before.\n\n## A heading\n\n${WORDS}`)).toContain(id);
    expect(await idsOf('He *saw* people with phones; he did not see\nanybody making one [@gazette-2013].')).toEqual([
      id,
    ]);
  });

  it('is numbered where the same words stand twice, and never that of a heading', async () => {
    const [id = ''] = await idsOf(WORDS);
    expect(await idsOf(`${WORDS}\n\n${WORDS}\n\n${WORDS}`)).toEqual([id, `${id}-2`, `${id}-3`]);
    expect(await idsOf(`## ${id}\n\n${WORDS}`)).toEqual([`${id}-2`]);
  });

  it('is given to what is quoted and to the paragraphs of a list, and to no aside, note or figure', async () => {
    expect(await idsOf(`> ${WORDS}\n\n- One.\n\n- Two.`)).toHaveLength(3);
    expect(await idsOf(`:::note[Aside]\n${WORDS}\n:::`)).toEqual([]);
    expect(await idsOf(`It is so.[^1]\n\n[^1]: ${WORDS}`)).toHaveLength(1);
    expect(await idsOf('![](fig:phone)')).toEqual([]);
  });

  it('is only given in a chapter', async () => {
    expect(await htmlOf(WORDS)).toBe(`<p>${WORDS}</p>`);
  });

  it('of each of many paragraphs is its own, and that of different words depends on no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6}){0,4}$/u), { maxLength: 80 }), (texts) => {
        const given = (some: readonly string[]): Map<string, string> => {
          const taken = new Set<string>();
          return new Map(some.map((text) => [text, paragraphFragment(text, taken)]));
        };
        const forth = given(texts);
        const back = given([...texts].reverse());
        expect(new Set(forth.values()).size).toBe(texts.length);
        for (const [text, fragment] of forth) {
          const alone = paragraphFragment(text, new Set());
          expect([alone, `${alone}-2`]).toContain(fragment);
          // Only where two have one hash may the order tell.
          if ([...forth.values()].filter((one) => one.startsWith(alone)).length === 1)
            expect(back.get(text)).toBe(alone);
        }
      }),
    );
  });

  it('says nothing of no words', () => {
    expect(paragraphFragment('— …', new Set())).toBe('');
  });
});

describe('a heading of a chapter', () => {
  it('is followed by a link to it, which is no part of its words', async () => {
    expect(await htmlOf('## A *twin*\n\nIt is.[^1]\n\n[^1]: So.', { asChapter: true })).toMatch(
      /^<h2 id="a-twin">A <em>twin<\/em><\/h2><a class="to" href="#a-twin" aria-label="Link to this section"><\/a><p/u,
    );
  });
});
