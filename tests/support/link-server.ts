import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server met it. */
export interface Met {
  readonly method: string;
  readonly path: string;
  readonly userAgent: string;
}

/** A server on this machine that does everything that servers do to links. */
export interface LinkServer extends AsyncDisposable {
  /** `http://127.0.0.1:…`, without a slash. */
  readonly origin: string;
  readonly met: readonly Met[];
  /** The most requests that were ever open at once. */
  readonly most: () => number;
}

type Reply = (request: IncomingMessage, response: ServerResponse, met: readonly Met[]) => void;

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Reply =>
  (_, response) =>
    response.writeHead(code, headers).end();
const to = (code: number, location: string): Reply => status(code, { location });

const REPLIES: Readonly<Record<string, Reply>> = {
  '/page': status(200),
  '/moved': to(301, '/page'),
  '/moved-twice': to(308, '/moved'),
  '/for-now': to(302, '/page'),
  '/moved-for-now': to(301, '/for-now'),
  '/front': to(302, '/'),
  '/': status(200),
  '/circle': to(302, '/circle-2'),
  '/circle-2': to(302, '/circle'),
  '/moved-to-nothing': to(301, '/missing'),
  '/missing': status(404),
  '/gone': status(410),
  '/broken': status(500),
  '/forbidden': status(403),
  '/only-get': (request, response) => response.writeHead(request.method === 'GET' ? 200 : 405).end(),
  '/head-missing': (request, response) => response.writeHead(request.method === 'GET' ? 200 : 404).end(),
  '/busy-once': (_, response, met) => {
    const again = met.filter(({ path }) => path === '/busy-once').length > 1;
    response.writeHead(again ? 200 : 429, { 'retry-after': '7' }).end();
  },
  '/busy-until': (_, response, met) => {
    const again = met.filter(({ path }) => path === '/busy-until').length > 1;
    response.writeHead(again ? 200 : 503, { 'retry-after': 'Thu, 01 Jan 2015 00:00:00 GMT' }).end();
  },
  '/busy-for-long': status(429, { 'retry-after': '86400' }),
  '/hangs': () => undefined,
};

/** Starts the server on a free port. */
export async function linkServer(): Promise<LinkServer> {
  const met: Met[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => {
      open -= 1;
    });
    const { method = '', url: path = '', headers } = request;
    met.push({ method, path, userAgent: headers['user-agent'] ?? '' });
    (REPLIES[path] ?? status(404))(request, response, met);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    met,
    most: () => most,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
