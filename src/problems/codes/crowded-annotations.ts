import { defineCode } from '../code.ts';

/** Two markers of a picture lie too close together to be hit with a finger. */
export const crowdedAnnotations = defineCode<{ first: number; second: number }>(
  {
    code: 'crowded-annotations',
    severity: 'warning',
    title: 'Two markers of a picture collide on a phone',
    explanation:
      'Each marker is a link to its line under the picture. On a screen of 320 pixels their centres must lie 24 pixels apart, or a finger hits the wrong one (WCAG 2.5.8). `x` and `y` are shares of the width and the height of the picture.',
    bad: [
      {
        file: 'figures/phone.yaml',
        text: 'caption: A phone [@gazette-2013].\nalt: A phone.\ncredit: Drawn here\nlicence: CC-BY-4.0\nmade: diagram\nannotations:\n  - {x: 0.5, y: 0.2, text: The screen}\n  - ▸{x: 0.52, y: 0.22, text: The name}\n',
      },
    ],
    good: [
      {
        file: 'figures/phone.yaml',
        text: 'caption: A phone [@gazette-2013].\nalt: A phone.\ncredit: Drawn here\nlicence: CC-BY-4.0\nmade: diagram\nannotations:\n  - {x: 0.5, y: 0.2, text: The screen}\n  - {x: 0.5, y: 0.8, text: The name}\n',
      },
    ],
  },
  ({ first, second }) => ({
    message: `The markers ${first} and ${second} collide on a phone.`,
    hint: 'Move one of them, or say both things at one marker.',
  }),
);
