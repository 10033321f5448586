import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { libraryFormat } from '../../src/bibliography/library.ts';
import { loadStudy } from '../../src/cli/load.ts';
import { DECIDED, FIXTURES, importInto, read, run, studyWith } from '../support/import.ts';
import { minimalStudy } from '../support/minimal-study.ts';

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

  it('says what the disk does not let it write', () => {
    using study = minimalStudy({ 'sources/gazette-2013.md': '' });
    const file = join(study.folder, '..', 'zotero.bib');
    writeFileSync(file, TWO);
    const sources = join(study.folder, 'sources');
    writeFileSync(sources, 'a file in the place of the folder');
    expect(importInto(study, file)).toEqual({
      status: 1,
      stdout: '',
      stderr: `\`${sources}\` cannot be written (EEXIST). Nothing was changed.\n`,
    });
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
