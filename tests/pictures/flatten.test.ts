import { describe, expect, it } from 'vitest';
import { flattenVariables } from '../../src/pictures/flatten.ts';

describe('flattenVariables', () => {
  it.each([
    ['a colour', '<path fill="var(--pencil, #ffd21f)"/>', '<path fill="#ffd21f"/>'],
    ['a fallback with commas and brackets', '<path fill="var(--a, rgb(1, 2, 3))"/>', '<path fill="rgb(1, 2, 3)"/>'],
    ['a variable as the fallback', '<path fill="var(--a,var(--b, #fff))"/>', '<path fill="#fff"/>'],
    ['several in one value', '<path stroke-dasharray="var(--on, 7) var(--off, 5)"/>', '<path stroke-dasharray="7 5"/>'],
    [
      'one inside a function',
      '<path fill="color-mix(in srgb, var(--a, red), var(--b, blue))"/>',
      '<path fill="color-mix(in srgb, red, blue)"/>',
    ],
    ['single quotes', "<path fill='var(--a, red)'/>", "<path fill='red'/>"],
    [
      'several tags',
      '<g fill="var(--a, red)"><path stroke="var(--b, blue)"/></g>',
      '<g fill="red"><path stroke="blue"/></g>',
    ],
    ['no fallback', '<path fill="var(--a)"/>', '<path fill="inherit"/>'],
    ['an empty fallback', '<path class="x var(--a,)"/>', '<path class="x "/>'],
  ])('%s', (_what, svg, flat) => {
    expect(flattenVariables(svg)).toBe(flat);
  });

  it('leaves words, comments and everything without variables alone', () => {
    const svg = '<svg><!-- <path fill="var(--a, red)"/> --><text x="1">fill="var(--a, red)"</text></svg>';
    expect(flattenVariables(svg)).toBe(svg);
  });
});
