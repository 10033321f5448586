import { dirname, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const SOURCE = fileURLToPath(new URL('../', import.meta.url));

/** What knows nothing of Astro. */
const LOGIC = new Set([
  'addresses.ts',
  'answers.ts',
  'bibliography',
  'drawings',
  'editions',
  'i18n',
  'markdown',
  'pictures',
  'problems',
  'reader',
  'study',
]);

/**
 * Leaves to Node, in a build, the modules that the integration has loaded already: pages then share them instead of bundling a second copy of
 * the engine, which took two seconds of processor time of every build. The dev server goes on without it, since it loads anew what changes.
 */
export function sharedModules(): Plugin {
  return {
    name: 'casebook-shared-modules',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      filter: { id: /^\..*\.ts$/u },
      handler(id, importer) {
        if (importer === undefined || this.environment.name === 'client') return undefined;
        const path = resolve(dirname(importer.replace(/\?.*$/su, '')), id);
        return isLogic(path) ? { id: pathToFileURL(path).href, external: 'absolute' } : undefined;
      },
    },
  };
}

function isLogic(path: string): boolean {
  return path.startsWith(SOURCE) && LOGIC.has(path.slice(SOURCE.length).split(sep)[0] ?? '');
}
