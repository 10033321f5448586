import { defineCode } from '../code.ts';

/** A picture that moves, or holds several pictures: it is shown at rest. */
export const animatedPicture = defineCode<{ frames: number } | { element: string }>(
  {
    code: 'animated-picture',
    severity: 'notice',
    title: 'A picture is shown at rest',
    explanation:
      'Of an animated GIF or WebP, and of a file with several pages, the first picture is published. From a drawing, its animation is left out. ' +
      'Nothing on a page moves unless the reader sets it going, and paper shows one moment.',
    bad: [
      {
        file: 'figures/phone.svg',
        text:
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 60">\n' +
          '  <circle cx="20" cy="30" r="9">▸<animate attributeName="r" values="9;12;9" dur="2s"/></circle>\n</svg>\n',
      },
    ],
    good: [
      {
        file: 'figures/phone.svg',
        text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 60">\n  <circle cx="20" cy="30" r="9"/>\n</svg>\n',
      },
    ],
  },
  (details) => ({
    message:
      'frames' in details
        ? `The file holds ${details.frames} pictures; the first one is shown.`
        : `The animation \`<${details.element}>\` was left out of the drawing.`,
    hint: 'Check that the picture says at rest what it should say.',
  }),
);
