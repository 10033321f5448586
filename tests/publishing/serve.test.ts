import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serve } from '../../scripts/serve.ts';

const COVER = '<!doctype html><title>Arirang</title>';
const SITE = {
  'index.html': COVER,
  '404.html': '<!doctype html><title>Not found</title>',
  'chapters/the-device/index.html': '<!doctype html><title>The device</title>',
  'old-address.html': '<!doctype html><title>Old address</title>',
  '사진/index.html': '<!doctype html><title>Pictures</title>',
  'sources/index.txt': 'no page',
  'style.css': 'p { margin: 0 }\n'.repeat(40),
  'figures/front.avif': 'picture',
};

let folder: string;
let atRoot: RunningServer;
let underBase: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  for (const [path, text] of Object.entries(SITE)) {
    const file = join(folder, 'dist', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'dist/link.txt'));
  atRoot = await serve({ root: join(folder, 'dist'), base: '/', port: 0 });
  underBase = await serve({ root: join(folder, 'dist'), base: 'x/y', port: 0 });
});

afterAll(async () => {
  await Promise.all([atRoot.close(), underBase.close()]);
  rmSync(folder, { recursive: true });
});

describe('pages', () => {
  it('a folder answers with its index.html', async () => {
    expect(await get(atRoot, '/')).toMatchObject({ status: 200, body: COVER });
    const chapter = await get(atRoot, '/chapters/the-device/?from=cover');
    expect(chapter).toMatchObject({ status: 200, body: SITE['chapters/the-device/index.html'] });
  });

  it.each([
    ['/chapters/the-device', '/chapters/the-device/'],
    ['/chapters/the-device?from=cover', '/chapters/the-device/?from=cover'],
    ['/%EC%82%AC%EC%A7%84', '/%EC%82%AC%EC%A7%84/'],
    ['//chapters', '/chapters/'],
  ])('%s is sent on to %s', async (path, location) => {
    expect(await get(atRoot, path)).toMatchObject({ status: 301, headers: { location } });
  });

  it('an address without an ending is also the page of that name', async () => {
    expect(await get(atRoot, '/old-address')).toMatchObject({ status: 200, body: SITE['old-address.html'] });
  });

  it('an address in another script is found', async () => {
    expect(await get(atRoot, encodeURI('/사진/'))).toMatchObject({ status: 200, body: SITE['사진/index.html'] });
  });

  it.each(['/nothing', '/nothing/', '/nothing.css', '/sources/', '/style.css/'])(
    '%s answers 404 with the page that says so',
    async (path) => {
      const { status, headers, body } = await get(atRoot, path);
      expect({ status, body }).toEqual({ status: 404, body: SITE['404.html'] });
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
    },
  );
});

describe('under a base path', () => {
  it('the address has the path, with a slash at both ends', () => {
    expect(underBase.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/x\/y\/$/u);
    expect(atRoot.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
  });

  it('pages are found there', async () => {
    expect(await get(underBase, '/x/y/')).toMatchObject({ status: 200, body: COVER });
    expect(await get(underBase, '/x/y')).toMatchObject({ status: 301, headers: { location: '/x/y/' } });
    expect(await get(underBase, '/x/y/chapters')).toMatchObject({
      status: 301,
      headers: { location: '/x/y/chapters/' },
    });
    expect(await get(underBase, '/x/y/nothing/')).toMatchObject({ status: 404, body: SITE['404.html'] });
  });

  it.each(['/', '/style.css', '/x/', '/x/yz/', '/x/y/../style.css'])('%s leads nowhere', async (path) => {
    expect(await get(underBase, path)).toMatchObject({ status: 404, body: 'Nothing is here. The site is at /x/y/\n' });
  });
});

describe('nothing outside the folder is served', () => {
  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/chapters/..%2f..%2fsecret.txt', '/link.txt'])(
    '%s',
    async (path) => {
      expect(await get(atRoot, path)).toMatchObject({ status: 404, body: SITE['404.html'] });
    },
  );

  it.each(['/%00', '/%zz', '/..%5csecret.txt'])('%s is no address', async (path) => {
    expect(await get(atRoot, path)).toMatchObject({ status: 400 });
  });
});

describe('what a browser is told', () => {
  it.each([
    ['a.html', 'text/html; charset=utf-8'],
    ['a.css', 'text/css; charset=utf-8'],
    ['a.js', 'text/javascript; charset=utf-8'],
    ['a.json', 'application/json; charset=utf-8'],
    ['a.xml', 'application/xml; charset=utf-8'],
    ['a.txt', 'text/plain; charset=utf-8'],
    ['a.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['a.svg', 'image/svg+xml'],
    ['a.avif', 'image/avif'],
    ['a.jpg', 'image/jpeg'],
    ['A.PNG', 'image/png'],
    ['a.webp', 'image/webp'],
    ['a.woff2', 'font/woff2'],
    ['a.pdf', 'application/pdf'],
    ['a.epub', 'application/epub+zip'],
    ['a.unknown', 'application/octet-stream'],
  ])('%s is %s', async (name, type) => {
    writeFileSync(join(folder, 'dist', name), name);
    expect((await get(atRoot, `/${name}`)).headers['content-type']).toBe(type);
  });

  it.each([
    ['/style.css', 'gzip, deflate, br', 'gzip'],
    ['/style.css', '*', 'gzip'],
    ['/style.css', 'gzip;q=0.5', 'gzip'],
    ['/style.css', 'br', undefined],
    ['/style.css', 'gzip;q=0', undefined],
    ['/figures/front.avif', 'gzip', undefined],
  ])('%s for a client that accepts %s is encoded as %s', async (path, accepted, encoding) => {
    const { headers } = await get(atRoot, path, { headers: { 'accept-encoding': accepted } });
    expect(headers['content-encoding']).toBe(encoding);
  });

  it('compressed text is the text', async () => {
    const response = await fetch(`${atRoot.url}style.css`);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toBe(SITE['style.css']);
  });

  it('what it has already is not sent again, until it changes', async () => {
    const file = join(folder, 'dist/changing.css');
    writeFileSync(file, 'p {}');
    const { headers } = await get(atRoot, '/changing.css');
    const known = { headers: { 'if-none-match': `"other", ${headers.etag}` } };
    expect(await get(atRoot, '/changing.css', known)).toMatchObject({
      status: 304,
      body: '',
      headers: { etag: headers.etag },
    });
    writeFileSync(file, 'q {}');
    expect(await get(atRoot, '/changing.css', known)).toMatchObject({ status: 200, body: 'q {}' });
  });

  it('HEAD has the head and no body; anything else than reading is refused', async () => {
    const head = await get(atRoot, '/style.css', { method: 'HEAD' });
    expect(head).toMatchObject({
      status: 200,
      body: '',
      headers: { 'content-length': String(SITE['style.css'].length) },
    });
    expect(await get(atRoot, '/', { method: 'POST' })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });
});

describe('the command', () => {
  it('prints the address in one line, and serves there', async () => {
    const child = spawn(process.execPath, ['scripts/serve.ts', '--root', join(folder, 'dist'), '--port', '0'], {
      env: { ...process.env, BASE: '/arirang' },
    });
    try {
      const [line] = (await once(child.stdout, 'data')) as [Buffer];
      const [, url = ''] = /^The study is at (http:\S+\/arirang\/) \(Ctrl\+C ends it\)\.\n$/u.exec(String(line)) ?? [];
      expect(await (await fetch(url)).text()).toBe(COVER);
    } finally {
      child.kill();
    }
  });

  it.each([
    [['--root', 'no-such-folder'], 'There is no site in no-such-folder/ yet. Run `npm run build` first.\n'],
    [['--root', '.', '--port', '80000'], 'There is no site in ./ yet. Run `npm run build` first.\n'],
  ])('%j fails with one sentence', (options, sentence) => {
    expect(command(options)).toMatchObject({ status: 1, stdout: '', stderr: sentence });
  });

  it('refuses a port that is none, or that is taken', () => {
    const root = join(folder, 'dist');
    expect(command(['--root', root, '--port', '80000']).stderr).toBe(
      '`80000` is no port. Give a number up to 65535.\n',
    );
    const taken = command(['--root', root, '--port', new URL(atRoot.url).port]);
    expect(taken).toMatchObject({
      status: 1,
      stderr: 'The port is taken by another program. Choose another with `--port`.\n',
    });
  });
});

function command(options: readonly string[]) {
  return spawnSync(process.execPath, ['scripts/serve.ts', ...options], { encoding: 'utf8' });
}

/** Asks for a path as it stands: `fetch` would resolve `..` before sending it. */
function get(server: RunningServer, path: string, options: { method?: string; headers?: Record<string, string> } = {}) {
  const { hostname, port } = new URL(server.url);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((done, fail) => {
    const asked = request({ hostname, port, path, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() });
      });
    });
    asked.on('error', fail).end();
  });
}
