import { existsSync, realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { locate } from './serve/locate.ts';
import { type Exchange, sendFile, sendLine } from './serve/respond.ts';

/**
 * Serves a built site to this machine as GitHub Pages would: `index.html` for folders, a redirect to the slash,
 * `404.html` for what is not there.
 *
 * @returns once it listens; `url` is the address of the cover. A port of 0 takes a free one.
 * @throws the system's error, such as `EADDRINUSE`, where the port cannot be had.
 */
export async function serve({ root, base, port }: ServeOptions): Promise<RunningServer> {
  const site = { root: resolve(root), base: withSlashes(base) };
  const server = createServer((request, response) => {
    answer({ request, response }, site).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, HOST, done);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${taken}${encodeURI(site.base)}`,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error === undefined ? done() : fail(error)));
        server.closeAllConnections();
      }),
  };
}

/** What to serve, and where. */
export interface ServeOptions {
  /** Folder of the built site. */
  readonly root: string;
  /** Path that the site was built for, such as `/` or `/repository/`; slashes at its ends may be left out. */
  readonly base: string;
  readonly port: number;
}

/** A server at work. */
export interface RunningServer {
  /** Address of the cover, with the base path and a slash at its end. */
  readonly url: string;
  /** Stops listening and drops open connections. */
  readonly close: () => Promise<void>;
}

interface Site {
  readonly root: string;
  readonly base: string;
}

const HOST = '127.0.0.1';
const USUAL_PORT = 4321;

async function answer(exchange: Exchange, { root, base }: Site): Promise<void> {
  const { request, response } = exchange;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    sendLine(exchange, 405, 'This site can only be read.');
    return;
  }
  const [, path = '/', query = ''] = /^([^?]*)(.*)$/su.exec(request.url ?? '/') ?? [];
  const location = await locate(root, base, path);
  switch (location.kind) {
    case 'file':
      return sendFile(exchange, location.file, 200);
    case 'redirect':
      response.writeHead(301, { Location: location.path + query, 'Content-Length': 0 }).end();
      return;
    case 'missing':
      return sendMissing(exchange, root);
    case 'outside':
      return sendLine(exchange, 404, `Nothing is here. The site is at ${base}`);
    case 'malformed':
      return sendLine(exchange, 400, 'This address cannot be read.');
  }
}

async function sendMissing(exchange: Exchange, root: string): Promise<void> {
  const page = join(root, '404.html');
  if (existsSync(page)) await sendFile(exchange, page, 404);
  else sendLine(exchange, 404, 'There is no such page.');
}

function withSlashes(base: string): string {
  const path = decodeURI(base).replaceAll(/^\/+|\/+$/gu, '');
  return path === '' ? '/' : `/${path}/`;
}

/** The command line: `--base`, else the variable `BASE`, else `/`; `--root`, else `dist`; `--port`, else 4321. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { base: { type: 'string' }, port: { type: 'string' }, root: { type: 'string' } },
  });
  const root = values.root ?? 'dist';
  if (!existsSync(join(root, 'index.html'))) {
    throw new CommandError(`There is no site in ${root}/ yet. Run \`npm run build\` first.`);
  }
  const site = { root, base: values.base ?? process.env.BASE ?? '/' };
  const server = await (values.port === undefined ? serveNearby(site) : serve({ ...site, port: portOf(values.port) }));
  console.log(`The study is at ${server.url} (Ctrl+C ends it).`);
}

/** Takes the usual port, or a free one where another program has it. */
function serveNearby(site: Site): Promise<RunningServer> {
  return serve({ ...site, port: USUAL_PORT }).catch((error: unknown) => {
    if (isErrorOf(error, 'EADDRINUSE')) return serve({ ...site, port: 0 });
    throw error;
  });
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new CommandError(`\`${text}\` is no port. Give a number up to 65535.`);
}

/** The expected end of the command: one sentence for the person who typed it. */
class CommandError extends Error {}

function isErrorOf(error: unknown, code: string): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith(code);
}

function sentenceFor(error: unknown): string {
  if (isErrorOf(error, 'EADDRINUSE')) return 'The port is taken by another program. Choose another with `--port`.';
  if (error instanceof CommandError || isErrorOf(error, 'ERR_PARSE_ARGS')) return error.message;
  throw error;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  main().catch((error: unknown) => {
    console.error(sentenceFor(error));
    process.exitCode = 1;
  });
}
