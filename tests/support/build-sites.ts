import { drawPhotographs } from '../fixtures/photographs/draw.ts';
import { findChromium } from './chromium.ts';
import { build, copyProject } from './project.ts';
import { SITES, type TestSite } from './sites.ts';

/** Builds the sites of `sites.ts`, two at a time, and unpacks the browser, before the first test of a site runs. */
export default async function setup(): Promise<void> {
  const { root, base, photographs, kinds } = SITES;
  copyProject('kinds', { content: kinds.madeFrom, pictures: 'own' });
  copyProject('photographs', { content: photographs.madeFrom, pictures: 'own' });
  await Promise.all([
    make(root)
      .then(() => findChromium())
      .then(() => finish(kinds)),
    drawPhotographs(`${photographs.content}/figures`)
      .then(() => finish(photographs))
      .then(() => make(base)),
  ]);
}

async function make(site: TestSite): Promise<void> {
  copyProject(site.folder.replaceAll('\\', '/').split('/').at(-1) ?? '');
  await finish(site);
}

async function finish(site: TestSite): Promise<void> {
  const { code, output } = await build(site, { args: site.args });
  if (code !== 0) throw new Error(`The site in ${site.folder} cannot be built:\n${output}`);
}
