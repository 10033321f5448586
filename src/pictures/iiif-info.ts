import { scaleFactors, TILE } from './tile-grid.ts';
import type { Tiled } from './tiles.ts';

/**
 * What viewers of other sites read first: the `info.json` of a picture cut into static tiles (IIIF Image API 3, section 5,
 * compliance level 0). `id` is the address of its folder, `rights` that of a licence of Creative Commons or a statement of
 * RightsStatements.org, which are all that the standard takes (section 5.6).
 */
export function iiifInfo({ width, height, licence }: Tiled, id: string): string {
  const takes = /^https?:\/\/(?:creativecommons\.org\/(?:licenses|publicdomain)|rightsstatements\.org\/vocab)\//u;
  const info = {
    '@context': 'http://iiif.io/api/image/3/context.json',
    id,
    type: 'ImageService3',
    protocol: 'http://iiif.io/api/image',
    profile: 'level0',
    width,
    height,
    tiles: [{ width: TILE, scaleFactors: scaleFactors({ width, height }) }],
    // The standard names both with http, whichever the licence’s own page prefers.
    ...(licence !== undefined && takes.test(licence) ? { rights: licence.replace(/^https:/u, 'http:') } : {}),
  };
  return `${JSON.stringify(info, null, 2)}\n`;
}
