import type { Problem, Severity } from '../../problems/problem.ts';
import type { WebAddress } from '../../study/web-addresses.ts';
import type { Visit } from './visit.ts';

/** What is wrong with an address after it was asked for; nothing where it answers as it stands. Where nothing answers at all, the fault may be ours. */
export function judge(address: WebAddress, visit: Visit, { online }: { online: boolean }): Problem | undefined {
  const finding = verdict(address, visit, online);
  return finding && { ...finding, place: address.place };
}

/** An address of a source without a copy in an archive. */
export function missingArchive(address: WebAddress): Problem | undefined {
  if (address.kind !== 'original' || address.copies === undefined || address.copies.length > 0) return undefined;
  return {
    code: 'missing-archive',
    severity: 'notice',
    place: address.place,
    message: `No archived copy of ${address.url} is named.`,
    hint: 'Save the page in an archive while it stands, and name the copy: `evidence: {archived: [{url: …, date: …}]}`.',
  };
}

type Finding = Omit<Problem, 'place'>;

/** Nobody answers there for good. */
const GONE: readonly number[] = [404, 410];
const NO_HOST: readonly string[] = ['ENOTFOUND'];
const PERMANENT: readonly number[] = [301, 308];

function verdict(address: WebAddress, visit: Visit, online: boolean): Finding | undefined {
  const { url } = address;
  if (visit.kind === 'loop') return dead(address, `${url} redirects in circles, over ${visit.hops.length} addresses.`);
  if (visit.kind === 'timeout') return doubtful('slow-link', `${url} did not answer in time.`);
  if (visit.kind === 'failed') {
    return online && NO_HOST.includes(visit.reason)
      ? dead(address, `There is no such host: ${url} (${visit.reason}).`)
      : doubtful('unreachable-link', `${url} could not be reached (${visit.reason}).`);
  }
  if (GONE.includes(visit.status))
    return dead(address, `${url} is gone: the server answers ${visit.status}${after(visit)}.`);
  if (visit.status >= 400)
    return doubtful('refused-link', `${url} cannot be judged: the server answers ${visit.status}${after(visit)}.`);
  return redirected(address, visit);
}

function dead({ kind, copies }: WebAddress, message: string): Finding {
  const [copy] = copies ?? [];
  const hint =
    copy !== undefined
      ? `A copy is named: ${copy}.`
      : kind === 'archived'
        ? 'Name another copy, or take this one out.'
        : 'Look for a copy in an archive, and name it in the source under `archived`; or correct the address.';
  return { code: kind === 'archived' ? 'dead-archive' : 'dead-link', severity: 'error', message, hint };
}

function doubtful(code: string, message: string): Finding {
  return { code, severity: 'warning', message, hint: 'Open it in a browser: it may stand all the same.' };
}

function redirected({ url, kind }: WebAddress, { hops }: Visit): Finding | undefined {
  const to = hops.at(-1)?.to;
  // Archives lead to the copy nearest in time, and a DOI is there to redirect.
  if (to === undefined || kind === 'archived' || /^https?:\/\/(?:dx\.)?doi\.org\//iu.test(url)) return undefined;
  const permanent = hops.every(({ status }) => PERMANENT.includes(status));
  const front = new URL(to).pathname === '/' && new URL(url).pathname !== '/';
  const severity: Severity = permanent || front ? 'warning' : 'notice';
  const code = permanent ? 'moved-link' : 'redirected-link';
  const message = `${url} ${permanent ? 'has moved to' : 'redirects for now to'} ${to}.`;
  return { code, severity, message, ...hintOf({ permanent, front, to }) };
}

function hintOf({ permanent, front, to }: { permanent: boolean; front: boolean; to: string }): { hint?: string } {
  if (front) return { hint: 'That is a front page: what stood here is probably gone. Look for a copy in an archive.' };
  return permanent ? { hint: `Look whether the same stands there, and write the new address: ${to}` } : {};
}

function after({ hops }: Visit): string {
  const to = hops.at(-1)?.to;
  return to === undefined ? '' : ` at ${to}, where it redirects to`;
}
