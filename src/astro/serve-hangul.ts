import { hostedSite } from './host.ts';

/** The dev server makes the face for Hangul when a page asks for it. */
export function serveHangul(
  request: { url?: string | undefined },
  response: { setHeader: (name: string, value: string) => unknown; end: (body?: Buffer) => void },
  next: (error?: unknown) => void,
): void {
  const { hangul, addresses } = hostedSite();
  if (hangul === undefined || request.url?.split('?')[0] !== addresses.file(hangul.file)) {
    next();
    return;
  }
  hangul
    .bytes()
    .then((body) => {
      response.setHeader('Content-Type', 'font/woff2');
      response.end(body);
    })
    .catch(next);
}
