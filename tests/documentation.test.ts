import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Folders at the top whose files a document may name. `content/` is not among them: a fork replaces it. */
const FOLDERS = readdirSync('.', { withFileTypes: true })
  .filter(
    (entry) =>
      entry.isDirectory() && !['content', 'dist', 'node_modules', '.git', '.cache', '.astro'].includes(entry.name),
  )
  .map((entry) => entry.name);

/** Files that an author may add. */
const OPTIONAL = ['public/CNAME'];

describe.each(documents)('%s', (document) => {
  const text = readFileSync(document, 'utf8');

  it('names only paths that exist', () => {
    expect(pathsIn(text).filter((path) => !existsSync(path) && !OPTIONAL.includes(path))).toEqual([]);
  });

  it('links only to files that exist', () => {
    expect(linksIn(text).filter((path) => !existsSync(join(dirname(document), path)))).toEqual([]);
  });

  it('calls only npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Readonly<Record<string, string>>;
    };
    const called = [...text.matchAll(/\bnpm (?:--silent )?run (?:--silent |-s )?([\w:-]+)/gu)].map(
      ([, name = '']) => name,
    );
    expect(called.filter((name) => !(name in scripts))).toEqual([]);
  });
});

it('a path is found where it is named, and a pattern is none', () => {
  const text =
    'See `src/study/date.ts`, `tests/`, [this](docs/a.md#b) and `src/problems/codes/<code>.ts`, `src/*/x.ts`, `chapters/01-one.mdx`, `npm run x`.';
  expect(pathsIn(text)).toEqual(['src/study/date.ts', 'tests/']);
  expect(linksIn(text)).toEqual(['docs/a.md']);
});

/** What stands between backticks and begins with a folder at the top. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([\w./[\]-]+)`/gu)]
    .map(([, path = '']) => path)
    .filter((path) => FOLDERS.includes(path.split('/')[0] ?? '') && path.includes('/'));
}

/** Where links and pictures lead, code left out, as far as it is inside the repository. */
function linksIn(text: string): string[] {
  const prose = text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1/gmu, '').replace(/`[^`\n]*`/gu, '');
  return [...prose.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/gu)]
    .map(([, url = '']) => url)
    .filter((url) => !/^[a-z]+:/u.test(url));
}
