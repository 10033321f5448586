import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownText } from '../../src/bibliography/csl-markdown.ts';
import { tidyMarkup } from '../../src/bibliography/markup.ts';

describe('HTML in a library becomes CSL’s rich text', () => {
  test.each([
    ['a < b > c', 'a < b > c'],
    [
      '<i>a</i> <b>b</b> <sup>c</sup> <sub>d</sub> <sc>e</sc>',
      '<i>a</i> <b>b</b> <sup>c</sup> <sub>d</sub> <sc>e</sc>',
    ],
    ['<em>a</em> <strong>b</strong> <I>c</I>', '<i>a</i> <b>b</b> <i>c</i>'],
    ['<span style="font-variant: small-caps;">a</span>', '<sc>a</sc>'],
    ['<span class="nocase">iPhone</span>', 'iPhone'],
    ['<code>a</code> <u>b</u> <mml:math><mml:mi>x</mml:mi></mml:math>', 'a b x'],
    ['<p>One</p><p>Two<br/>three</p>', '\n\nOne\n\nTwo\nthree\n\n'],
    ['<jats:p>One <jats:italic>a</jats:italic></jats:p>', '\n\nOne <i>a</i>\n\n'],
    ['<i>a <b>b</i> c</b>', '<i>a <b>b</b></i> c'],
    ['<i>never closed', 'never closed'],
    ['never opened</i>', 'never opened'],
    ['<i></i>empty', 'empty'],
    ['<a href="https://a.b/">label</a>', 'label (https://a.b/)'],
    ['<a href="https://a.b/">https://a.b/</a>', 'https://a.b/'],
    ['<a href="javascript:alert(1)">label</a>', 'label'],
    ['<a href=" javascript:alert(1)">label</a> <a href="data:x">d</a>', 'label d'],
    ['<script>alert(1)</script><img src=x onerror=alert(1)>', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ])('%s', (html, rich) => {
    expect(tidyMarkup(html)).toBe(rich);
  });

  test('marks always stand in pairs', () => {
    const piece = fc.constantFrom(
      '<i>',
      '</i>',
      '<b>',
      '</b>',
      '<sup>',
      '</sup>',
      '<em>',
      '</em>',
      '<span>',
      '</span>',
      'x',
      ' ',
      '<',
      '<p>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        let rich = tidyMarkup(pieces.join(''));
        for (let before = ''; before !== rich; ) {
          before = rich;
          rich = rich.replace(/<(i|b|sup|sub|sc)>((?:(?!<\/?(?:i|b|sup|sub|sc)>)[\s\S])*)<\/\1>/gu, '$2');
        }
        expect(rich).not.toMatch(/<\/?(?:i|b|sup|sub|sc)>/u);
      }),
    );
  });
});

describe('Markdown of CSL-YAML becomes CSL’s rich text', () => {
  test.each([
    ['*a* _b_ **c**', '<i>a</i> <i>b</i> <b>c</b>'],
    ['g~1~ 2^nd^', 'g<sub>1</sub> 2<sup>nd</sup>'],
    ['[small]{.smallcaps} [iPhone]{.nocase} [1990]', '<sc>small</sc> iPhone [1990]'],
    ['\\*a\\* 5 * 6 * 7 snake_case_name a~b', '*a* 5 * 6 * 7 snake_case_name a~b'],
    ['**a *b* c**', '<b>a <i>b</i> c</b>'],
    ['a \\b', 'a \\b'],
  ])('%s', (markdown, rich) => {
    expect(markdownText(markdown)).toBe(rich);
  });
});
