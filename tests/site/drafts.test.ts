import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { filesIn } from '../support/pages.ts';
import { build, copyProject, type Project } from '../support/project.ts';
import { SITES } from '../support/sites.ts';
import { studyIn } from '../support/study.ts';

let project: Project;

const WORDS = ['unwritten-half', 'The unwritten half', 'What nobody has proof-read', 'Quagga', 'zebra-like-heading'];

const DRAFT = (key: string): string => `---
title: The unwritten half
description: What nobody has proof-read.
draft: true
---

Quagga, says one of our sources [@${key}].

## Zebra-like heading
`;

beforeAll(async () => {
  const study = await studyIn(SITES.root.content);
  project = copyProject('drafts');
  writeFileSync(join(project.content, 'chapters', '98-unwritten-half.mdx'), DRAFT([...study.sources.keys()][0] ?? ''));
  const { code, output } = await build(project, { args: SITES.root.args });
  expect(code, output).toBe(0);
});

it('a draft is in no output: not as a page, not in the contents, not in the sitemap, not among the places that cite a source', () => {
  const found = filesIn(project.dist).flatMap((file) => {
    const text = `${file}\n${readFileSync(join(project.dist, file), 'utf8')}`;
    return WORDS.filter((words) => text.toLowerCase().includes(words.toLowerCase())).map(
      (words) => `${file}: ${words}`,
    );
  });
  expect(found).toEqual([]);
});

it('with a draft in the folder, the site is the same as without it', () => {
  expect(filesIn(project.dist)).toEqual(filesIn(SITES.root.dist));
  const different = filesIn(project.dist).filter(
    (file) => !readFileSync(join(project.dist, file)).equals(readFileSync(join(SITES.root.dist, file))),
  );
  expect(different).toEqual([]);
});
