import { fileURLToPath } from 'node:url';
import type { MdastPluginEntry, PluginFactoryContext } from 'satteri';
import { renderPlugins } from '../markdown/render.ts';
import { hostedSite } from './host.ts';
import { readingTerms } from './site.ts';

/**
 * The plug-ins for one chapter. They meet the mentions that the reader found by their offsets: Astro blanks the front
 * matter of a chapter with spaces, so offsets count the same here and there.
 */
export function chapterPlugins(context: PluginFactoryContext): MdastPluginEntry {
  const path = context.fileURL === undefined ? undefined : fileURLToPath(context.fileURL).replaceAll('\\', '/');
  if (path === undefined) return null;
  const { study, answers } = hostedSite();
  const chapter = study.chapters.find((one) => path.endsWith(`/${one.file}`));
  if (chapter === undefined) return null;
  return renderPlugins({
    key: chapter.prose.key,
    source: context.source,
    terms: readingTerms(study.record.language),
    answers: answers({ kind: 'chapter', id: chapter.slug }),
    page: chapter.slug,
  });
}
