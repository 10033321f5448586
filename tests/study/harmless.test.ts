import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadStudy } from '../../src/cli/load.ts';
import { quotationChecker } from '../support/quoting.ts';

const { study } = await loadStudy(fileURLToPath(new URL('../../content', import.meta.url)), { drafts: false });
const check = quotationChecker(study);

type Case = readonly [name: string, text: string, excerpts?: readonly string[]];

/** Each text quotes the study's own excerpts as a careful author may; `excerpts` are those where its quotations stand, if it is not one of tnw-2013. */
function areLetPass(cases: readonly Case[]): void {
  for (const [name, text, excerpts] of cases) {
    it(name, () => {
      const { placed, problems } = check({ text, format: 'mdx' });
      expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
      const found = placed.map(
        ({ candidate }) =>
          `${candidate.source}#${candidate.excerpt}${candidate.translation === undefined ? '' : ' translated'}`,
      );
      if (excerpts === undefined) expect(found).toEqual([expect.stringMatching(/^tnw-2013#/u)]);
      else expect(found).toEqual(excerpts);
    });
  }
}

describe('Signs that are equal (EVIDENCE, rule 7)', () => {
  areLetPass([
    ['straight quotation marks', 'The camera "has high pixels" [@tnw-2013].'],
    [
      'a straight apostrophe for a curly one',
      '"They\'re building products for a market that doesn\'t exist" [@shortform-2013].',
      ['shortform-2013#no-market'],
    ],
    [
      'a curly apostrophe for a straight one',
      '“from the local internet provider’s side with no estimated time” [@reuters-2015-06].',
      ['reuters-2015-06#outage'],
    ],
    ['inner marks single for double', 'The “packing of ‘Arirang’ hand phone being made” [@tnw-2013].'],
    ['inner marks as they are', 'The "packing of “Arirang” hand phone being made" [@tnw-2013].'],
    ['guillemets that a citation touches', 'The camera «has high pixels» [@tnw-2013].'],
    [
      'corner brackets that a citation touches',
      '「北朝鮮で製造され」[@chogo28-tokyoshimbun].',
      ['chogo28-tokyoshimbun#assembly'],
    ],
    [
      'an en dash for an em dash',
      '“of the device have been released – though it is said to be a touchscreen phone” [@tnw-2013].',
    ],
    [
      'a dash without its spaces',
      '“of the device have been released—though it is said to be a touchscreen phone” [@tnw-2013].',
    ],
    ['a non-breaking hyphen', '“a solid foundation for mass‑producing hand phones” [@tnw-2013].'],
    ['a ligature', '“No further speciﬁcations of the device” [@tnw-2013].'],
    ['soft hyphens', '“an appli\u00adcation pro\u00adgram in Korean style” [@tnw-2013].'],
    ['a no-break space', '“started\u00a0producing a\u00a0few days ago” [@tnw-2013].'],
    ['a line end of the file', 'The factory “started producing\na few days ago” [@tnw-2013].'],
    [
      'Hangul decomposed',
      `“${'여러 곳을 돌아봤으며'.normalize('NFD')}” [@sbs-2013-08].`,
      ['sbs-2013-08#assembly-shop'],
    ],
    [
      'kana decomposed',
      `“${'北朝鮮で製造され'.normalize('NFD')}” [@chogo28-tokyoshimbun].`,
      ['chogo28-tokyoshimbun#assembly'],
    ],
    ['an entity and an escape', '“a steep &euro;75 (\\$96) fee” [@jeanlee-cio-2013-02].', ['jeanlee-cio-2013-02#fee']],
    [
      'lines parted in a blockquote',
      '> Looking at the trademark “Arirang”\\\n> inscribed on the hand phone, he noted that [@tnw-2013]',
    ],
  ]);
});

describe('Words left out, and the last mark (EVIDENCE, rules 9 and 10)', () => {
  areLetPass([
    ['an ellipsis', 'It “started producing … ago” [@tnw-2013].'],
    ['three points', 'It “started producing ... ago” [@tnw-2013].'],
    ['three points with spaces', 'It “started producing . . . ago” [@tnw-2013].'],
    ['an ellipsis in square brackets', 'It “started producing […] ago” [@tnw-2013].'],
    ['three points in square brackets', 'It “started producing [...] ago” [@tnw-2013].'],
    ['an ellipsis in round brackets', 'It “started producing (…) ago” [@tnw-2013].'],
    [
      'an omission within round brackets of the source',
      'It “fetches 2,800 RMB (3.3 … KPW)” [@dailynk-13584].',
      ['dailynk-13584#price'],
    ],
    ['two omissions', '“After being told that … hand phones … are high in demand among people” [@tnw-2013].'],
    [
      'the source’s full point before one',
      '“where the cellphones are made. … No further specifications of the device” [@tnw-2013].',
    ],
    [
      'a full point that closes the shortened sentence',
      '“Kim visited a Pyongyang factory. … No further specifications of the device” [@tnw-2013].',
    ],
    ['four points', '“where the cellphones are made.... No further specifications of the device” [@tnw-2013].'],
    ['a last comma that is not the source’s', '“started producing a few days ago,” it says [@tnw-2013].'],
    ['a last full point that is not the source’s', 'It “started producing a few days ago.” [@tnw-2013]'],
    ['a last full point left off', '“hand phone being made at this factory” [@tnw-2013].'],
    ['the full point after the marks', 'It “started producing a few days ago”. [@tnw-2013]'],
  ]);
});

describe('Brackets, whole words, emphasis (EVIDENCE, rules 11 to 13)', () => {
  areLetPass([
    ['a capital in brackets', '“[H]e said that a hand phone is convenient for its user” [@tnw-2013].'],
    ['a small letter in brackets', 'So “[l]ooking at the trademark” [@tnw-2013].'],
    [
      'a capital in brackets after an omission',
      '“Kim visited a Pyongyang factory … [I]ncluding the Android phone” [@tnw-2013].',
    ],
    ['letters added to a word', '“has released photos of the visit[s]” [@tnw-2013].'],
    ['sic', '“goods with DPRK trademark [sic] can instill national pride” [@tnw-2013].'],
    ['words inserted', '“He [Kim] praised them for developing an application program” [@tnw-2013].'],
    [
      'words inserted within round brackets of the source',
      'It “fetches 2,800 RMB (3.3 million [North Korean] KPW)” [@dailynk-13584].',
      ['dailynk-13584#price'],
    ],
    ['a possessive ending left off', 'A handset “produced by China” [@nkt-2015-01].', ['nkt-2015-01#w200']],
    [
      'a Korean noun without its particle',
      '“사용자들이 좋아하는 형태와 색깔” [@nocut-2013-08].',
      ['nocut-2013-08#shapes-and-colours'],
    ],
    ['Japanese cut anywhere', '“製造され組み立て” [@chogo28-tokyoshimbun].', ['chogo28-tokyoshimbun#assembly']],
    [
      'emphasis declared between quotation and citation',
      'It “started *producing* a few days ago” (emphasis added) [@tnw-2013].',
    ],
    ['emphasis declared inside', 'It “started *producing* a few days ago (italics mine)” [@tnw-2013].'],
    ['emphasis declared after the citation', 'It “started **producing** a few days ago” [@tnw-2013] (emphasis ours).'],
    [
      'emphasis declared as the suffix of the citation',
      'It “started *producing* a few days ago” [@tnw-2013, italics added].',
    ],
    ['a link among the words', 'It “[started producing](https://example.org/) a few days ago” [@tnw-2013].'],
    ['a term among the words', '“the performance of a touch [hand phone](term:hand-phone)” [@tnw-2013].'],
    [
      'emphasis across a link',
      'It “started *[producing](https://example.org/) a few* days ago” (my emphasis) [@tnw-2013].',
    ],
  ]);
});

describe('What a quotation is, and whose (EVIDENCE, rules 1 to 4 and 18 to 20)', () => {
  const twice = ['tnw-2013#over-the-weekend', 'tnw-2013#over-the-weekend'];
  areLetPass([
    ['a blockquote', '> Looking at the trademark “Arirang” inscribed on the hand phone [@tnw-2013]'],
    [
      'a blockquote between marks, with its attribution',
      '> “He praised them for developing an application program in Korean style.”\n> — KCNA [@tnw-2013]',
    ],
    [
      'a quotation that is interrupted',
      '“Over the weekend,” she wrote, “Kim visited a Pyongyang factory” [@tnw-2013].',
      twice,
    ],
    ['a citation in a note', 'It “started producing a few days ago”.[^1]\n\n[^1]: So the report [@tnw-2013].'],
    ['a citation in the text before it', '@tnw-2013 says that its camera “has high pixels”.'],
    ['an abbreviation before the citation', '“Kim visited a Pyongyang factory”, as Ms. Hong has it [@tnw-2013].'],
    ['an item of a list', '- Phones “high in demand among people” [@tnw-2013]'],
    ['a cell of a table', '| camera |\n| --- |\n| “has high pixels” [@tnw-2013] |'],
    ['two words that the citation touches', 'They are “home-made things” [@tnw-2013].'],
    ['two words that are only set apart', 'This “hand phone” is made, it is said [@tnw-2013].', []],
    [
      'the title of the work',
      'Under “North Korea’s new smartphone ‘manufacturing’ industry gains Kim Jong-Un’s approval” she wrote of it [@tnw-2013].',
      [],
    ],
    ['words of a work through another', 'Its camera “has high pixels” [@kcna-2013-08; quoted in @tnw-2013].'],
    [
      'words of one of two works',
      '“at an undisclosed location in North Korea” [@nkt-2013; @dawn-afp-2013].',
      ['dawn-afp-2013#undisclosed-location'],
    ],
    ['a locator of the excerpt', 'Its camera “has high pixels” [@tnw-2013, para. 9].', ['tnw-2013#high-pixels']],
    [
      'a range that holds the excerpt',
      'Its camera “has high pixels” [@tnw-2013, paras. 5–13].',
      ['tnw-2013#high-pixels'],
    ],
    [
      'the id of the excerpt',
      '“successfully produced with indigenous technology” [@tnw-2013#indigenous].',
      ['tnw-2013#indigenous'],
    ],
    [
      'the translation of an excerpt',
      '“Shapes and colours that users like must be chosen” [@nocut-2013-08].',
      ['nocut-2013-08#shapes-and-colours translated'],
    ],
    [
      'an excerpt and its translation',
      '“여러 곳을 돌아봤으며”, “several places in the factory” [@sbs-2013-08].',
      ['sbs-2013-08#assembly-shop', 'sbs-2013-08#assembly-shop translated'],
    ],
  ]);
});
