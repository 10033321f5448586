import { createAddresses } from '../../src/addresses.ts';
import { answersFor } from '../../src/answers.ts';
import { dictionaryFor } from '../../src/i18n/dictionaries.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { checkStudy, readingTerms } from './check-study.ts';
import { type Files, minimalStudy } from './minimal-study.ts';

/**
 * The HTML of the body of the chapter `one` of the minimal study, under `/x/y/`, without the line ends between its elements. It is rendered as Markdown, so figures are links; with
 * `asChapter` headings get their fragments.
 */
export async function htmlOf(body: string, options: { files?: Files; asChapter?: boolean } = {}): Promise<string> {
  const chapter = `---\ntitle: One\ndescription: One.\n---\n\n${body}\n`;
  using content = minimalStudy({ ...options.files, 'chapters/01-one.mdx': chapter });
  const { study } = await checkStudy(content.folder);
  const prose = study.chapters.find(({ slug }) => slug === 'one')?.prose;
  if (prose === undefined) throw new Error('The chapter could not be read.');
  const addresses = createAddresses({ base: '/x/y/' });
  const answers = answersFor({ kind: 'chapter', id: 'one' }, { study, addresses, dictionary: dictionaryFor('en') });
  const page = options.asChapter ? 'one' : undefined;
  const html = renderMarkdown(prose.text, { key: prose.key, terms: readingTerms(), answers, page });
  return html.replaceAll(/>\s*\n\s*</gu, '><').trim();
}
