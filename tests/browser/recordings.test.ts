import type { Page as Tab } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { complaintsOf, type Visit, visit } from '../support/browse.ts';
import { SITES } from '../support/sites.ts';

const PAGE = `${SITES.photographs.base}chapters/the-stamp/`;
const RECORDED = /\.(?:webm|mp3|vtt)$/u;

let site: Visit;
let video: Buffer;
let tab: Tab;
let complaints: string[];
let asked: string[];

beforeAll(async () => {
  site = await visit(SITES.photographs);
  video = await filmed();
});

afterAll(() => site.close());

beforeEach(async () => {
  tab = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
  complaints = complaintsOf(tab);
  asked = [];
  tab.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await tab.route(/\.webm$/u, (route) => route.fulfill({ contentType: 'video/webm', body: video }));
  await tab.goto(site.url(PAGE));
});

afterEach(() => tab.close());

/** A video of about a second, as WebM, that the browser films from a canvas of two colours in turn. */
async function filmed(): Promise<Buffer> {
  const studio = await site.browser.newPage();
  const bytes = await studio.evaluate(async () => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 160, height: 90 });
    const paint = canvas.getContext('2d') as CanvasRenderingContext2D;
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm;codecs=vp8' });
    const film = new Promise<Blob>((done) => {
      recorder.ondataavailable = ({ data }) => done(data);
    });
    recorder.start();
    for (let frame = 0; frame < 30; frame += 1) {
      paint.fillStyle = frame % 2 ? '#d01010' : '#27506b';
      paint.fillRect(0, 0, canvas.width, canvas.height);
      await new Promise((next) => setTimeout(next, 40));
    }
    recorder.stop();
    return [...new Uint8Array(await (await film).arrayBuffer())];
  });
  await studio.close();
  return Buffer.from(bytes);
}

describe.each([
  { id: 'bell', tag: 'audio', up: 27 },
  { id: 'ring', tag: 'video', up: 47 },
] as const)('A recording: $tag', ({ id, tag, up }) => {
  const player = (): ReturnType<Tab['locator']> => tab.locator(`#fig-${id} ${tag}`);

  it('loads nothing before somebody plays it, also when the reader has come to it', async () => {
    await player().scrollIntoViewIfNeeded();
    await tab.waitForLoadState('networkidle');
    expect(asked.filter((path) => RECORDED.test(path))).toEqual([]);
    expect(await player().evaluate((element: HTMLMediaElement) => [element.paused, element.readyState])).toEqual([
      true,
      0,
    ]);
  });

  it('plays after the tap, to its end', async () => {
    // The browser’s own controls: the button to play is in their left, that far above their lower edge.
    const box = await player().boundingBox();
    await player().click({ position: { x: 28, y: (box?.height ?? 0) - up } });
    await player().evaluate(
      (element: HTMLMediaElement) =>
        element.ended || new Promise((done) => element.addEventListener('ended', done, { once: true })),
    );
    const length = await player().evaluate((element: HTMLMediaElement) => element.currentTime);
    expect(length).toBeGreaterThan(0.8);
    expect(length).toBeLessThan(3);
    expect(asked.filter((path) => /\.(?:webm|mp3)$/u.test(path)).length).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });
});
