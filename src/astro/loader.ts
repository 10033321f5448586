import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { takeChapters } from './host.ts';

/** The loader by the name that Astro knows it by. */
export const CHAPTER_LOADER = 'casebook-chapters';

/** Hands the chapters of the study to Astro, which compiles each as an MDX module when its page asks for it. */
export function chapterLoader(): Loader {
  return {
    name: CHAPTER_LOADER,
    load: async ({ store, config, generateDigest }) => {
      store.clear();
      for (const chapter of takeChapters()) {
        const path = relative(fileURLToPath(config.root), chapter.path).replaceAll('\\', '/');
        store.set({
          id: chapter.slug,
          data: {},
          filePath: path,
          digest: generateDigest(chapter.prose.text),
          deferredRender: true,
        });
      }
    },
  };
}
