import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../', import.meta.url));

/** What of the project a study is built with. */
const ENGINE = ['src', 'csl', 'public', 'astro.config.mjs', 'tsconfig.json'] as const;

/**
 * Copies the engine into `folder`, which is emptied first; its content goes into `content/` there. A copy shares no cache and no output with
 * the project, so that both may be built at the same time. It must lie inside the project, where its packages are.
 */
export async function writeCasebookSite(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const part of ENGINE) await cp(join(PROJECT, part), join(folder, part), { recursive: true });
}

/**
 * Writes a plain Astro site with @astrojs/mdx into `folder`, which is emptied first: the chapters of `content` as a content collection, one layout,
 * one page. Citations and asides are words to it.
 */
export async function writePlainSite(folder: string, content: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'src', 'pages', 'chapters'), { recursive: true });
  await mkdir(join(folder, 'src', 'layouts'));
  await cp(join(content, 'chapters'), join(folder, 'src', 'chapters'), { recursive: true });
  for (const [path, text] of Object.entries(PLAIN)) await writeFile(join(folder, path), text);
}

const PLAIN: Readonly<Record<string, string>> = {
  'astro.config.mjs': `import mdx from '@astrojs/mdx';

export default { integrations: [mdx()] };
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const schema = z.object({ title: z.string(), description: z.string() });
export const collections = { chapters: defineCollection({ loader: glob({ base: 'src/chapters', pattern: '*.mdx' }), schema }) };
`,
  'src/layouts/Layout.astro': `---
const { title, description } = Astro.props;
---

<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>{title}</title>
    <meta name="description" content={description} />
  </head>
  <body>
    <h1>{title}</h1>
    <slot />
  </body>
</html>
`,
  'src/pages/chapters/[slug].astro': `---
import { getCollection, render } from 'astro:content';
import Layout from '../../layouts/Layout.astro';

export async function getStaticPaths() {
  const chapters = await getCollection('chapters');
  return chapters.map((chapter) => ({ params: { slug: chapter.id }, props: { chapter } }));
}

const { chapter } = Astro.props;
const { Content } = await render(chapter);
---

<Layout title={chapter.data.title} description={chapter.data.description}>
  <Content />
</Layout>
`,
};
