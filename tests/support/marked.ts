import { expect } from 'vitest';
import { checkStudy } from './check-study.ts';
import { type Files, minimalStudy } from './minimal-study.ts';

const MARK = /▸([a-z-]+)▸/gu;

/**
 * Lays files over the minimal study and expects exactly the problems that are marked in them: `▸unknown-source▸` stands right before
 * the place of one and is taken out of the text. Two marks in a row are two problems at one place.
 */
export async function expectMarked(files: Files): Promise<void> {
  const expected = Object.entries(files)
    .flatMap(([file, text]) => marksIn(`content/${file}`, text))
    .sort();
  const plain = Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.replaceAll(MARK, '')]));
  using study = minimalStudy(plain);
  const { problems } = await checkStudy(study.folder);
  const raised = problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
  expect(raised.map(({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`).sort()).toEqual(
    expected,
  );
}

function marksIn(file: string, text: string): string[] {
  return [...text.matchAll(MARK)].map((match) => {
    const before = text
      .slice(0, match.index)
      .replaceAll(MARK, '')
      .replace(/^\uFEFF/u, '');
    const lines = before.split('\n');
    return `${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1} ${match[1]}`;
  });
}
