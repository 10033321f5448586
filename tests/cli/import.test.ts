import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { libraryFormat } from '../../src/bibliography/library.ts';
import { loadStudy } from '../../src/cli/load.ts';
import { type Files, minimalStudy, type TemporaryStudy } from '../support/minimal-study.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FIXTURES = join(ROOT, 'tests/bibliography/fixtures');

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as `npm run import` does, with nobody at the terminal. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/import.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input: '',
    env: { ...process.env, CONTENT: '', NO_COLOR: '1', ...env },
  });
  return { status, stdout, stderr };
}

const DECIDED = ['--standpoint', 'research', '--read', 'not-read'];

/** A study whose library stands in `sources/`. */
function studyWith(name: string, text: string | Uint8Array, overlay: Files = {}): TemporaryStudy & { library: string } {
  const study = minimalStudy(overlay);
  const library = join(study.folder, 'sources', name);
  writeFileSync(library, text);
  return { ...study, library };
}

function importInto(study: TemporaryStudy, ...args: string[]): Run {
  return run(['--content', study.folder, ...DECIDED, ...args]);
}

const read = (study: TemporaryStudy, file: string): string => readFileSync(join(study.folder, file), 'utf8');

const TWO = `@string{p = {A Press}}

@book{kim-2012,
  author    = {Kim, Yonho and {Lumen Research}},
  title     = {Cell Phones in North Korea},
  date      = {2012-07~},
  publisher = p,
  urldate   = {2026-11-23},
  shelf     = {7},
  note      = {Read in print.

Its second edition is a book of its own.},
}

@online{kcna-2013, title = {경애하는 김정은동지께서}, date = {2013-08-11}, url = {http://example.org/a}}
`;

describe('npm run import -- file', () => {
  it('makes a source file of every entry, ids kept, and says so', () => {
    using study = minimalStudy();
    const file = join(study.folder, '..', 'zotero.bib');
    writeFileSync(file, TWO);
    expect(importInto(study, file)).toEqual({
      status: 0,
      stdout: 'content/sources/kim-2012.md\ncontent/sources/kcna-2013.md\n2 source files written.\n',
      stderr: '',
    });
    expect(read(study, 'sources/kim-2012.md')).toBe(
      [
        '---',
        'type: book',
        'title: Cell Phones in North Korea',
        'author:',
        '  - {family: Kim, given: Yonho}',
        '  - {literal: Lumen Research}',
        'issued: 2012-07~',
        'publisher: A Press',
        'note: |-',
        '  Read in print.',
        '',
        '  Its second edition is a book of its own.',
        'custom:',
        '  shelf: 7',
        'evidence:',
        '  standpoint: research',
        '  read: not-read',
        '  accessed: 2026-11-23',
        '---',
        '',
      ].join('\n'),
    );
    expect(readFileSync(file, 'utf8')).toBe(TWO);
  });

  it('takes only the entries that are named', () => {
    using study = minimalStudy();
    const file = join(study.folder, '..', 'zotero.bib');
    writeFileSync(file, TWO);
    expect(importInto(study, file, 'kcna-2013').status).toBe(0);
    expect(readdirSync(join(study.folder, 'sources')).sort()).toEqual(['gazette-2013.md', 'kcna-2013.md']);
  });

  it('writes nothing over a file, and says which id is taken', () => {
    using study = minimalStudy({ 'sources/kim-2012.md': '' });
    const file = join(study.folder, '..', 'zotero.bib');
    writeFileSync(file, '@book{gazette-2013, title = {Another}}\n@book{kim-2012, title = {A book}}\n');
    const before = read(study, 'sources/gazette-2013.md');
    const { status, stdout } = importInto(study, file);
    expect(status).toBe(1);
    expect(stdout).toBe(
      [
        'zotero.bib:1:1 `gazette-2013` was not imported: `content/sources/gazette-2013.md` is there already, and nothing is overwritten.',
        `  Give it another id: \`npm run import -- ${file} gazette-2013 --as another-id\`.`,
        '',
        'content/sources/kim-2012.md',
        '1 source file written.',
        '',
      ].join('\n'),
    );
    expect(read(study, 'sources/gazette-2013.md')).toBe(before);
  });

  it('names what an author must decide, where nobody is there to be asked', () => {
    using study = minimalStudy();
    const file = join(study.folder, '..', 'zotero.bib');
    writeFileSync(file, TWO);
    const { status, stdout, stderr } = run(['--content', study.folder, '--read', 'whole', file]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^A source file says how a source stands .* An author must decide both\.\n/u);
    expect(readdirSync(join(study.folder, 'sources'))).toEqual(['gazette-2013.md']);
  });

  it('gives an entry another id', () => {
    using study = studyWith('library.bib', '@book{gazette, title = {Another}}\n');
    const { status, stdout } = importInto(study, study.library, 'gazette', '--as', 'gazette-2014');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout:
        'content/sources/gazette-2014.md\n1 source file written. 1 entry taken out of `content/sources/library.bib`.\nCite it as `[@gazette-2014]` now; its key in the library was `gazette`.\n',
    });
  });

  test.each([
    [
      'an id that no file can be called',
      '@book{DBLP:conf/x/Y, title = {T}}',
      'DBLP%3Aconf%2Fx%2FY.md',
      'DBLP:conf/x/Y',
    ],
    ['an id in Cyrillic', '@book{пункт3, title = {T}}', 'пункт3.md', 'пункт3'],
  ])('%s is kept', async (_, text, name, id) => {
    using study = studyWith('library.bib', text);
    expect(importInto(study, study.library).status).toBe(0);
    expect(existsSync(join(study.folder, 'sources', name))).toBe(true);
    expect([...(await loadStudy(study.folder, { drafts: true })).study.sources.keys()]).toContain(id);
  });

  test.each([
    [
      'capitals alone part it from a file',
      '@book{Gazette-2013, title = {T}}',
      'differs from it in capitals only, and some disks take the two for one file.',
    ],
    ['it is too long', `@book{${'x'.repeat(260)}, title = {T}}`, 'its id is too long for the name of a file.'],
    ['it has no title', '@book{a, author = {Roe, Jane}}', 'it has no title, and a source file needs one.'],
  ])('an entry stays where it is if %s', (_, text, why) => {
    using study = studyWith('library.bib', text);
    const { status, stdout } = importInto(study, study.library);
    expect(status).toBe(1);
    expect(stdout).toContain(`was not imported: `);
    expect(stdout).toContain(why);
    expect(stdout).toMatch(/\n\nNothing was written\.\n$/u);
    expect(readFileSync(study.library, 'utf8')).toBe(text);
  });
});

describe('an entry of a library of the study', () => {
  it('becomes a file and leaves the library, of which nothing else changes', async () => {
    using study = studyWith('library.bib', TWO);
    const { status, stdout } = importInto(study, study.library, 'kim-2012');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout:
        'content/sources/kim-2012.md\n1 source file written. 1 entry taken out of `content/sources/library.bib`.\n',
    });
    expect(readFileSync(study.library, 'utf8')).toBe(
      '@string{p = {A Press}}\n\n@online{kcna-2013, title = {경애하는 김정은동지께서}, date = {2013-08-11}, url = {http://example.org/a}}\n',
    );
    const { problems } = await loadStudy(study.folder, { drafts: true });
    expect(problems.map(({ code }) => code)).not.toContain('duplicate-source');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  const files = readdirSync(FIXTURES).filter(
    (file) => libraryFormat(file) !== undefined && !file.startsWith('damaged'),
  );
  test.each(files)('gives the same items as before: %s', async (file) => {
    using study = studyWith(file, readFileSync(join(FIXTURES, file)));
    const before = (await loadStudy(study.folder, { drafts: true })).study.sources;
    const { stderr } = importInto(study, study.library);
    expect(stderr).toBe('');
    const { sources } = (await loadStudy(study.folder, { drafts: true })).study;
    expect(new Map([...sources].map(([id, { item }]) => [id, item]))).toEqual(
      new Map([...before].map(([id, { item }]) => [id, item])),
    );
  });

  it('does not leave while others take fields from it', () => {
    const text =
      '@inbook{hen, title = {The hen}, crossref = {egg}}\n@book{egg, title = {The egg}, publisher = {A Farm}}\n';
    using study = studyWith('library.bib', text);
    const { status, stdout } = importInto(study, study.library, 'egg');
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout:
        'Without this entry, others of `content/sources/library.bib` would change, because they take fields from it: `hen`. Import those as well, or first.\n\nNothing was written.\n',
    });
    expect(readFileSync(study.library, 'utf8')).toBe(text);
    expect(importInto(study, study.library, 'egg', 'hen').status).toBe(0);
    expect(readFileSync(study.library, 'utf8')).toBe('');
    expect(read(study, 'sources/hen.md')).toContain('container-title: The egg\n');
  });

  it('does not leave a twin behind', () => {
    const text = '@book{a, title = {One}}\n@book{a, title = {Two}}\n';
    using study = studyWith('library.bib', text);
    const { status, stdout } = importInto(study, study.library, 'a');
    expect(status).toBe(1);
    expect(stdout).toContain(
      '`a` stands in `content/sources/library.bib` more than once. Remove all but one of them first.',
    );
    expect(readFileSync(study.library, 'utf8')).toBe(text);
  });

  it('is pointed to where another library has its id', () => {
    using study = studyWith('library.bib', '@book{a, title = {One}}\n');
    const other = join(study.folder, '..', 'other.bib');
    writeFileSync(other, '@book{a, title = {Two}}\n');
    const { status, stdout } = importInto(study, other);
    expect(status).toBe(1);
    expect(stdout).toContain('`a` was not imported: the id stands in `content/sources/library.bib` already.');
    expect(stdout).toContain('`npm run import -- content/sources/library.bib a`');
  });

  test.each([
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf8')],
    ['windows-1252', (text: string) => Buffer.from(text, 'latin1')],
  ])('leaves the encoding of its library as it was: %s', (_, bytes) => {
    using study = studyWith('library.bib', bytes('@book{a, title = {Café}}\n@book{b, title = {Naïve}}\n'));
    expect(importInto(study, study.library, 'a').status).toBe(0);
    expect(read(study, 'sources/a.md')).toContain('title: Café\n');
    expect(readFileSync(study.library)).toEqual(bytes('@book{b, title = {Naïve}}\n'));
  });

  it('can be in a folder of its own', () => {
    using study = minimalStudy();
    mkdirSync(join(study.folder, 'sources/more'));
    const library = join(study.folder, 'sources/more/books.json');
    writeFileSync(library, '[{"id": "a", "type": "book", "title": "A"}]');
    expect(importInto(study, library).stdout).toContain('1 entry taken out of `content/sources/more/books.json`.');
    expect(readFileSync(library, 'utf8')).toBe('[]');
  });
});

describe('npm run import -- --dry-run', () => {
  it('accounts for the entries of a file in words, and writes nothing', () => {
    using study = studyWith('library.bib', '@book{a, title = {A}}\n@set{s, entryset = {a}}\n@book{a, title = {B}}\n');
    const { status, stdout } = run(['--dry-run', study.library, '--content', study.folder]);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^content\/sources\/library\.bib: 3 entries stand in it; 1 read, 2 named below\.\n\ncontent\/sources\/library\.bib:2:1 notice /u,
    );
    expect(stdout).toMatch(/\n {2}3 \| @book\{a, title = \{B\}\}\n/u);
    expect(stdout).toMatch(/\n1 error, 1 notice\.\n$/u);
    expect(readdirSync(join(study.folder, 'sources')).sort()).toEqual(['gazette-2013.md', 'library.bib']);
  });

  it('with --json gives one object: what stands there, the items as CSL-JSON, and what is wrong, by line and id', () => {
    using study = studyWith(
      'library.bib',
      '@book{a,\n  title = {A},\n  date = {2013-22},\n}\n\n@book{, title = {B}}\n',
    );
    const { status, stdout, stderr } = run(['--dry-run', '--json', study.library]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      entries: 2,
      items: [{ id: 'a', type: 'book', title: 'A', issued: { 'date-parts': [[2013]], season: 2 } }],
      problems: [
        { line: 6, id: null, code: 'unkeyed-entry', message: 'The entry “B” has no key, so nothing can cite it.' },
      ],
    });
  });

  test.each(readdirSync(FIXTURES).filter((file) => libraryFormat(file) !== undefined))(
    'reads or names every entry of %s',
    (file) => {
      const { entries, items, problems } = JSON.parse(run(['--dry-run', '--json', join(FIXTURES, file)]).stdout) as {
        entries: number;
        items: readonly { id: string }[];
        problems: readonly { line: number; id: string | null; code: string }[];
      };
      const named = problems.filter(({ code }) =>
        ['unreadable-entry', 'repeated-key', 'unkeyed-entry', 'uncitable-entry'].includes(code),
      );
      expect(items.length + named.length).toBe(entries);
      expect(problems.every(({ line }) => line > 0)).toBe(true);
    },
  );

  it('shows the lines of a file in UTF-16', () => {
    using study = studyWith(
      'library.bib',
      Buffer.from('\uFEFF@book{a, title = {A}}\n@book{a, title = {é}}\n', 'utf16le'),
    );
    expect(run(['--dry-run', study.library]).stdout).toContain('  2 | @book{a, title = {é}}\n');
  });
});

describe('what is no library', () => {
  test.each<[string, string, Uint8Array | string, number, RegExp]>([
    ['an empty file', 'a.bib', '', 0, /^a\.bib: 0 entries stand in it; 0 read\.\n/u],
    ['a text', 'a.bib', 'Dear reader', 1, /no BibTeX entry stands in it/u],
    ['a name without a format', 'a.txt', '@book{a,}', 1, /its name does not tell the format/u],
    ['a picture', 'a.bib', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 2, /is no text file/u],
  ])('%s', (_, name, bytes, status, words) => {
    using study = minimalStudy();
    const file = join(study.folder, '..', name);
    writeFileSync(file, bytes);
    const result = run(['--dry-run', file]);
    expect(result.status).toBe(status);
    expect(result.stdout + result.stderr).toMatch(words);
    expect(result.stderr).not.toContain('    at ');
  });

  it('a file that is not there, and a folder', () => {
    using study = minimalStudy();
    expect(run(['nowhere.bib'])).toEqual({ status: 2, stdout: '', stderr: 'There is no file `nowhere.bib`.\n' });
    expect(run([study.folder])).toEqual({
      status: 2,
      stdout: '',
      stderr: `\`${study.folder}\` is a folder. Name one file in it.\n`,
    });
  });

  it('an empty file has nothing to import', () => {
    using study = studyWith('library.bib', '');
    writeFileSync(study.library, '');
    expect(importInto(study, study.library)).toEqual({
      status: 0,
      stdout: 'No entry stands in `content/sources/library.bib`.\n',
      stderr: '',
    });
  });
});

describe('the command line', () => {
  it('explains itself', () => {
    const { status, stdout } = run(['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^npm run import -- .*file \[ids…\]\n/u);
  });

  test.each([
    ['no file', [], 'Name the file of a library.'],
    ['an option that it does not know', ['--all', 'a.bib'], "Unknown option '--all'"],
    ['--json alone', ['--json', 'a.bib'], '--json goes with --dry-run.'],
    ['--dry-run with ids', ['--dry-run', 'a.bib', 'b'], '--dry-run accounts for a whole file, so it takes no ids.'],
    ['--as without an id', ['--as', 'b', 'a.bib'], '--as is another id for one entry. Name that entry.'],
    ['a standpoint', ['--standpoint', 'wired', 'a.bib'], '`wired` is no standpoint. Did you mean `wire`?'],
    ['a reading', ['--read', 'all', 'a.bib'], '`all` is no answer to how much was read.'],
  ])('ends with 2 for %s', (_, args, message) => {
    const { status, stdout, stderr } = run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.startsWith(message)).toBe(true);
    expect(stderr).toContain('npm run import -- --dry-run');
  });

  it('says which entry was meant', () => {
    using study = studyWith('library.bib', TWO);
    const { status, stdout } = importInto(study, study.library, 'kim-2013');
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout:
        'No entry of `content/sources/library.bib` has the id `kim-2013`. Did you mean `kim-2012`?\n\nNothing was written.\n',
    });
  });

  it('finds a file from the folder in which the author stands', () => {
    using study = studyWith('library.bib', TWO);
    const { status } = run(['--dry-run', 'library.bib'], { INIT_CWD: join(study.folder, 'sources') });
    expect(status).toBe(0);
  });

  it('needs a study to import into', () => {
    using study = minimalStudy();
    const file = join(study.folder, '..', 'zotero.bib');
    writeFileSync(file, TWO);
    const { status, stderr } = run(['--content', join(study.folder, 'sources'), ...DECIDED, file]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^There is no study in .*: it has no `study\.yaml`\./u);
  });
});
