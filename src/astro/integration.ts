import { writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { dictionaryFor } from '../i18n/dictionaries.ts';
import { quotationWords } from '../i18n/quotation-words.ts';
import { printProblems } from '../problems/print/terminal.ts';
import { countBySeverity, inOrder, type Problem } from '../problems/problem.ts';
import { folderOf, type ReadContent, readContent } from '../reader/read.ts';
import { conclude } from '../study/conclude.ts';
import { chapterModules } from './chapter-modules.ts';
import { clientScripts } from './client-scripts.ts';
import { hostChapters, hostedSite, hostSite } from './host.ts';
import { publishIcons } from './icons.ts';
import { CHAPTER_LOADER } from './loader.ts';
import { publishOffline, withdrawOffline } from './offline.ts';
import { overlay } from './overlay.ts';
import { serveHangul } from './serve-hangul.ts';
import { sharedModules } from './shared-modules.ts';
import { createSite, readingTerms } from './site.ts';
import { styleStudy } from './styled.ts';
import { inTurns } from './turns.ts';

/** Joins Casebook and Astro: one study for all pages, its problems before anything is rendered, and again when content changes. */
export function casebook(options: { folder: string; first: ReadContent }): AstroIntegration {
  let config: AstroConfig | undefined;
  let command = 'build';
  const prepare = (content: ReadContent): Prepared => {
    const { study, problems } = conclude(content, {
      drafts: command === 'dev',
      wordsOf: quotationWords,
      certaintyOf: (tag) => dictionaryFor(tag).certainty,
    });
    const isLoaded = hostChapters(study.chapters);
    const host = async (): Promise<readonly Problem[]> => {
      if (config === undefined) return [];
      const { base, site, root } = config;
      const cache = join(fileURLToPath(root), '.cache');
      const { styled, problems: found } = await styleStudy(study, {
        wordsFor: dictionaryFor,
        cache: join(cache, 'references'),
      });
      hostSite(createSite({ study, base, site, styled, cache }));
      return found;
    };
    return { problems, isLoaded, host };
  };
  return {
    name: 'casebook',
    hooks: {
      'astro:config:setup': (setup) => {
        command = setup.command;
        setup.updateConfig({ vite: { plugins: [chapterModules(), sharedModules(), clientScripts()] } });
        setup.addWatchFile(new URL('../i18n/en.ts', import.meta.url));
      },
      'astro:config:done': async (done) => {
        config = done.config;
        const { problems, host } = prepare(options.first);
        const found = await host();
        if (command === 'build') await stopOnErrors([...problems, ...found], options.folder);
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        const folder = join(folderOf(options.folder), relativeFolder(options.folder));
        let { problems } = prepare(options.first);
        const report = (): void => overlay(server, problems, folderOf(options.folder));
        server.watcher.add(folder);
        server.ws.on('connection', report);
        server.middlewares.use(servePictures);
        server.middlewares.use(serveHangul);
        void logProblems(problems, options.folder, logger);
        const reread = inTurns(async () => {
          const prepared = prepare(await readContent(options.folder, readingTerms));
          problems = prepared.problems;
          await logProblems(problems, options.folder, logger);
          await load(prepared, refreshContent);
          problems = [...prepared.problems, ...(await prepared.host())];
          for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
          report();
        });
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(folder + sep)) reread.due();
        });
        // A page that is asked for meanwhile would show the old state, and miss the word to load itself anew.
        server.middlewares.use((request, _response, next) => {
          if (request.headers.accept?.includes('text/html') === true) void reread.settled().then(() => next());
          else next();
        });
      },
      'astro:build:start': async ({ logger }) => {
        const { gallery, study } = hostedSite();
        const problems = await gallery.prepare(study.figures.values(), (id, { begun, total }) =>
          logger.info(`Resizing the picture ${id} (${begun} of at most ${total}).`),
        );
        await stopOnErrors(inOrder(problems), options.folder);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { gallery, hangul, study, dictionary } = hostedSite();
        const dist = fileURLToPath(dir);
        await gallery.publish(dist);
        if (hangul !== undefined) await writeFile(join(dist, hangul.file), await hangul.bytes());
        if (config !== undefined) await publishIcons(dist, join(fileURLToPath(config.root), '.cache', 'icons'));
        // After everything else: what is saved is what is published.
        if (study.record.offline === false) await withdrawOffline(dist);
        else await publishOffline(dist, dictionary, logger);
      },
    },
  };
}

interface Prepared {
  readonly problems: readonly Problem[];
  /** Whether Astro has taken up the chapters. */
  readonly isLoaded: () => boolean;
  /** Shows the site; Astro must have taken up the chapters before that. What its citation style fails at comes back. */
  readonly host: () => Promise<readonly Problem[]>;
}

/** Astro passes over a refresh while it reads its own configuration anew, which it does when a file of the content changes. */
async function load(
  { isLoaded }: Prepared,
  refresh: ((options: { loaders: string[] }) => Promise<void>) | undefined,
): Promise<void> {
  for (let tries = 0; refresh !== undefined && !isLoaded() && tries < 100; tries += 1) {
    if (tries > 0) await wait(50);
    await refresh({ loaders: [CHAPTER_LOADER] });
  }
}

/** Prints all problems; errors end the build here, before a page is made. */
async function stopOnErrors(problems: readonly Problem[], folder: string): Promise<void> {
  if (problems.length > 0)
    process.stderr.write(
      `${await printProblems(problems, { root: folderOf(folder), colour: process.stderr.isTTY })}\n`,
    );
  if (countBySeverity(problems).error > 0) process.exit(1);
}

async function logProblems(
  problems: readonly Problem[],
  folder: string,
  logger: AstroIntegrationLogger,
): Promise<void> {
  if (problems.length === 0) return;
  logger.warn(`\n${await printProblems(problems, { root: folderOf(folder), colour: process.stderr.isTTY })}`);
}

function relativeFolder(folder: string): string {
  return relative(folderOf(folder), join(process.cwd(), folder)) || folder;
}

/** The dev server shows derived pictures from the cache. */
function servePictures(
  request: { url?: string | undefined },
  response: { setHeader: (name: string, value: string) => unknown; end: (body?: Buffer) => void },
  next: () => void,
): void {
  const { gallery, addresses } = hostedSite();
  const name = request.url?.split('?')[0] ?? '';
  const prefix = addresses.file('figures/');
  if (!name.startsWith(prefix) || !PUBLISHED.test(name.slice(prefix.length))) {
    next();
    return;
  }
  void import('node:fs/promises')
    .then(({ readFile }) => readFile(gallery.path(name.slice(prefix.length))))
    .then((body) => {
      response.setHeader(
        'Content-Type',
        MEDIA_TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      );
      response.end(body);
    })
    .catch(next);
}

/** A file of a picture or a recording, or a tile in its folder, by its path below `figures/`. */
const PUBLISHED =
  /^(?:[\w.-]+\.(?:avif|jpg|png|svg|mp4|webm|m4a|mp3|ogg|vtt)|[\w-]+\/(?:full|[\d,]+)\/[\d,]+\/0\/default\.jpg)$/u;

/** Media types of published files by their endings. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  webm: 'video/webm',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  vtt: 'text/vtt; charset=utf-8',
};
