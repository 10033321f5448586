import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type Preview, preview } from '../support/preview.ts';
import { copyProject, type Project } from '../support/project.ts';
import { SITES } from '../support/sites.ts';

const DRAFT = `---
title: The unwritten half
description: What nobody has proof-read.
draft: true
---

A hole shows what lies behind it [@roe-2026].
`;

let project: Project;
let dev: Preview;
let browser: Browser;
let tab: Tab;

beforeAll(async () => {
  project = copyProject('preview', { content: SITES.photographs.content, pictures: 'own' });
  write('chapters/04-unwritten-half.mdx', DRAFT);
  [dev, browser] = await Promise.all([preview(project), launchChromium()]);
  tab = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  await dev.close();
});

describe('the live preview', () => {
  it('shows a draft, and says that it is one', async () => {
    const response = await tab.goto(`${dev.url}chapters/unwritten-half/`);
    expect(response?.status()).toBe(200);
    expect(await tab.locator('body').innerText()).toMatch(/^.*Draft: not published/su);
    expect(await tab.locator('h1').innerText()).toBe('The unwritten half');
  });

  it('counts the draft among the chapters', async () => {
    expect(await tab.locator('.opener .label').innerText()).toMatch(/Chapter 4 of 4/u);
  });

  it('shows what has been written a moment later, by itself', async () => {
    await edit('chapters/04-unwritten-half.mdx', 'A hole shows', 'A keyhole shows');
    await tab.getByText('A keyhole shows').waitFor();
  });

  it('shows a new source where it is cited', async () => {
    write(
      'sources/doe-2027.md',
      readFileSync(join(project.content, 'sources/roe-2026.md'), 'utf8').replaceAll('Roe', 'Doe'),
    );
    await edit('chapters/04-unwritten-half.mdx', '[@roe-2026]', '[@roe-2026; @doe-2027]');
    await tab.locator('a.cite[aria-label="2: Doe"]').waitFor();
  });

  it('shows a chapter that was not there when it started, and leads to it', async () => {
    await tab.waitForLoadState('networkidle');
    write('chapters/05-afterthought.mdx', DRAFT.replace('The unwritten half', 'An afterthought'));
    await tab.locator('a[rel="next"]', { hasText: '5. An afterthought' }).waitFor();
    // Each change loads the open page anew, which may cut off a step to another one.
    await vi.waitFor(() => tab.goto(`${dev.url}chapters/afterthought/`), { timeout: 20_000 });
    await tab.getByRole('heading', { name: 'An afterthought' }).waitFor();
    await tab.getByText('A hole shows what lies behind it').waitFor();
  });

  it('shows the photographs', async () => {
    await vi.waitFor(() => tab.goto(`${dev.url}chapters/the-gate/`), { timeout: 20_000 });
    const arrived = await tab.locator('#fig-label img').evaluate(async (image: HTMLImageElement) => {
      image.loading = 'eager';
      await image.decode();
      return image.naturalWidth;
    });
    expect(arrived).toBeGreaterThan(0);
  });

  it('shows the tiles of a picture that one file cannot show', async () => {
    await vi.waitFor(() => tab.goto(`${dev.url}chapters/the-sheet/`), { timeout: 20_000 });
    await tab.locator('#fig-sheet .enlarge').click();
    for (const key of ['+', '+']) await tab.keyboard.press(key);
    const tile = tab.locator('.tiles img').first();
    await tile.waitFor({ state: 'attached' });
    expect(
      await tile.evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        return image.naturalWidth;
      }),
    ).toBeGreaterThan(0);
  });

  it('lays a mistake over the page with its place and what to do, and takes it away when it is mended', async () => {
    await edit('chapters/01-the-gate.mdx', '[@roe-2026, p. 4]', '[@roe-2062, p. 4]');
    await overlaySays(/content\/chapters\/01-the-gate\.mdx:7:\d+ .*roe-2062[\s\S]*Did you mean roe-2026\?/u);
    expect(dev.output()).toMatch(/01-the-gate\.mdx:7:\d+ error/u);
    await edit('chapters/01-the-gate.mdx', '[@roe-2062, p. 4]', '[@roe-2026, p. 4]');
    await overlay().waitFor({ state: 'detached' });
    await tab.locator('a.cite[aria-label="1: Roe"]').first().waitFor();
  });

  it('says so, and lives on, when a file is broken while it is being written', async () => {
    await vi.waitFor(() => tab.goto(dev.url), { timeout: 20_000 });
    const whole = readFileSync(join(project.content, 'study.yaml'), 'utf8');
    await tab.waitForLoadState('networkidle');
    write('study.yaml', whole.replace('title:', 'title: ['));
    await overlaySays(/content\/study\.yaml:\d:\d+ /u);
    write('study.yaml', whole);
    await tab.getByRole('heading', { name: 'Three drawn photographs' }).waitFor();
    await overlay().waitFor({ state: 'detached' });
  });
});

function overlay(): ReturnType<Tab['locator']> {
  return tab.locator('vite-error-overlay');
}

/** Waits until the overlay says something. The page may be loaded anew while it is read. */
async function overlaySays(words: RegExp): Promise<void> {
  const read = (): Promise<string> =>
    overlay().evaluate((element) => element.shadowRoot?.textContent ?? '', undefined, { timeout: 1_000 });
  await vi.waitFor(async () => expect(await read().catch(() => '')).toMatch(words), { timeout: 30_000, interval: 100 });
}

function write(file: string, text: string): void {
  writeFileSync(join(project.content, file), text);
}

/** An edit of somebody who sees the page: it has come to rest, and listens for changes. */
async function edit(file: string, from: string, to: string): Promise<void> {
  await tab.waitForLoadState('networkidle');
  change(file, from, to);
}

function change(file: string, from: string, to: string): void {
  const text = readFileSync(join(project.content, file), 'utf8');
  expect(text).toContain(from);
  write(file, text.replace(from, to));
}
