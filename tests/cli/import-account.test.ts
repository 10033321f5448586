import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { libraryFormat } from '../../src/bibliography/library.ts';
import { FIXTURES, importInto, run, studyWith } from '../support/import.ts';
import { minimalStudy } from '../support/minimal-study.ts';

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
