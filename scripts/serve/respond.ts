import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { contentType, isText } from './content-type.ts';

const compress = promisify(gzip);

/** One request and where its answer goes. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * Sends a file: text compressed where the client takes gzip, and nothing but `304` to a client that has it already.
 * An entity tag is weak, since one stands for both the plain and the compressed form (RFC 9110, 8.8.1).
 *
 * @param status `404` for the page that says so, which is never answered with `304`
 */
export async function sendFile(exchange: Exchange, file: string, status: 200 | 404): Promise<void> {
  const { request, response } = exchange;
  const content = await readFile(file);
  const type = contentType(file);
  const tag = `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('ETag', tag);
  if (isText(type)) response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && holds(request.headers['if-none-match'], tag)) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Type', type);
  const isCompressed = isText(type) && acceptsGzip(request.headers['accept-encoding']);
  if (isCompressed) response.setHeader('Content-Encoding', 'gzip');
  sendBody(exchange, status, isCompressed ? await compress(content) : content);
}

/** Sends one line of plain text. */
export function sendLine(exchange: Exchange, status: number, line: string): void {
  exchange.response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  sendBody(exchange, status, Buffer.from(`${line}\n`));
}

function sendBody({ request, response }: Exchange, status: number, body: Buffer): void {
  response.writeHead(status, { 'Content-Length': body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Weak comparison of `If-None-Match` (RFC 9110, 13.1.2). */
function holds(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  const opaque = tag.replace(/^W\//u, '');
  return header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//u, '') === opaque);
}

/** Whether gzip is named and not refused by `q=0` (RFC 9110, 12.5.3). */
function acceptsGzip(header: string | string[] | undefined): boolean {
  const codings = String(header ?? '').split(',');
  return codings.some((coding) => /^\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/iu.test(coding));
}
