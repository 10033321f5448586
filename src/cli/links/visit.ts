import type { Lanes } from './lanes.ts';

/** A redirect on the way: its status and where it leads. */
export interface Hop {
  readonly status: number;
  readonly to: string;
}

/** What became of an address. */
export type Visit = { readonly hops: readonly Hop[] } & (
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'loop' }
  | { readonly kind: 'timeout' }
  /** No answer: `ENOTFOUND`, `ECONNREFUSED`, `CERT_HAS_EXPIRED`. */
  | { readonly kind: 'failed'; readonly reason: string }
);

/** What asking needs. */
export interface VisitOptions {
  readonly lanes: Lanes;
  /** In milliseconds, for one request. */
  readonly timeout: number;
  readonly userAgent: string;
}

const MOST_HOPS = 10;
/** A host that asks for more patience than this, in seconds, is left alone. */
const LONGEST_REST = 60;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
/** Too many requests, or none for now: the answer says when to come back. */
const BUSY: readonly number[] = [429, 503];

/** Asks for an address and follows its redirects; what it says is not read. */
export async function visit(url: string, options: VisitOptions): Promise<Visit> {
  const hops: Hop[] = [];
  let at = withoutFragment(url);
  for (const seen = new Set<string>([at]); ; seen.add(at)) {
    const answer = await ask(at, options);
    if ('kind' in answer) return { ...answer, hops };
    const { status, location } = answer;
    const next =
      location !== null && URL.canParse(location, at) ? withoutFragment(new URL(location, at).href) : undefined;
    if (next === undefined || !REDIRECTS.includes(status)) return { kind: 'answered', status, hops };
    hops.push({ status, to: next });
    if (seen.has(next) || hops.length >= MOST_HOPS) return { kind: 'loop', hops };
    if (!/^https?:/u.test(next)) return { kind: 'failed', reason: `a redirect to ${next}`, hops };
    at = next;
  }
}

type Answer = { readonly status: number; readonly location: string | null; readonly retryAfter: string | null };
type NoAnswer = { readonly kind: 'timeout' } | { readonly kind: 'failed'; readonly reason: string };

/** HEAD, which costs a server little; GET, as a reader asks, before a link is called dead: many servers know no HEAD. One more try where the server asks for patience. */
function ask(url: string, options: VisitOptions): Promise<Answer | NoAnswer> {
  const { lanes } = options;
  return lanes.run(new URL(url).host, async () => {
    const head = await request('HEAD', url, options);
    const first =
      'kind' in head || head.status < 400 || BUSY.includes(head.status) ? head : await request('GET', url, options);
    if ('kind' in first || !BUSY.includes(first.status)) return first;
    const seconds = restOf(first.retryAfter);
    if (seconds === undefined || seconds > LONGEST_REST) return first;
    await lanes.rest(seconds * 1000);
    return request('GET', url, options);
  });
}

async function request(
  method: 'HEAD' | 'GET',
  url: string,
  { timeout, userAgent }: VisitOptions,
): Promise<Answer | NoAnswer> {
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      headers: { 'User-Agent': userAgent, Accept: '*/*' },
    });
    await response.body?.cancel();
    const { status, headers } = response;
    return { status, location: headers.get('location'), retryAfter: headers.get('retry-after') };
  } catch (error) {
    return noAnswer(error);
  }
}

/** A `fetch` that fails says why in the cause of its error. */
function noAnswer(error: unknown): NoAnswer {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'TimeoutError') return { kind: 'timeout' };
  const cause = error.cause ?? error;
  if (!(cause instanceof Error)) throw error;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  if (code === undefined && !(error instanceof TypeError)) throw error;
  return { kind: 'failed', reason: code ?? cause.message };
}

/** `Retry-After` in seconds: a number of them, or a date (RFC 9110, 10.2.3). */
function restOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,6}$/u.test(header.trim())) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000));
}

/** A fragment is never sent. */
function withoutFragment(url: string): string {
  return url.replace(/#.*$/su, '');
}
