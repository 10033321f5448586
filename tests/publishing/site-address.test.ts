import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AddressError, siteAddress } from '../../scripts/site-address.ts';

describe('from the name of the repository', () => {
  it.each([
    ['a project site', 'octavia/arirang', 'https://octavia.github.io', '/arirang/'],
    ['a renamed repository', 'octavia/the-phone', 'https://octavia.github.io', '/the-phone/'],
    ['a name with capitals, dots and underscores', 'octavia/My.Case_2', 'https://octavia.github.io', '/My.Case_2/'],
    ['a user site', 'octavia/octavia.github.io', 'https://octavia.github.io', '/'],
    ['a user site in mixed case', 'Octavia/OCTAVIA.github.io', 'https://octavia.github.io', '/'],
    ['a fork whose owner is in upper case', 'ACME-Labs/casebook', 'https://acme-labs.github.io', '/casebook/'],
    ['the user site of somebody else', 'octavia/acme.github.io', 'https://octavia.github.io', '/acme.github.io/'],
  ])('%s', (_, repository, site, base) => {
    expect(siteAddress({ GITHUB_REPOSITORY: repository })).toEqual({ site, base });
  });
});

describe('from the Pages settings, which know better than the name', () => {
  const repository = { GITHUB_REPOSITORY: 'octavia/arirang' };

  it.each([
    ['a project site', 'https://octavia.github.io/arirang', 'https://octavia.github.io', '/arirang/'],
    ['a slash at the end', 'https://octavia.github.io/arirang/', 'https://octavia.github.io', '/arirang/'],
    ['a custom domain', 'https://www.example.org', 'https://www.example.org', '/'],
    [
      'a project under the custom domain of its owner',
      'https://example.org/arirang',
      'https://example.org',
      '/arirang/',
    ],
    ['a custom domain without a certificate yet', 'http://www.example.org/', 'http://www.example.org', '/'],
    [
      'a Pages domain where HTTPS is not enforced',
      'http://octavia.github.io/arirang',
      'https://octavia.github.io',
      '/arirang/',
    ],
    ['a private site', 'https://fluffy-disco-1a2b.pages.github.io/', 'https://fluffy-disco-1a2b.pages.github.io', '/'],
  ])('%s', (_, baseUrl, site, base) => {
    expect(siteAddress({ ...repository, PAGES_BASE_URL: baseUrl })).toEqual({ site, base });
  });

  it.each([
    ['with a path', '/arirang', '/arirang/'],
    ['at the root', '', '/'],
  ])('origin and base path serve where there is no base URL: %s', (_, path, base) => {
    const env = { ...repository, PAGES_BASE_URL: '', PAGES_ORIGIN: 'https://example.org', PAGES_BASE_PATH: path };
    expect(siteAddress(env)).toEqual({ site: 'https://example.org', base });
  });

  it('outputs that are empty, as those of a skipped step are, leave it to the name', () => {
    const env = { ...repository, PAGES_BASE_URL: '', PAGES_ORIGIN: '', PAGES_BASE_PATH: '', CNAME: '' };
    expect(siteAddress(env)).toEqual({ site: 'https://octavia.github.io', base: '/arirang/' });
  });
});

describe('from public/CNAME', () => {
  it.each([
    ['a domain', 'www.example.org\n', 'https://www.example.org'],
    ['a domain in capitals', 'Case.Example.ORG', 'https://case.example.org'],
    ['a domain in another script', 'bücher.example', 'https://xn--bcher-kva.example'],
  ])('%s', (_, CNAME, site) => {
    expect(siteAddress({ GITHUB_REPOSITORY: 'octavia/arirang', CNAME })).toEqual({ site, base: '/' });
  });

  it('says nothing where the settings agree', () => {
    const env = { CNAME: 'www.example.org', PAGES_BASE_URL: 'https://www.example.org/' };
    expect(siteAddress(env)).toEqual({ site: 'https://www.example.org', base: '/' });
  });

  it('warns where the settings disagree, since Pages ignores the file of a site that a workflow publishes', () => {
    const address = siteAddress({ CNAME: 'www.example.org', PAGES_BASE_URL: 'https://octavia.github.io/arirang' });
    expect(address).toMatchObject({ site: 'https://octavia.github.io', base: '/arirang/' });
    expect(address.warning).toBe(
      'public/CNAME names www.example.org, but GitHub Pages serves https://octavia.github.io/arirang/: ' +
        'for a site that is published by a workflow, the domain is set under Settings → Pages → Custom domain.',
    );
  });
});

describe('input that says nothing usable is refused in one sentence', () => {
  it.each([
    [{}, 'Nothing says where the site will stand: set GITHUB_REPOSITORY to `owner/name`.'],
    [{ GITHUB_REPOSITORY: 'arirang' }, 'GITHUB_REPOSITORY must be `owner/name`; it is `arirang`.'],
    [{ GITHUB_REPOSITORY: 'a/b/c' }, 'GITHUB_REPOSITORY must be `owner/name`; it is `a/b/c`.'],
    [{ GITHUB_REPOSITORY: 'octavia/..' }, 'GITHUB_REPOSITORY must be `owner/name`; it is `octavia/..`.'],
    [
      { PAGES_BASE_URL: 'octavia.github.io/arirang' },
      'PAGES_BASE_URL must be an address such as `https://owner.github.io/name`; it is `octavia.github.io/arirang`.',
    ],
    [
      { PAGES_BASE_URL: 'https://example.org/?site=1' },
      'PAGES_BASE_URL must be an address such as `https://owner.github.io/name`; it is `https://example.org/?site=1`.',
    ],
    [{ PAGES_ORIGIN: 'https://example.org/x' }, 'PAGES_ORIGIN must have no path; it is `https://example.org/x`.'],
    [
      { PAGES_ORIGIN: 'https://example.org', PAGES_BASE_PATH: 'arirang' },
      'PAGES_BASE_PATH must be a path such as `/name`; it is `arirang`.',
    ],
    [
      { CNAME: 'https://www.example.org/' },
      'public/CNAME must hold one domain and nothing else, such as `www.example.org`; it holds `https://www.example.org/`.',
    ],
    [
      { CNAME: 'example.org\nwww.example.org\n' },
      'public/CNAME must hold one domain and nothing else, such as `www.example.org`; it holds `example.org www.example.org`.',
    ],
    [
      { CNAME: 'localhost' },
      'public/CNAME must hold one domain and nothing else, such as `www.example.org`; it holds `localhost`.',
    ],
  ])('%j', (env, sentence) => {
    expect(() => siteAddress(env)).toThrow(new AddressError(sentence));
  });
});

describe('the command', () => {
  const script = resolve('scripts/site-address.ts');
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'site-address-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run(env: Readonly<Record<string, string>>) {
    return spawnSync(process.execPath, [script], { cwd: folder, env, encoding: 'utf8' });
  }

  it('prints the address', () => {
    const { status, stdout } = run({ GITHUB_REPOSITORY: 'octavia/arirang' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'site=https://octavia.github.io\nbase=/arirang/\n' });
  });

  it('adds it to what earlier lines handed to the next steps', () => {
    const output = join(folder, 'output');
    writeFileSync(output, 'before=1\n');
    run({ GITHUB_REPOSITORY: 'octavia/arirang', GITHUB_OUTPUT: output });
    expect(readFileSync(output, 'utf8')).toBe('before=1\nsite=https://octavia.github.io\nbase=/arirang/\n');
  });

  it('reads public/CNAME', () => {
    mkdirSync(join(folder, 'public'));
    writeFileSync(join(folder, 'public/CNAME'), 'www.example.org\n');
    expect(run({ GITHUB_REPOSITORY: 'octavia/arirang' }).stdout).toBe('site=https://www.example.org\nbase=/\n');
  });

  it('fails with the one sentence, and in a workflow as an annotation', () => {
    const sentence = 'GITHUB_REPOSITORY must be `owner/name`; it is `arirang`.';
    const plain = run({ GITHUB_REPOSITORY: 'arirang' });
    expect(plain).toMatchObject({ status: 1, stdout: '', stderr: `${sentence}\n` });
    const inWorkflow = run({ GITHUB_REPOSITORY: 'arirang', GITHUB_ACTIONS: 'true' });
    expect(inWorkflow).toMatchObject({ status: 1, stderr: `::error title=The site has no address::${sentence}\n` });
  });
});
