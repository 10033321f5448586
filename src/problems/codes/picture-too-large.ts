import { defineCode } from '../code.ts';

const square = '<path d="M0 0h1v1H0z"/>';

/** A group that shows another one ten times. */
function tenTimes(id: string, shown: string): string {
  return `  <g id="${id}">${`<use href="#${shown}"/>`.repeat(10)}</g>\n`;
}

/** A picture beyond the limits in `src/pictures/limits.ts`. */
export const pictureTooLarge = defineCode<{ what: string; limit: string }>(
  {
    code: 'picture-too-large',
    severity: 'error',
    title: 'A picture is too large',
    explanation:
      'A picture may have 60 million pixels and 60 MB; a drawing (SVG) 5 MB, 20,000 elements on 100 levels, and 100,000 shapes when all that it repeats is counted. ' +
      'A larger one would exhaust a small machine: show a part of it, or make it smaller. A scan of 9,500 × 6,300 pixels is within it, and none of its detail is lost.',
    bad: [
      {
        file: 'figures/phone.svg',
        text:
          '▸<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n' +
          `  <g id="a">${square.repeat(10)}</g>\n${tenTimes('b', 'a')}${tenTimes('c', 'b')}${tenTimes('d', 'c')}${tenTimes('e', 'd')}</svg>\n`,
      },
    ],
    good: [
      {
        file: 'figures/phone.svg',
        text: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n  <g id="a">${square.repeat(10)}</g>\n${tenTimes('b', 'a')}</svg>\n`,
      },
    ],
  },
  ({ what, limit }) => ({
    message: `This picture is too large: ${what}.`,
    hint: `Make it smaller: at most ${limit}.`,
  }),
);
