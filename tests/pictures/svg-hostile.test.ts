import { describe, expect, it } from 'vitest';
import { cleaned } from './cleaned.ts';
import { HOSTILE } from './hostile.ts';

const naming = { id: 'phone', file: 'content/figures/phone.svg' };

/** Tags that run, load, lead elsewhere or are forbidden by the policy, in the spelling of XML or of HTML; `RXhpZg` is EXIF in Base64. */
const HARMFUL =
  /^<(?:[!?]|\/?(?:script|style|foreignObject|iframe|img|a|p|font|table|animate|set|\w+:)\b)|\s(?:on\w+|style|class)\s*=|javascript|@import|@font-face|\/\/|image\/svg|RXhpZg|\\/iu;

function tagsOf(svg: string): string[] {
  return svg.replace(' xmlns="http://www.w3.org/2000/svg"', '').match(/<[^>]*>?/gu) ?? [];
}

describe('A hostile drawing', () => {
  it.each(HOSTILE)('with $name is harmless and keeps its shapes', ({ svg }) => {
    const safe = cleaned(svg, naming).svg;
    expect(tagsOf(safe).filter((tag) => HARMFUL.test(tag))).toEqual([]);
    expect(safe).toContain('d="M1 1h8v8z"');
    expect(safe.endsWith('</svg>')).toBe(true);
  });

  it('would not pass as it came', () => {
    const harmless = HOSTILE.filter(
      ({ svg }) => !tagsOf(svg.replaceAll(/\sxmlns:\w+="[^"]*"/gu, '')).some((tag) => HARMFUL.test(tag)),
    );
    expect(harmless.map(({ name }) => name)).toEqual([]);
  });

  it.each(HOSTILE)('with $name says what was left out, and where', ({ svg, raises }) => {
    const { problems } = cleaned(svg, naming);
    const lines = svg.split('\n');
    const found = problems.map(({ code, place }) => [code, (lines[place.line - 1] ?? '').slice(place.column - 1)]);
    expect(found.map(([code]) => code)).toEqual(raises.map(([code]) => code));
    for (const [index, [, at]] of raises.entries()) expect(found[index]?.[1]?.startsWith(at)).toBe(true);
    expect(problems.every(({ severity, place }) => severity === 'notice' && place.file === naming.file)).toBe(true);
  });
});

describe('A drawing that would stop the build', () => {
  const bomb = Array.from({ length: 9 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`).join(
    '\n',
  );

  it.each([
    [
      'an entity bomb',
      `<!DOCTYPE svg [\n<!ENTITY e0 "ha">\n${bomb}\n]>\n<svg xmlns="http://www.w3.org/2000/svg"><text>&e9;</text></svg>`,
      'unreadable-picture',
      3,
    ],
    [
      'an entity from a file',
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<svg><text>&x;</text></svg>',
      'unreadable-picture',
      1,
    ],
    [
      'more elements than a page can carry',
      `<svg xmlns="http://www.w3.org/2000/svg">\n${'<path d="M0 0h1"/>\n'.repeat(20_001)}</svg>`,
      'picture-too-large',
      1,
    ],
    [
      'elements in elements without end',
      `<svg xmlns="http://www.w3.org/2000/svg">\n${'<g>'.repeat(9_000)}${'</g>'.repeat(9_000)}</svg>`,
      'picture-too-large',
      2,
    ],
  ])('with %s is refused before it is parsed', (_name, svg, code, line) => {
    const { svg: safe, problems } = cleaned(svg, naming);
    expect(safe).toBe('');
    expect(problems).toMatchObject([{ code, severity: 'error', place: { line } }]);
  });

  it('with a billion shapes in ten lines is refused', () => {
    const level = (name: string, shown: string): string =>
      `<g id="${name}">${`<use href="#${shown}"/>`.repeat(10)}</g>`;
    const names = [...'abcdefghi'];
    const levels = names.map((name, index) => level(name, names[index - 1] ?? 'z')).join('\n');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<path id="z" d="M0 0h1"/>\n${levels}\n</svg>`;
    expect(cleaned(svg, naming)).toMatchObject({
      svg: '',
      problems: [{ code: 'picture-too-large', place: { line: 1, column: 1 } }],
    });
  });

  it('that uses itself is drawn once, as browsers do', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g id="a"><path d="M1 1h8v8z"/><use href="#a"/></g></svg>';
    expect(cleaned(svg, naming).problems).toEqual([]);
  });

  it.each([
    ['unclosed tags', '<svg><g '.repeat(200_000)],
    ['unclosed comments', `<svg>${'<!--'.repeat(400_000)}`],
    ['unclosed quotes', '<svg a="'.repeat(200_000)],
    ['handlers', `<svg xmlns="http://www.w3.org/2000/svg">${'<path onload="x"/>\n'.repeat(9_000)}</svg>`],
  ])(
    'with a megabyte of %s is judged within seconds',
    (_name, svg) => {
      expect(cleaned(svg, naming).problems.length).toBeGreaterThan(0);
    },
    20_000,
  );
});
