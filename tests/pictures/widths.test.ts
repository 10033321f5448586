import { describe, expect, it } from 'vitest';
import { PICTURE_WIDTHS, publishedWidths } from '../../src/pictures/widths.ts';

describe('publishedWidths', () => {
  it.each([
    ['a large photograph: all that the layout needs', 3000, [360, 576, 768, 1184, 1728]],
    ['one of just the widest width', 1728, [360, 576, 768, 1184, 1728]],
    ['a smaller one: its own width too', 1000, [360, 576, 768, 1000]],
    ['one hardly wider than a step: no file more', 800, [360, 576, 768]],
    ['a tiny one: itself alone', 120, [120]],
  ])('%s', (_what, own, published) => {
    expect(publishedWidths(own, PICTURE_WIDTHS)).toEqual(published);
  });

  it('takes the wanted widths in any order and once', () => {
    expect(publishedWidths(3000, [800, 400, 800])).toEqual([400, 800]);
  });
});
