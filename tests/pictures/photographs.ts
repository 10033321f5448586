import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll } from 'vitest';
import type { Rights } from '../../src/pictures/rights.ts';

/** The GPS block that a phone writes: 39° 1′ N, 125° 45′ E. */
export const GPS = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '39/1 1/1 0/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '125/1 45/1 0/1',
};

/** Words in the metadata of the photographs that must not be in what is published. */
export const SECRETS = ['Serial-4711', 'GPSLatitude', '39.0167', 'ExampleCam'];

/** Whose the drawn photographs are. */
export const RIGHTS: Rights = {
  credit: 'Jürgen Müller (AFP)',
  licence: { name: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};

const folders: string[] = [];

afterAll(() => Promise.all(folders.map((path) => rm(path, { recursive: true }))));

/** A new folder for the files of one test; it goes when the test file is through. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'pictures-'));
  folders.push(path);
  return path;
}

/** Writes a file into a folder and returns its path. */
export async function put(directory: string, name: string, content: Buffer | string): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
}

/**
 * A drawn photograph: a blue-grey sky over brown ground, a red square in the upper left corner that tells up from down,
 * and grain, so that it has thousands of colours.
 */
export function photograph(width: number, height: number): Sharp {
  const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 300 200" preserveAspectRatio="none">
    <defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#27506b"/><stop offset="1" stop-color="#a9c0c8"/></linearGradient></defs>
    <rect width="300" height="120" fill="url(#s)"/><rect y="120" width="300" height="80" fill="#6b4a2b"/>
    <rect width="60" height="60" fill="#d01010"/><circle cx="190" cy="100" r="45" fill="#d8b478"/></svg>`;
  const grain = {
    create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 14 } },
  } as const;
  return sharp(Buffer.from(scene))
    .removeAlpha()
    .composite([{ input: grain, blend: 'soft-light' }]);
}

/** The colour at a place of a picture, given in shares of its width and height, as [red, green, blue] or with alpha. */
export async function colourAt(file: string | Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return [...data.subarray(at, at + info.channels)];
}
