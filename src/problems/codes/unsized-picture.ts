import { defineCode } from '../code.ts';

/** A drawing that does not say how wide and how high it is. */
export const unsizedPicture = defineCode<Record<string, never>>(
  {
    code: 'unsized-picture',
    severity: 'error',
    title: 'A drawing has no size',
    explanation:
      'The page keeps a place free for every picture before it arrives, so that nothing jumps. For a drawing, the place is found from the `viewBox` ' +
      'of its `<svg>`, or else from its `width` and `height`.',
    bad: [
      { file: 'figures/phone.svg', text: '▸<svg xmlns="http://www.w3.org/2000/svg"><path d="M4 4h32v52H4z"/></svg>\n' },
    ],
    good: [
      {
        file: 'figures/phone.svg',
        text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 60"><path d="M4 4h32v52H4z"/></svg>\n',
      },
    ],
  },
  () => ({
    message: 'This drawing does not say how large it is.',
    hint: 'Give its `<svg>` a `viewBox`, such as `viewBox="0 0 400 300"`.',
  }),
);
