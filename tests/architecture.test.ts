import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isBarrel, knots, type Module, readModules, target, undocumented } from './support/modules.ts';

/** What a folder (or a file) of `src/` may import: ours by the beginnings of their paths, packages by name; `node:*` is all of Node. */
interface Rule {
  readonly ours: readonly string[];
  readonly packages: readonly string[];
}

/** From the domain to the pages. A path belongs to the longest key that begins it, and may always import its own folder. */
const MAY_IMPORT: Readonly<Record<string, Rule>> = {
  'problems/': { ours: [], packages: ['leven'] },
  // The printer for the terminal shows the line that is wrong, so it reads the file again.
  'problems/print/': { ours: ['problems/'], packages: ['node:*'] },
  'i18n/': { ours: [], packages: [] },
  // Words of a language are passed in. Packages here are pure.
  'study/': { ours: ['problems/'], packages: ['zod', 'edtf'] },
  'markdown/': { ours: ['study/', 'problems/'], packages: ['satteri', 'mdast', 'github-slugger'] },
  'bibliography/': { ours: ['study/', 'problems/'], packages: ['@retorquere/bibtex-parser', 'citeproc', 'yaml'] },
  'pictures/': { ours: ['problems/'], packages: ['sharp', 'svgo', 'exifreader', 'node:*'] },
  // Of pictures it takes what tells whether one can be published: its measure, and for a drawing what is left of it.
  'reader/': {
    ours: [
      'study/',
      'markdown/',
      'bibliography/',
      'pictures/measure.ts',
      'pictures/recording.ts',
      'pictures/svg.ts',
      'problems/',
    ],
    packages: ['yaml', 'js-yaml', 'csv-parse', 'zod', 'node:*'],
  },
  // Geometry and scales are those of d3; the land of a map is Natural Earth’s.
  'drawings/': {
    ours: ['study/', 'bibliography/', 'i18n/'],
    packages: ['d3-*', 'topojson-client', 'topojson-specification', 'world-atlas', 'geojson'],
  },
  'addresses.ts': { ours: ['study/'], packages: [] },
  'answers.ts': { ours: ['addresses.ts', 'study/', 'bibliography/', 'i18n/', 'drawings/'], packages: [] },
  'editions/': {
    ours: [
      'problems/',
      'i18n/',
      'study/',
      'markdown/',
      'bibliography/',
      'pictures/',
      'drawings/',
      'addresses.ts',
      'answers.ts',
    ],
    packages: ['zod', 'minisearch'],
  },
  'components/': page(),
  // The document is sent the rules of its style sheet that it can use.
  'layouts/': {
    ...page('components/', 'styles/', 'scripts/'),
    packages: ['astro', 'astro:*', 'postcss', 'node:crypto'],
  },
  // Sent to browsers as they stand, each alone.
  // What the search finds and how words of a page are addressed are rules of the editions. Which tiles a picture has is known to those who cut
  // them; what a worker reads, to the one who writes it.
  'scripts/': {
    ours: ['editions/search/', 'editions/offline/', 'editions/text-fragment.ts', 'pictures/tile-grid.ts'],
    packages: ['minisearch'],
  },
  'pages/': page('components/', 'layouts/'),
  // The command line chooses the dictionary that the reader and the study are given.
  'cli/': {
    ours: ['reader/', 'study/', 'bibliography/', 'pictures/', 'problems/', 'i18n/'],
    packages: ['node:*', '@clack/prompts'],
  },
  'content.config.ts': { ours: ['astro/loader.ts'], packages: ['astro:content'] },
  'astro/': {
    ours: [
      'problems/',
      'i18n/',
      'study/',
      'markdown/',
      'bibliography/',
      'pictures/',
      'reader/',
      'drawings/',
      'addresses.ts',
      'answers.ts',
      'editions/',
      'components/',
      'layouts/',
    ],
    packages: ['astro', '@astrojs/mdx', '@astrojs/markdown-satteri', 'satteri', 'subset-font', 'vite', 'node:*'],
  },
};

/**
 * What shows something asks the study and decides nothing. Astro bundles it apart from the integration, so the site with its study is
 * handed over through `astro/host.ts`; `astro/policy.ts` writes the security policy of a page. Neither lets it reach the reader or Markdown.
 */
function page(...also: string[]): Rule {
  const ours = [
    'problems/',
    'i18n/',
    'study/',
    'bibliography/',
    'pictures/',
    'drawings/',
    'addresses.ts',
    'answers.ts',
    'editions/',
  ];
  return { ours: [...ours, 'astro/host.ts', 'astro/policy.ts', ...also], packages: ['astro', 'astro:*'] };
}

const modules = readModules('src');
const typescript = modules.filter(({ path }) => path.endsWith('.ts'));

describe('who imports whom', () => {
  it('every module imports only what its folder may', () => {
    expect(modules.flatMap(violations)).toEqual([]);
  });

  it('every module has a home in the table', () => {
    expect(modules.filter(({ path }) => homeOf(path) === undefined).map(({ path }) => path)).toEqual([]);
  });

  it('an import that is not allowed is told in words', () => {
    const claim = {
      path: 'study/claim.ts',
      text: '',
      imports: ['node:fs', '../reader/read.ts', './date.ts', 'zod/v4'],
    };
    expect(violations(claim)).toEqual([
      '`study/claim.ts` imports `node:fs`',
      '`study/claim.ts` imports `reader/read.ts`',
    ]);
    const page = {
      path: 'pages/index.astro',
      text: '',
      imports: ['../astro/site.ts', '../astro/host.ts', 'astro:content', '../reader/read.ts'],
    };
    expect(violations(page)).toEqual([
      '`pages/index.astro` imports `astro/site.ts`',
      '`pages/index.astro` imports `reader/read.ts`',
    ]);
  });

  it('there are no knots, types included', () => {
    expect(knots(modules)).toEqual([]);
  });

  it('a check loads no citation processor', () => {
    const imports = new Map(modules.map(({ path, imports: named }) => [path, named.map((one) => target(path, one))]));
    const reached = new Set<string>();
    const waiting = ['cli/check.ts'];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (reached.has(path)) continue;
      reached.add(path);
      waiting.push(...(imports.get(path) ?? []).map((to) => ('file' in to ? to.file : to.name)));
    }
    expect([...reached]).toContain('bibliography/csl-style.ts');
    expect([...reached].filter((path) => path === 'citeproc' || path === 'bibliography/style.ts')).toEqual([]);
  });

  it('a knot is found', () => {
    const files = { 'a.ts': ['./b.ts'], 'b.ts': ['./c/d.ts', 'zod'], 'c/d.ts': ['../a.ts'], 'e.ts': ['./a.ts'] };
    const tied = Object.entries(files).map(([path, imports]) => ({ path, imports, text: '' }));
    expect(knots(tied)).toEqual([['a.ts', 'b.ts', 'c/d.ts']]);
  });

  it('Astro’s side names Sätteri only for the types of its plug-ins', () => {
    const lines = modules.filter(({ path }) => path.startsWith('astro/')).flatMap(({ text }) => text.split('\n'));
    expect(lines.filter((line) => line.includes("from 'satteri'") && !line.startsWith('import type'))).toEqual([]);
  });

  it('what is pure asks no clock, no chance and no environment', () => {
    const pure = typescript.filter(({ path }) =>
      /^(?:study|markdown|bibliography|drawings|i18n|addresses|answers)\b/u.test(path),
    );
    const impure = pure.filter(({ text }) =>
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bglobalThis\b/u.test(text),
    );
    expect(pure.length).toBeGreaterThan(30);
    expect(impure.map(({ path }) => path)).toEqual([]);
  });
});

describe('what a file is', () => {
  const files = [...modules, ...readModules('scripts'), ...readModules('tests'), ...readModules('bench')];
  const lengths = files
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .sort((a, b) => a.lines - b.lines);

  it('none is over 400 lines, and nine in ten are at most 250', () => {
    expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
    expect(lengths[Math.ceil(lengths.length * 0.9) - 1]?.lines).toBeLessThanOrEqual(250);
  });

  it('no folder is a drawer for everything', () => {
    const folders = ['src', 'scripts', 'tests'].flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }),
    );
    expect(folders.filter((path) => /(?:^|[\\/])(?:utils?|helpers?|common|misc|lib)$/iu.test(path))).toEqual([]);
  });

  it('none only hands on what others export', () => {
    expect(typescript.filter(isBarrel).map(({ path }) => path)).toEqual([]);
  });

  it('a barrel is found', () => {
    const barrel = (text: string): boolean => isBarrel({ path: 'index.ts', text });
    expect(barrel("export { a } from './a.ts';\nexport type { B } from './b.ts';\n")).toBe(true);
    expect(barrel("export * from './a.ts';\nexport const b = 1;\n")).toBe(true);
    expect(barrel("export type { A } from './a.ts';\nexport const b = 1;\n")).toBe(false);
    expect(barrel("import './a.ts';\n")).toBe(false);
  });

  it('says of every export what it is', () => {
    const silent = [...typescript, ...readModules('scripts')].flatMap((module) =>
      undocumented(module).map((name) => `${module.path}: ${name}`),
    );
    expect(silent).toEqual([]);
  });

  it('an export without a docstring is found', () => {
    const text = [
      '/** Said. */',
      'export const a = 1;',
      'export const b = 2, c = 3;',
      '// Not said.',
      'export function d(): void {}',
      'const e = 1;',
      'export interface F {}',
      '/** Said. */',
      'export default class G {}',
      '/** Said. */',
      'export type H = string;',
    ].join('\n');
    expect(undocumented({ path: 'x.ts', text })).toEqual(['b, c', 'd', 'F']);
  });

  it('a code of a problem is described where it is defined, and nowhere else', () => {
    const definers = typescript.filter(({ text }) => text.includes('defineCode<')).map(({ path }) => path);
    expect(definers.filter((path) => !path.startsWith('problems/'))).toEqual([]);
  });
});

it('only the tables of this test and of docs/architecture.md know the folders: both name the same ones', () => {
  const document = readFileSync('docs/architecture.md', 'utf8');
  const named = [...document.matchAll(/`src\/([\w-]+(?:\/|\.ts))`/gu)].map(([, name]) => name);
  const ruled = Object.keys(MAY_IMPORT).filter(
    (path) => !path.includes('print') && path !== 'content.config.ts' && path !== 'drawings/',
  );
  expect(ruled.filter((path) => !named.includes(path))).toEqual([]);
});

function homeOf(path: string): string | undefined {
  return Object.keys(MAY_IMPORT)
    .filter((home) => path.startsWith(home))
    .sort((a, b) => b.length - a.length)[0];
}

/** “`study/claim.ts` imports `node:fs`”, for each import that the table does not allow. */
function violations({ path, imports }: Module): string[] {
  const home = homeOf(path) ?? path;
  const { ours, packages } = MAY_IMPORT[home] ?? { ours: [], packages: [] };
  const allowed = (specifier: string): boolean => {
    const to = target(path, specifier);
    if ('file' in to) return [home, ...ours].some((beginning) => to.file.startsWith(beginning));
    return packages.some((name) => name === to.name || (name.endsWith('*') && to.name.startsWith(name.slice(0, -1))));
  };
  const named = (specifier: string): string => {
    const to = target(path, specifier);
    return 'file' in to ? to.file : specifier;
  };
  return imports
    .filter((specifier) => !allowed(specifier))
    .map((specifier) => `\`${path}\` imports \`${named(specifier)}\``);
}

it('the check reaches nothing that draws: it loads neither d3 nor the map of the world', () => {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const reached = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const specifier of byPath.get(path)?.imports ?? []) {
      const to = target(path, specifier);
      if ('file' in to) visit(to.file);
      else packages.add(to.name);
    }
  };
  visit('cli/check.ts');
  expect(reached.has('reader/data.ts')).toBe(true);
  expect([...reached].filter((path) => path.startsWith('drawings/'))).toEqual([]);
  expect([...packages].filter((name) => /^(?:d3-|topojson|world-atlas)/u.test(name))).toEqual([]);
});
