import type { Plugin } from 'vite';

/**
 * Leads from an entry of the collection straight to its MDX module. Astro would put a second module between them, to collect the styles
 * of components in a chapter; here every page has one style sheet of its own, so there is nothing to collect. Where a later Astro asks for
 * its modules by another name, this does nothing, and the chapters are only slower.
 */
export function chapterModules(): Plugin {
  return {
    name: 'casebook-chapter-modules',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      filter: { id: /\.mdx\?astroRenderContent$/u },
      handler(id, importer) {
        return this.resolve(id.slice(0, id.lastIndexOf('?')), importer, { skipSelf: true });
      },
    },
  };
}
