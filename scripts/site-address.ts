import { appendFileSync, existsSync, readFileSync, realpathSync } from 'node:fs';

/**
 * Works out where GitHub Pages will serve the site. What the Pages settings say (the outputs of
 * `actions/configure-pages`) comes first, since only they know of a custom or a private domain; then `public/CNAME`;
 * then the name of the repository: `owner/owner.github.io` stands at the root, any other under its own name.
 *
 * @throws {AddressError} with one sentence that says what is wrong with the input.
 */
export function siteAddress(env: AddressEnvironment): SiteAddress {
  const domain = domainOf(env.CNAME ?? '');
  const served = addressFromPages(env);
  if (served === null) return domain === null ? addressFromRepository(env) : { site: `https://${domain}`, base: '/' };
  if (domain === null || new URL(served.site).host === domain) return served;
  return { ...served, warning: ignoredDomain(domain, served) };
}

/** The variables that `siteAddress` reads. An empty one counts as absent, as outputs of skipped steps are empty. */
export interface AddressEnvironment {
  /** `owner/name`, as GitHub Actions sets it. */
  readonly GITHUB_REPOSITORY?: string | undefined;
  /** Output `base_url` of `actions/configure-pages`, such as `https://owner.github.io/name`. */
  readonly PAGES_BASE_URL?: string | undefined;
  /** Output `origin`, such as `https://owner.github.io`; read where there is no `base_url`. */
  readonly PAGES_ORIGIN?: string | undefined;
  /** Output `base_path`, such as `/name`, or nothing at the root; read with the origin. */
  readonly PAGES_BASE_PATH?: string | undefined;
  /** What `public/CNAME` holds: one domain. */
  readonly CNAME?: string | undefined;
}

/** Where the site stands, in the form of the build's `SITE` and `BASE`. */
export interface SiteAddress {
  /** An origin, without a slash at its end. */
  readonly site: string;
  /** A path that begins and ends with a slash. */
  readonly base: string;
  /** What the author should know, though the address is right. */
  readonly warning?: string;
}

/** The input does not say where the site stands; the message is one sentence for the author. */
export class AddressError extends Error {}

function addressFromPages(env: AddressEnvironment): SiteAddress | null {
  if (env.PAGES_BASE_URL) return addressFromUrl('PAGES_BASE_URL', env.PAGES_BASE_URL);
  if (!env.PAGES_ORIGIN) return null;
  const origin = addressFromUrl('PAGES_ORIGIN', env.PAGES_ORIGIN);
  if (origin.base !== '/') throw new AddressError(`PAGES_ORIGIN must have no path; it is \`${env.PAGES_ORIGIN}\`.`);
  const path = env.PAGES_BASE_PATH ?? '';
  if (path !== '' && !/^\/(?!\/)[^?#\s\\]*$/u.test(path)) {
    throw new AddressError(`PAGES_BASE_PATH must be a path such as \`/name\`; it is \`${path}\`.`);
  }
  return addressFromUrl('PAGES_BASE_PATH', origin.site + path);
}

function addressFromUrl(variable: string, value: string): SiteAddress {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isWebAddress = url !== null && /^https?:$/u.test(url.protocol) && !url.username && !url.search && !url.hash;
  if (!isWebAddress || /\s/u.test(value)) {
    throw new AddressError(
      `${variable} must be an address such as \`https://owner.github.io/name\`; it is \`${value}\`.`,
    );
  }
  // Pages reports http until HTTPS is enforced. Its own domains always speak https; a custom one may have no
  // certificate yet, so it is taken at its word.
  if (url.hostname.endsWith('.github.io')) url.protocol = 'https:';
  return { site: url.origin, base: url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/` };
}

function addressFromRepository({ GITHUB_REPOSITORY: repository }: AddressEnvironment): SiteAddress {
  if (!repository) {
    throw new AddressError('Nothing says where the site will stand: set GITHUB_REPOSITORY to `owner/name`.');
  }
  const [, owner, name] = /^([\w-]+)\/([\w.-]+)$/u.exec(repository) ?? [];
  if (owner === undefined || name === undefined || /^\.+$/u.test(name)) {
    throw new AddressError(`GITHUB_REPOSITORY must be \`owner/name\`; it is \`${repository}\`.`);
  }
  const host = `${owner}.github.io`.toLowerCase();
  return { site: `https://${host}`, base: name.toLowerCase() === host ? '/' : `/${name}/` };
}

/** The domain as hosts are compared: in lower case, other scripts in Punycode (RFC 3492). Null where the file is empty. */
function domainOf(cname: string): string | null {
  const text = cname.trim();
  if (text === '') return null;
  const url = /^[^\s/:@?#\\]+$/u.test(text) && URL.canParse(`https://${text}`) ? new URL(`https://${text}`) : null;
  if (url === null || !/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*$/u.test(url.hostname)) {
    const held = text.replaceAll(/\s+/gu, ' ');
    throw new AddressError(
      `public/CNAME must hold one domain and nothing else, such as \`www.example.org\`; it holds \`${held}\`.`,
    );
  }
  return url.hostname;
}

function ignoredDomain(domain: string, served: SiteAddress): string {
  return (
    `public/CNAME names ${domain}, but GitHub Pages serves ${served.site}${served.base}: ` +
    'for a site that is published by a workflow, the domain is set under Settings → Pages → Custom domain.'
  );
}

/** Prints the address as `site=` and `base=`, and hands both to the steps that follow in GitHub Actions. */
function main(): void {
  const { GITHUB_OUTPUT: output } = process.env;
  const cname = existsSync('public/CNAME') ? readFileSync('public/CNAME', 'utf8') : '';
  try {
    const { site, base, warning } = siteAddress({ ...process.env, CNAME: cname });
    const lines = `site=${site}\nbase=${base}\n`;
    process.stdout.write(lines);
    if (output) appendFileSync(output, lines);
    if (warning !== undefined) console.error(annotation('warning', 'The domain is not in use', warning));
  } catch (error) {
    if (!(error instanceof AddressError)) throw error;
    console.error(annotation('error', 'The site has no address', error.message));
    process.exitCode = 1;
  }
}

/** In GitHub Actions a workflow command, which puts the sentence on the page of the run; the bare sentence elsewhere. */
function annotation(kind: 'error' | 'warning', title: string, sentence: string): string {
  return process.env.GITHUB_ACTIONS ? `::${kind} title=${title}::${sentence.replaceAll('%', '%25')}` : sentence;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) main();
