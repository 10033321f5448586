import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import { FEATURES } from '../markdown/parse.ts';
import { readContent } from '../reader/read.ts';
import { chapterPlugins } from './chapters.ts';
import { casebook } from './integration.ts';
import { publishedAt } from './published-at.ts';
import { readingTerms } from './site.ts';

/** What a fork may set without touching the engine. */
export interface CasebookOptions {
  /** The content folder; `CONTENT` in the environment wins. */
  readonly content: string;
}

/** The whole Astro configuration of a study: its content is read here, once. */
export async function casebookConfig(options: CasebookOptions): Promise<AstroUserConfig> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const folder = process.env['CONTENT'] ?? options.content;
  const content = await readContent(folder, readingTerms);
  return {
    ...publishedAt(process.env, content.entries.study.record.site),
    root,
    trailingSlash: 'ignore',
    build: { format: 'directory', inlineStylesheets: 'never' },
    devToolbar: { enabled: false },
    compressHTML: true,
    vite: { server: { watch: { ignored: [(path: string) => path.startsWith(join(root, '.cache'))] } } },
    markdown: {
      syntaxHighlight: false,
      processor: satteri({ mdastPlugins: [chapterPlugins], features: FEATURES }),
    },
    integrations: [mdx({ optimize: true }), casebook({ folder, first: content })],
  };
}
