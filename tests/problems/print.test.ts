import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/problems/nearest.ts';
import { problemsForGitHub } from '../../src/problems/print/github.ts';
import { problemsAsJson } from '../../src/problems/print/json.ts';
import { printProblems, summary } from '../../src/problems/print/terminal.ts';
import { inOrder, type Problem } from '../../src/problems/problem.ts';
import { temporaryStudy } from '../support/minimal-study.ts';

const problem = (parts: Partial<Omit<Problem, 'place'>> & { place?: Partial<Problem['place']> } = {}): Problem => ({
  code: 'unknown-source',
  severity: 'error',
  message: 'Wrong.',
  ...parts,
  place: { file: 'content/a.md', line: 1, column: 1, ...parts.place },
});

describe('the order of problems', () => {
  it('is that of their files, lines and columns, then of their codes and words', () => {
    const places = [
      ['b', 1, 1],
      ['a', 10, 1],
      ['a', 9, 2],
      ['a', 9, 1],
      ['B', 1, 1],
    ] as const;
    const problems = places.map(([file, line, column]) => problem({ place: { file, line, column } }));
    expect(inOrder(problems).map(({ place }) => `${place.file}:${place.line}:${place.column}`)).toEqual([
      'B:1:1',
      'a:9:1',
      'a:9:2',
      'a:10:1',
      'b:1:1',
    ]);
    const same = [
      problem({ code: 'z' }),
      problem({ code: 'a', message: 'Two.' }),
      problem({ code: 'a', message: 'One.' }),
    ];
    expect(inOrder(same).map(({ code, message }) => `${code} ${message}`)).toEqual(['a One.', 'a Two.', 'z Wrong.']);
  });
});

describe('an annotation for GitHub', () => {
  it('escapes what would end it or part its properties', () => {
    const odd = problem({
      message: '100 %, one\r\nand, two: three',
      hint: 'Do: this.',
      place: { file: 'content/a,b:c%.md' },
    });
    expect(problemsForGitHub([odd])).toBe(
      '::error file=content/a%2Cb%3Ac%25.md,line=1,col=1,title=unknown-source::100 %25, one%0D%0Aand, two: three%0ADo: this.',
    );
  });

  it('is one line a problem', () => {
    expect(problemsForGitHub([problem(), problem({ severity: 'notice' })]).split('\n')).toHaveLength(2);
    expect(problemsForGitHub([])).toBe('');
  });
});

describe('problems as JSON', () => {
  it('say that there is no hint, and leave out an end that is not known', () => {
    expect(JSON.parse(problemsAsJson([problem()]))).toEqual({
      problems: [
        {
          code: 'unknown-source',
          severity: 'error',
          file: 'content/a.md',
          line: 1,
          column: 1,
          message: 'Wrong.',
          hint: null,
        },
      ],
      counts: { error: 1, warning: 0, notice: 0 },
    });
  });
});

describe('problems at a terminal', () => {
  /** The lines under the head of a problem at a place of a text. */
  async function shown(text: string, place: Partial<Problem['place']>): Promise<string[]> {
    using study = temporaryStudy({ 'a.md': text });
    const printed = await printProblems([problem({ place })], {
      root: study.folder.replace(/[\\/]content$/u, ''),
      colour: false,
    });
    return printed.split('\n').slice(1, -2);
  }

  it('have a caret under each character that is meant', async () => {
    expect(await shown('one two three\n', { column: 5, endLine: 1, endColumn: 8 })).toEqual([
      '  1 | one two three',
      '          ^^^',
    ]);
  });

  it('have one caret where the end is not known or on another line', async () => {
    expect((await shown('one two\nthree\n', { column: 5 }))[1]).toBe('          ^');
    expect((await shown('one two\nthree\n', { column: 5, endLine: 2, endColumn: 3 }))[1]).toBe('          ^');
  });

  it('count a wide letter as two columns, and a tab as one', async () => {
    expect((await shown('아리랑 two\n', { column: 5, endLine: 1, endColumn: 8 }))[1]).toBe('             ^^^');
    expect(await shown('\ttwo\n', { column: 2, endLine: 1, endColumn: 5 })).toEqual(['  1 |  two', '       ^^^']);
  });

  it('count an emoji as two', async () => {
    expect((await shown('📱 two\n', { column: 4, endLine: 1, endColumn: 7 }))[1]).toBe('         ^^^');
  });

  it('have carets as wide as the letters under which they stand', async () => {
    expect((await shown('x 아리랑 y\n', { column: 3, endLine: 1, endColumn: 6 }))[1]).toBe('        ^^^^^^');
  });

  it('cut a long line around the place', async () => {
    const [line, caret] = await shown(`${'x'.repeat(300)}HERE${'y'.repeat(300)}\n`, {
      column: 301,
      endLine: 1,
      endColumn: 305,
    });
    expect(line?.length).toBeLessThanOrEqual(110);
    expect(line?.slice(caret?.indexOf('^'))).toMatch(/^HERE/u);
  });

  it('show no line where there is none: of a file that is missing, and of an empty one', async () => {
    expect(await shown('\n\n', { line: 2 })).toEqual([]);
    expect(await shown('', { line: 1 })).toEqual([]);
  });

  it('are summed up', () => {
    expect(summary([])).toBe('No problems.');
    expect(summary([problem(), problem(), problem({ severity: 'notice' })])).toBe('2 errors, 1 notice.');
  });

  it('have colours only where they are wanted', async () => {
    const options = { root: '/nowhere', colour: true };
    expect(await printProblems([problem()], options)).toContain('\u001B[');
    expect(await printProblems([problem()], { ...options, colour: false })).not.toContain('\u001B[');
  });
});

describe('the nearest name', () => {
  const known = ['kcna-2013-08', 'kcna-2011-07-28', 'tnw-2013', 'Kim2012'];

  it.each([
    ['a letter too few', 'kcna-2013-8', 'kcna-2013-08'],
    ['a letter too many', 'tnww-2013', 'tnw-2013'],
    ['two letters exchanged', 'tnw-2031', 'tnw-2013'],
    ['other capitals', 'kim2012', 'Kim2012'],
    ['something else', 'zdnet', undefined],
    ['a short name that shares nothing', 'xx', undefined],
    ['nothing', '', undefined],
  ])('of %s', (_, name, expected) => {
    expect(nearest(name, known)).toBe(expected);
  });

  it('of none is none', () => {
    expect(nearest('a', [])).toBeUndefined();
  });
});
