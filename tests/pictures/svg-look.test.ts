import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { flattenVariables } from '../../src/pictures/flatten.ts';
import { cleaned } from './cleaned.ts';

const FOLDER = 'content/figures';
const drawings = readdirSync(FOLDER).filter((file) => file.endsWith('.svg'));

async function pixelsOf(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(flattenVariables(svg)))
    .resize({ width: 420 })
    .flatten({ background: '#808080' })
    .raw()
    .toBuffer();
}

/** The share of channels in which two renderings differ by more than an eye could see. */
function difference(a: Buffer, b: Buffer): number {
  if (a.length !== b.length) return 1;
  let different = 0;
  for (let at = 0; at < a.length; at += 1) if (Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > 16) different += 1;
  return different / a.length;
}

describe('A cleaned drawing looks as it did', () => {
  it.each(drawings)('%s', async (file) => {
    const source = readFileSync(join(FOLDER, file), 'utf8');
    const { svg } = cleaned(source, { id: file.replace('.svg', ''), file: `${FOLDER}/${file}` });
    const [before, after] = await Promise.all([pixelsOf(source), pixelsOf(svg)]);
    expect(new Set(before).size).toBeGreaterThan(4);
    expect(difference(before, after)).toBeLessThan(0.001);
  });

  it('when its look comes from a style sheet, with cascade, gradients, masks, markers, text and filters', async () => {
    const source = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="360" height="240">
  <style>
    .plate{fill:#0c100f} text{font:600 20px/1.2 sans-serif;fill:#f1f4f0} .second{fill:#aab4ae;font-weight:400}
    .said{fill:none;stroke:#f1f4f0;stroke-width:3;stroke-dasharray:7 5} #pen.said{stroke:#ffd21f!important}
    .shade{mask:url(#fade);fill:url(#sky)} .arrow{marker-end:url(#head)} .wax{filter:url(#grain)}
  </style>
  <defs>
    <linearGradient id="base"><stop offset="0" style="stop-color:#1c2321"/><stop offset="1" stop-color="#5c8f86"/></linearGradient>
    <linearGradient id="sky" xlink:href="#base" x2="0" y2="1"/>
    <mask id="fade"><rect width="360" height="240" fill="#999"/></mask>
    <marker id="head" markerWidth="4" markerHeight="4" refX="2" refY="2" orient="auto"><path d="M0 0l4 2-4 2z" fill="#ffd21f"/></marker>
    <filter id="grain"><feTurbulence type="fractalNoise" baseFrequency=".5" seed="4" result="n"/><feDisplacementMap in="SourceGraphic" in2="n" scale="3"/></filter>
    <g id="frame"><rect class="said" width="60" height="44" rx="3"/></g>
  </defs>
  <rect class="plate" width="100%" height="100%"/>
  <rect class="shade" x="20" y="20" width="140" height="90"/>
  <g transform="translate(200 30)"><use xlink:href="#frame"/><use xlink:href="#frame" x="70" style="opacity:.5"/></g>
  <path id="pen" class="said wax arrow" d="M30 150 C 90 120, 180 200, 320 150"/>
  <text x="20" y="200">seen</text><text class="second" x="90" y="200">said <tspan font-style="italic">only</tspan></text>
</svg>`;
    const { svg, problems } = cleaned(source, { id: 'plate', file: 'plate.svg' });
    expect(problems).toEqual([]);
    const [before, after] = await Promise.all([pixelsOf(source), pixelsOf(svg)]);
    expect(difference(before, after)).toBeLessThan(0.001);
  });
});
