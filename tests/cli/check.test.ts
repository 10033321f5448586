import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Files, minimalStudy, type TemporaryStudy } from '../support/minimal-study.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the command as `npm run check` does, outside of GitHub Actions unless `env` says otherwise. */
function check(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, GITHUB_ACTIONS: '', CONTENT: '', NO_COLOR: '', FORCE_COLOR: '', ...env },
  });
  return { status, stdout, stderr };
}

const chapter = (body: string, fields = ''): Files => ({
  'chapters/01-one.mdx': `---\ntitle: One\ndescription: One.\n${fields}---\n\n${body}\n`,
});
const FAULTY = chapter('The phone has a name [@gazete-2013].\n\n[^1]: Never mentioned [@gazette-2013].');
const holder = ({ folder }: TemporaryStudy): string => folder.replace(/[\\/]content$/u, '');

describe('npm run check', () => {
  it('ends with 0 where nothing is wrong, and says so', () => {
    using study = minimalStudy();
    expect(check([study.folder])).toEqual({ status: 0, stdout: 'No problems.\n', stderr: '' });
  });

  it('ends with 0 where there are only warnings and notices', () => {
    using study = minimalStudy(chapter('The phone has a name [@gazette-2013].\n\n[^1]: Never mentioned.'));
    const { status, stdout } = check([study.folder]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/ warning .* unused-note\n/u);
  });

  it('ends with 1 where there are errors, and shows each with its line, a caret and what to do', () => {
    using study = minimalStudy(FAULTY);
    const { status, stdout, stderr } = check([study.folder]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toBe(
      [
        'content/chapters/01-one.mdx:6:23 error There is no source `gazete-2013`. unknown-source',
        '  6 | The phone has a name [@gazete-2013].',
        '                            ^^^^^^^^^^^^',
        '  Did you mean `gazette-2013`?',
        '',
        'content/chapters/01-one.mdx:8:1 warning The note `[^1]` is never mentioned. unused-note',
        '  8 | [^1]: Never mentioned [@gazette-2013].',
        '      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
        '  Write `[^1]` where it belongs, or remove it.',
        '',
        '1 error, 1 warning.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['the content folder', (study: TemporaryStudy) => [study.folder]],
    ['the folder that holds it', (study: TemporaryStudy) => [holder(study)]],
    ['either with a slash', (study: TemporaryStudy) => [`${holder(study)}/`]],
    ['either relative', (study: TemporaryStudy) => [relative(ROOT, study.folder)]],
    ['none, with CONTENT in the environment', (study: TemporaryStudy) => ({ CONTENT: study.folder })],
  ])('takes %s, and names files from the folder that holds the content', (_, given) => {
    using study = minimalStudy(FAULTY);
    const named = given(study);
    const { stdout } = Array.isArray(named) ? check(named) : check([], named);
    expect(stdout).toMatch(/^content\/chapters\/01-one\.mdx:6:23 error /u);
  });

  it('says what is missing where a path leads nowhere', () => {
    const { status, stdout } = check(['/nowhere/at-all']);
    expect(status).toBe(1);
    expect(stdout).toContain('at-all/study.yaml:1:1 error There is no `study.yaml`. missing-file');
  });

  it('leaves drafts out, unless it is asked for them', () => {
    using study = minimalStudy({
      ...chapter('One [@gazette-2013].'),
      'chapters/02-two.mdx': '---\ntitle: Two\ndescription: Two.\ndraft: true\n---\n\nTwo [@gazete-2013].\n',
    });
    expect(check([study.folder]).status).toBe(0);
    expect(check(['--drafts', study.folder]).status).toBe(1);
  });

  it('ends with 2 at a flag that it does not know, and shows those that it does', () => {
    const { status, stdout, stderr } = check(['--jason']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Unknown option '--jason'[\s\S]*npm run check \[-- \[--json \| --github\]/u);
    expect(stderr).not.toMatch(/\n\s+at /u);
  });

  it('explains itself', () => {
    const { status, stdout } = check(['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Ends with 1 if there are errors\.\n$/u);
  });
});

describe('npm run check -- --json', () => {
  it('prints one object, with every problem flat and in order', () => {
    using study = minimalStudy(FAULTY);
    const { status, stdout, stderr } = check(['--json', study.folder]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      problems: [
        {
          code: 'unknown-source',
          severity: 'error',
          file: 'content/chapters/01-one.mdx',
          line: 6,
          column: 23,
          endLine: 6,
          endColumn: 35,
          message: 'There is no source `gazete-2013`.',
          hint: 'Did you mean `gazette-2013`?',
        },
        {
          code: 'unused-note',
          severity: 'warning',
          file: 'content/chapters/01-one.mdx',
          line: 8,
          column: 1,
          endLine: 8,
          endColumn: 39,
          message: 'The note `[^1]` is never mentioned.',
          hint: 'Write `[^1]` where it belongs, or remove it.',
        },
      ],
      counts: { error: 1, warning: 1, notice: 0 },
    });
  });

  it('prints it too where nothing is wrong, and where GitHub Actions runs it', () => {
    using study = minimalStudy();
    const { status, stdout } = check(['--json', study.folder], { GITHUB_ACTIONS: 'true' });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ problems: [], counts: { error: 0, warning: 0, notice: 0 } });
  });
});

describe('npm run check -- --github', () => {
  const ANNOTATION =
    '::error file=content/chapters/01-one.mdx,line=6,col=23,endLine=6,endColumn=35,title=unknown-source::There is no source `gazete-2013`.%0ADid you mean `gazette-2013`?';

  it('prints an annotation for each problem', () => {
    using study = minimalStudy(FAULTY);
    const { status, stdout } = check(['--github', study.folder]);
    expect(status).toBe(1);
    expect(stdout.split('\n').slice(0, 2)).toEqual([ANNOTATION, expect.stringMatching(/^::warning file=/u)]);
  });

  it('is what GitHub Actions gets unasked', () => {
    using study = minimalStudy(FAULTY);
    expect(check([study.folder], { GITHUB_ACTIONS: 'true' }).stdout).toContain(ANNOTATION);
  });
});
