import { defineCode } from '../code.ts';

/** Something in a drawing that could act, load or lead elsewhere, or that the site's security policy forbids; it is left out. */
export const unsafeSvg = defineCode<{ what: string; hint: string }>(
  {
    code: 'unsafe-svg',
    severity: 'notice',
    title: 'Part of a drawing was left out',
    explanation:
      'An SVG may hold scripts, pages, links and addresses of other servers. A drawing becomes part of the page, so only shapes, text, gradients, patterns, ' +
      'filters and embedded pixels are kept. Style sheets are written into the shapes, since the security policy of the site forbids them; ' +
      'what cannot be written so is named here.',
    bad: [
      {
        file: 'figures/phone.svg',
        text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 60">\n  <path d="M4 4h32v52H4z"/>\n  ▸<script>alert(1)</script>\n</svg>\n',
      },
    ],
    good: [
      {
        file: 'figures/phone.svg',
        text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 60">\n  <path d="M4 4h32v52H4z"/>\n</svg>\n',
      },
    ],
  },
  ({ what, hint }) => ({ message: `${what} was left out of the drawing.`, hint }),
);
