import { readProse } from '../markdown/read-prose.ts';
import { misnamedChapter } from '../problems/codes/misnamed-chapter.ts';
import type { ChapterEntry } from '../study/entries.ts';
import { chapterRecord } from '../study/schema/chapter.ts';
import { namedIds } from './named-ids.ts';
import type { ReaderContext } from './prose.ts';
import { frontMatter, type TextFile } from './text-file.ts';
import { readYaml } from './yaml.ts';

const NAME = /^(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)$/u;

/** Reads `chapters/01-the-visit.mdx`: the number orders it, the rest is its address. */
export function readChapter(file: TextFile, context: ReaderContext): ChapterEntry | undefined {
  const [, number, slug] = NAME.exec(file.name) ?? [];
  if (number === undefined || slug === undefined) context.problems.push(misnamedChapter(file.place(0), {}));
  const yaml = readYaml(frontMatter(file), chapterRecord);
  context.problems.push(...yaml.problems);
  const input = { key: file.file, format: 'mdx', text: file.text, place: file.place } as const;
  const { prose, problems } = readProse(input, context.terms);
  context.problems.push(...problems);
  if (yaml.value === undefined || number === undefined || slug === undefined) {
    context.unread.push({
      kind: 'chapter',
      file: file.file,
      ids: [slug ?? file.name],
      prose: [prose],
      names: namedIds(yaml, 'figure', ['figure']),
    });
    return undefined;
  }
  return { file: file.file, path: file.path, slug, order: Number(number), record: yaml.value, prose, at: yaml.at };
}
