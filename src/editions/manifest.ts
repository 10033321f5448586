import type { Addresses } from '../addresses.ts';
import { ICONS } from '../pictures/icons.ts';
import type { Study } from '../study/study.ts';
import { plainTitle } from './title.ts';

/** The colour of plates, and of the bar of an installed study; `--plate` in `src/styles/tokens.css`. */
export const PLATE = '#0c100f';

/** The colour before the first page is shown: `--paper` in the same file. */
const PAPER = '#f4f6f3';

/** `manifest.webmanifest`: what a device needs to know to install the study (W3C Web Application Manifest). */
export function webManifest(study: Study, addresses: Addresses): string {
  const { title, subtitle, description, language } = study.record;
  const name = plainTitle(title);
  const icons = ICONS.filter(({ size }) => size !== 180).map(({ file, size, share }) => ({
    src: addresses.file(file),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: share === 1 ? 'any' : 'maskable',
  }));
  return `${JSON.stringify({
    id: addresses.base,
    name: [name, subtitle].filter(Boolean).join(': '),
    short_name: name,
    description,
    lang: language,
    start_url: addresses.base,
    scope: addresses.base,
    display: 'standalone',
    theme_color: PLATE,
    background_color: PAPER,
    icons,
  })}\n`;
}
