import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkAddresses } from '../../src/cli/links/check.ts';
import { judge } from '../../src/cli/links/judge.ts';
import { createLanes } from '../../src/cli/links/lanes.ts';
import { listedAddresses } from '../../src/cli/links/listed.ts';
import { webAddresses } from '../../src/study/web-addresses.ts';
import { checkStudy } from '../support/check-study.ts';
import { linkServer } from '../support/link-server.ts';
import { minimalStudy } from '../support/minimal-study.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Checks addresses without waiting; says what was found of each, and how long the check would have waited. */
async function check(text: string, timeout = 5000): Promise<{ found: string[]; waits: number[] }> {
  const waits: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
  };
  const problems = await checkAddresses(listedAddresses(text, 'list.txt'), {
    timeout,
    userAgent: 'Casebook-link-check/1',
    lanes: createLanes({ pause: 1000, most: 4, sleep }),
  });
  return {
    found: problems.map(({ code, severity, place, message, hint }) =>
      [`${place.line}:${place.column} ${severity} ${code}`, message, ...(hint === undefined ? [] : [hint])].join(' | '),
    ),
    waits,
  };
}

describe('what a server does to a link', () => {
  it.each([
    ['/page', undefined],
    ['/only-get', undefined],
    ['/head-missing', undefined],
    [
      '/moved',
      'warning moved-link | ORIGIN/moved has moved to ORIGIN/page. | Look whether the same stands there, and write the new address: ORIGIN/page',
    ],
    [
      '/moved-twice',
      'warning moved-link | ORIGIN/moved-twice has moved to ORIGIN/page. | Look whether the same stands there, and write the new address: ORIGIN/page',
    ],
    ['/for-now', 'notice redirected-link | ORIGIN/for-now redirects for now to ORIGIN/page.'],
    ['/moved-for-now', 'notice redirected-link | ORIGIN/moved-for-now redirects for now to ORIGIN/page.'],
    [
      '/front',
      'warning redirected-link | ORIGIN/front redirects for now to ORIGIN/. | That is a front page: what stood here is probably gone. Look for a copy in an archive.',
    ],
    [
      '/missing',
      'error dead-link | ORIGIN/missing is gone: the server answers 404. | Look for a copy in an archive, and name it in the source under `archived`; or correct the address.',
    ],
    [
      '/gone',
      'error dead-link | ORIGIN/gone is gone: the server answers 410. | Look for a copy in an archive, and name it in the source under `archived`; or correct the address.',
    ],
    [
      '/moved-to-nothing',
      'error dead-link | ORIGIN/moved-to-nothing is gone: the server answers 404 at ORIGIN/missing, where it redirects to. | Look for a copy in an archive, and name it in the source under `archived`; or correct the address.',
    ],
    [
      '/circle',
      'error dead-link | ORIGIN/circle redirects in circles, over 2 addresses. | Look for a copy in an archive, and name it in the source under `archived`; or correct the address.',
    ],
    [
      '/broken',
      'warning refused-link | ORIGIN/broken cannot be judged: the server answers 500. | Open it in a browser: it may stand all the same.',
    ],
    [
      '/forbidden',
      'warning refused-link | ORIGIN/forbidden cannot be judged: the server answers 403. | Open it in a browser: it may stand all the same.',
    ],
    [
      '/busy-for-long',
      'warning refused-link | ORIGIN/busy-for-long cannot be judged: the server answers 429. | Open it in a browser: it may stand all the same.',
    ],
  ])('%s', async (path, expected) => {
    await using server = await linkServer();
    const { found } = await check(server.origin + path);
    expect(found).toEqual(expected === undefined ? [] : [`1:1 ${expected.replaceAll('ORIGIN', server.origin)}`]);
  });

  it('is judged by a GET where HEAD is refused, and by HEAD alone where it is answered', async () => {
    await using server = await linkServer();
    await check(`${server.origin}/page\n${server.origin}/only-get`);
    expect(server.met.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'HEAD /page',
      'HEAD /only-get',
      'GET /only-get',
    ]);
  });

  it('may be to hang: then it did not answer in time', async () => {
    await using server = await linkServer();
    const { found } = await check(`${server.origin}/hangs`, 100);
    expect(found).toEqual([
      `1:1 warning slow-link | ${server.origin}/hangs did not answer in time. | Open it in a browser: it may stand all the same.`,
    ]);
  });

  it('may be to be closed, or to speak no TLS', async () => {
    const closed = await linkServer();
    await closed[Symbol.asyncDispose]();
    await using plain = await linkServer();
    const { found } = await check(`${closed.origin}/page\n${plain.origin.replace('http:', 'https:')}/page`);
    expect(found.map((line) => line.replace(/\(.*\)/u, '(…)'))).toEqual([
      `1:1 warning unreachable-link | ${closed.origin}/page could not be reached (…). | Open it in a browser: it may stand all the same.`,
      `2:1 warning unreachable-link | ${plain.origin.replace('http:', 'https:')}/page could not be reached (…). | Open it in a browser: it may stand all the same.`,
    ]);
    expect(found[0]).toContain('(ECONNREFUSED)');
  });

  it('may be to ask for patience, which it gets, once', async () => {
    await using server = await linkServer();
    expect(await check(`${server.origin}/busy-once`)).toEqual({ found: [], waits: [7000] });
    expect(await check(`${server.origin}/busy-until`)).toEqual({ found: [], waits: [0] });
    expect((await check(`${server.origin}/busy-for-long`)).waits).toEqual([]);
  });
});

describe('a host that nobody knows', () => {
  const gone = { kind: 'failed', reason: 'ENOTFOUND', hops: [] } as const;
  const [address] = listedAddresses('https://gone.example.org/', 'list.txt');

  it('is dead where other hosts answer, and in doubt where none does: then this machine may be off the net', () => {
    if (address === undefined) throw new Error('The list has an address.');
    expect(judge(address, gone, { online: true })).toMatchObject({ code: 'dead-link', severity: 'error' });
    expect(judge(address, gone, { online: false })).toMatchObject({ code: 'unreachable-link', severity: 'warning' });
  });
});

describe('a polite check', () => {
  it('sends a host one request at a time, with a pause between two', async () => {
    await using server = await linkServer();
    const { waits } = await check(
      ['/page', '/moved', '/for-now', '/gone'].map((path) => server.origin + path).join('\n'),
    );
    expect(server.most()).toBe(1);
    // Four addresses and two redirects are six turns.
    expect(waits).toEqual([1000, 1000, 1000, 1000, 1000]);
  });

  it('asks once for an address that stands in several places, without its fragment, and names each place', async () => {
    await using server = await linkServer();
    const { found } = await check(`${server.origin}/gone and (${server.origin}/gone).\n${server.origin}/page#part`);
    expect(found.map((line) => line.split(' ')[0])).toEqual(['1:1', `1:${server.origin.length + 12}`]);
    expect(server.met.map(({ path }) => path)).toEqual(['/gone', '/gone', '/page']);
  });

  it('has no more requests under way than it may', async () => {
    const lanes = createLanes({ pause: 0, most: 2, sleep: async () => undefined });
    let open = 0;
    const seen: number[] = [];
    const ask = async (): Promise<void> => {
      open += 1;
      seen.push(open);
      await Promise.resolve();
      await Promise.resolve();
      open -= 1;
    };
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((host) => lanes.run(host, ask)));
    expect(seen).toHaveLength(5);
    expect(Math.max(...seen)).toBe(2);
  });
});

describe('the addresses of a study', () => {
  it('are those of its sources, of their copies and of its links, each where it stands', async () => {
    using study = minimalStudy({
      'chapters/01-one.mdx':
        '---\ntitle: One\ndescription: One.\n---\n\nThe [name](https://example.org/name) of it [@gazette-2013].\n',
      'sources/gazette-2013.md': [
        '---',
        'type: article-newspaper',
        'title: A phone is named',
        'URL: https://example.org/phone',
        'evidence:',
        '  standpoint: general-press',
        '  read: whole',
        '  archived: [{url: "https://archive.example.org/1"}]',
        '---',
        '',
        'See <https://example.org/notes>.',
        '',
      ].join('\n'),
    });
    const found = webAddresses((await checkStudy(study.folder)).study);
    expect(found.map(({ url, kind, place }) => `${place.file}:${place.line} ${kind} ${url}`)).toEqual([
      'content/sources/gazette-2013.md:4 original https://example.org/phone',
      'content/sources/gazette-2013.md:8 archived https://archive.example.org/1',
      'content/chapters/01-one.mdx:6 link https://example.org/name',
      'content/sources/gazette-2013.md:11 link https://example.org/notes',
    ]);
  });
});

describe('npm run check:links', () => {
  it('says of a study what is dead, what has moved and what has no archived copy, and ends with 1', async () => {
    await using server = await linkServer();
    using study = minimalStudy({
      'study.yaml':
        'title: A phone\nauthors: [{literal: Us}]\nlanguage: en\nlicence: CC-BY-4.0\ndescription: A phone.\nrepository: https://example.org/us/phone\n',
      'sources/gazette-2013.md': `---\ntype: webpage\ntitle: A phone\nURL: ${server.origin}/gone\nevidence: {standpoint: general-press, read: whole, archived: [{url: "${server.origin}/missing"}]}\n---\n`,
      'sources/herald-2013.md': `---\ntype: webpage\ntitle: A phone\nURL: ${server.origin}/page\nevidence: {standpoint: general-press, read: whole}\n---\n`,
    });
    const { status, stdout } = await run(['--json', '--pause', '0', study.folder]);
    const { problems, counts } = JSON.parse(stdout) as {
      problems: { code: string; file: string; line: number; hint: string }[];
      counts: unknown;
    };
    expect(problems.map(({ code, file, line }) => `${file}:${line} ${code}`)).toEqual([
      'content/sources/gazette-2013.md:4 dead-link',
      'content/sources/gazette-2013.md:5 dead-archive',
      'content/sources/herald-2013.md:4 missing-archive',
    ]);
    expect(problems[0]?.hint).toBe(`A copy is named: ${server.origin}/missing.`);
    expect(counts).toEqual({ error: 2, warning: 0, notice: 1 });
    expect(status).toBe(1);
    expect(new Set(server.met.map(({ userAgent }) => userAgent))).toEqual(
      new Set(['Casebook-link-check/1 (+https://example.org/us/phone)']),
    );
  });

  it('takes a file of addresses and addresses themselves, shows the line, and ends with 0 where nothing is dead', async () => {
    await using server = await linkServer();
    using study = minimalStudy();
    const list = join(study.folder, 'list.txt');
    writeFileSync(list, `# ours\n${server.origin}/moved, seen in May\n`);
    const { status, stdout, stderr } = await run(['--pause', '0', list, `${server.origin}/page`]);
    expect(stdout).toContain(
      `${list}:2:1 warning ${server.origin}/moved has moved to ${server.origin}/page. moved-link`,
    );
    expect(stderr).toBe('2 addresses were asked for.\n');
    expect(status).toBe(0);
  });

  it('says how it is used where it is misused', async () => {
    expect((await run(['--timeout', 'soon'])).stderr).toMatch(/^--timeout and --pause are seconds, 600 at most\./u);
    expect(await run(['nowhere'])).toMatchObject({ status: 2, stdout: '' });
    expect((await run(['--help'])).stdout).toContain('npm run check:links');
  });
});

function run(args: readonly string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ['src/cli/check-links.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, GITHUB_ACTIONS: '', CONTENT: '', NO_COLOR: '', FORCE_COLOR: '' },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })));
}
