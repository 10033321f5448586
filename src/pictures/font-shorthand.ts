const SIZE = /^(?:[\d.]+[a-z%]+|0|xx-small|x-small|small|medium|large|x-large|xx-large|smaller|larger)(?:\/\S+)?$/iu;

const LONGHANDS: readonly (readonly [property: string, value: RegExp])[] = [
  ['font-style', /^(?:italic|oblique)$/iu],
  ['font-variant', /^small-caps$/iu],
  ['font-weight', /^(?:bold|bolder|lighter|\d{1,4})$/iu],
  ['font-stretch', /^(?:(?:ultra|extra|semi)-)?(?:condensed|expanded)$/iu],
];

/**
 * Takes the CSS `font` shorthand apart, since SVG has no such attribute (CSS Fonts 4, section 2.7): style, variant,
 * weight and stretch in any order, then the size with an optional line height, then the families. What is not said is
 * `normal`. `undefined` for values that this does not cover, such as system fonts.
 */
export function expandFont(value: string): [property: string, value: string][] | undefined {
  const words = value.trim().split(/\s+/u);
  const sizeAt = words.findIndex((word, index) => SIZE.test(word) && index <= LONGHANDS.length);
  const family = words.slice(sizeAt + 1).join(' ');
  if (sizeAt === -1 || family === '') return undefined;
  const expanded = new Map(LONGHANDS.map(([property]) => [property, 'normal']));
  for (const word of words.slice(0, sizeAt)) {
    const property = LONGHANDS.find(([, pattern]) => pattern.test(word))?.[0];
    if (property !== undefined) expanded.set(property, word);
    else if (word.toLowerCase() !== 'normal') return undefined;
  }
  expanded.set('font-size', words[sizeAt]?.split('/')[0] ?? '');
  return [...expanded.set('font-family', family)];
}
