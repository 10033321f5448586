import { defineCode } from '../code.ts';

/** A picture file that is empty, cut short, damaged, or in a format that no browser shows. */
export const unreadablePicture = defineCode<{ reason: string; hint?: string }>(
  {
    code: 'unreadable-picture',
    severity: 'error',
    title: 'A picture cannot be read',
    explanation:
      'The file is empty, ends before the picture does, is damaged, or is in a format that cannot be published. ' +
      'Put a whole copy in its place, as JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG. ' +
      'In an SVG, the line and column say where its markup goes wrong.',
    bad: [
      {
        file: 'figures/phone.svg',
        text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 60">\n  <g fill="none">\n    <path d="M4 4h32v52H4z"/>\n▸</svg>\n',
      },
    ],
    good: [
      {
        file: 'figures/phone.svg',
        text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 60">\n  <g fill="none">\n    <path d="M4 4h32v52H4z"/>\n  </g>\n</svg>\n',
      },
    ],
  },
  ({ reason, hint }) => ({
    message: `This picture cannot be read: ${reason}.`,
    hint: hint ?? 'Export it again, or put a whole copy in its place.',
  }),
);
