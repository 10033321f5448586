import { describe, expect, it } from 'vitest';
import { withPageColours } from '../../src/layouts/page-colours.ts';

const CSS = ':root{--film:#1c2321}';

describe('the colours of a drawing in a page', () => {
  it('are those of the page', () => {
    expect(withPageColours('<path fill="var(--film, #1c2321)"/>', CSS)).toBe('<path fill="var(--film)"/>');
  });

  it('stay its own where the page has none of that name', () => {
    const drawing = '<path fill="var(--brass, #b8860b)"/>';
    expect(withPageColours(drawing, CSS)).toBe(drawing);
  });

  it('are not those of a text about colours', () => {
    const text = '<code>var(--film, #1c2321)</code>';
    expect(withPageColours(text, CSS)).toBe(text);
  });
});
