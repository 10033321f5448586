import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { contentType, isText } from '../../scripts/serve/content-type.ts';
import { locate } from '../../scripts/serve/locate.ts';

/** A built site as GitHub Pages sends it. */
export interface Pages {
  /** `http://localhost:<port>`: browsers treat that as safe, as they do https. */
  readonly origin: string;
  /** From now on a page stands at this path, whatever the site has there. */
  readonly put: (path: string, html: string) => void;
  readonly close: () => Promise<void>;
}

interface Answer {
  readonly status: 200 | 404;
  readonly type: string;
  readonly body: Buffer;
}

/**
 * How long an answer is on its way from a server nearby. From no distance at all even the faces would be there before the first paint, and
 * Lighthouse, which reckons what a slow line would make of what it saw, would take them for needed.
 */
const DISTANCE_MS = 30;

/** Serves a folder with what GitHub Pages adds: gzip for text, made once, and ten minutes in the cache. It stands at `/`. */
export async function servePages(root: string, port: number): Promise<Pages> {
  const known = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    answerAt(root, pathname, known).then(
      async (answer) => {
        await wait(DISTANCE_MS);
        send(answer, request, response);
      },
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((done, fail) => void server.once('error', fail).listen(port, 'localhost', done));
  return {
    origin: `http://localhost:${port}`,
    put: (path, html) => void known.set(path, answer(200, 'text/html; charset=utf-8', Buffer.from(html))),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A port that no program has now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => void server.listen(0, 'localhost', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('The system gives no port.');
  return address.port;
}

async function answerAt(root: string, path: string, known: Map<string, Answer>): Promise<Answer> {
  const found = known.get(path);
  if (found !== undefined) return found;
  const location = await locate(root, '/', path);
  const made =
    location.kind === 'file'
      ? answer(200, contentType(location.file), await readFile(location.file))
      : answer(404, 'text/html; charset=utf-8', await readFile(`${root}/404.html`));
  known.set(path, made);
  return made;
}

function answer(status: 200 | 404, type: string, body: Buffer): Answer {
  return { status, type, body: isText(type) ? gzipSync(body, { level: 9 }) : body };
}

function send({ status, type, body }: Answer, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': body.byteLength,
    'Cache-Control': 'max-age=600',
    ...(isText(type) ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
