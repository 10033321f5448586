import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { texReader } from '../../src/bibliography/bibtex/tex.ts';
import { definedCommands } from '../../src/bibliography/bibtex/tex-commands.ts';

const reader = texReader(
  definedCommands(
    '\\newcommand{\\noop}[1]{} \\providecommand\\swap[2]{#2#1} \\def\\inn#1{[#1]} \\newcommand{\\loop}{\\loop}',
  ),
);

function rich(tex: string): { text: string; unknown: string[] } {
  const unknown: string[] = [];
  return { text: reader.rich(tex, (command) => unknown.push(command)), unknown };
}

describe('TeX becomes text', () => {
  test.each([
    ['{\\"o}\\"{u}\\\'e\\c{c}\\v s\\H{o}\\k{a}\\d{a}\\=a\\.z', 'öüéçšőąạāż'],
    ["\\'{\\i}\\`\\i{}", 'íì'],
    ['{\\ss}\\aa\\o{}\\L\\AE\\i', 'ßåøŁÆı'],
    ["``domestic'' and `so'", '“domestic” and ‘so’'],
    ["it's 1990--2000---or so", "it's 1990–2000—or so"],
    ['\\enquote{a \\enquote*{b}} \\mkbibquote{c}', '“a ‘b’” “c”'],
    ['a~b a\\ b a\\,b', 'a\u00A0b a b a\u2009b'],
    ['50% of it, 50\\% of it', '50% of it, 50% of it'],
    ['between $5 and $10', 'between $5 and $10'],
    ['CO$_2$, 10$^{-3}$, \\textsuperscript{13}C', 'CO₂, 10⁻³, ¹³C'],
    ['$\\alpha$ \\(\\beta\\) \\[\\gamma\\] \\ensuremath{\\delta}', 'α β γ δ'],
    ['a < b > c \\textless{}d\\textgreater', 'a < b > c <d>'],
    ['\\emph{a \\textbf{b}}, {\\it c} {\\bf d} \\textsc{e}', '<i>a <b>b</b></i>, <i>c</i> <b>d</b> <sc>e</sc>'],
    ['\\begin{it}x\\end{it} \\begin{itemize}\\item a\\item b\\end{itemize}', '<i>x</i> a b'],
    ['{\\TeX book}, {\\LaTeX}, \\BibTeX\\ and \\LaTeXe', 'TeXbook, LaTeX, BibTeX and LaTeX2e'],
    ['\\url{http://a.b/c_d%20e?x=1&y=2#z}', 'http://a.b/c_d%20e?x=1&y=2#z'],
    ['\\href{https://a.b/}{label}', 'label (https://a.b/)'],
    ['\\href{https://a.b/}{https://a.b/}', 'https://a.b/'],
    ['\\href{javascript:alert(1)}{label}', 'label'],
    ['\\foreignlanguage{german}{X} \\textcolor{red}{y}', 'X y'],
    ['a\\-b c\\slash d \\autocap{e}xcerpt \\hyphen', 'ab c/d excerpt -'],
    ['\\noop{1973}1974 \\swap{a}{b} \\inn{x}', '1974 ba [x]'],
    ['\\bibstring{inpress}', 'in press'],
    ['one\n   line', 'one line'],
    ['{unpaired', '{unpaired'],
    ['the end\\', 'the end\\'],
    ['한국 「나」 {조선}', '한국 「나」 조선'],
  ])('%s', (tex, text) => {
    expect(rich(tex)).toEqual({ text, unknown: [] });
  });

  test.each([
    ['A \\sparkle{Bright} Book', 'A Bright Book', ['\\sparkle']],
    ['\\begin{verse}x \\emph{y}\\end{verse}', 'x <i>y</i>', ['\\begin{verse}']],
  ])('of an unknown command the words are kept: %s', (tex, text, unknown) => {
    expect(rich(tex)).toEqual({ text, unknown });
  });

  test('HTML that authors write is kept as marks, never as tags', () => {
    expect(rich('<i>a</i> <script>alert(1)</script> <b>open').text).toBe('<i>a</i> <script>alert(1)</script> open');
  });

  test('a definition that uses itself ends', () => {
    expect(rich('\\loop x').text).toContain('x');
  });
});

/** What the parser itself makes of a value. */
function parsed(tex: string): string {
  const { entries } = parse(`@misc{key, text = {${tex}}}`, {
    english: false,
    sentenceCase: false,
    caseProtection: 'strict',
    unsupported: () => '',
  });
  return String(entries[0]?.fields.text ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
}

test('a value without commands and formulas is read as the parser would read it', () => {
  const signs = fc.constantFrom(
    'a',
    'X',
    '1',
    ' ',
    '-',
    '--',
    '---',
    "''",
    '``',
    '"',
    ',',
    '.',
    '!',
    '?',
    ':',
    '(',
    '/',
    '&',
    '#',
    '_',
    '^',
    '~',
    '@',
    '=',
    '[',
    '{b}',
    '{}',
    '한',
    '\n',
    '\n\n',
  );
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 12 }), (pieces) => {
      const tex = pieces.join('');
      expect(rich(tex).text.replace(/\s+/gu, ' ').trim()).toBe(parsed(tex));
    }),
    { numRuns: 500 },
  );
});

test('no word of a value is lost, whatever signs stand around it', () => {
  const pieces = fc.constantFrom(
    'alpha',
    'beta',
    '\\emph{gamma}',
    '\\sparkle{delta}',
    '\\textbf{',
    '%',
    '$',
    '$5',
    '\\%',
    '{',
    '}',
    '\\[',
    '\\(',
    '\\)',
    '\\\\',
    '\\item ',
    '\\begin{itemize}',
    '\\end{itemize}',
    '\\begin{x}',
    '~',
    ' ',
    '\n\n',
    "'",
    '`',
    '"',
    '#',
    '&',
    '_',
    '^',
    '\\c{c}',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const tex = parts.join(' ');
      const words = /alpha|beta|gamma|delta/gu;
      // An index takes the first letter that follows: `$_ alpha$` is “ₐlpha”, whose word is all there.
      const plain = rich(tex)
        .text.replace(/<\/?su[bp]>/gu, '')
        .normalize('NFKC');
      expect(plain.match(words)).toEqual(tex.match(words));
    }),
    { numRuns: 500, examples: [[['\\(', '_', 'alpha', '\\)']], [['$', '^', 'beta', '$']]] },
  );
});
