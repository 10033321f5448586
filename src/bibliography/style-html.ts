import { isWebAddress } from './addresses.ts';
import { escapeHtml } from './rich-text.ts';

const TOKEN = /<[^>]*>|[^<]+/gu;

/** The classes that stand for the styles which the processor writes into its HTML; the pages allow no `style` attribute. */
const SPANS: readonly (readonly [RegExp, string])[] = [
  [/small-caps/u, 'sc'],
  [/font-style:\s*normal/u, 'upright'],
  [/font-weight:\s*normal/u, 'regular'],
  [/underline/u, 'underlined'],
  [/csl-block/u, 'csl-block'],
  [/csl-indent/u, 'csl-indent'],
];

/**
 * What the processor prints as HTML that a page may hold: `<i> <b> <sup> <sub>`, spans with a class, the title as `<cite>`, links to the
 * web. Everything else is dropped, its words kept.
 */
export function tidyHtml(html: string): string {
  const open: string[] = [];
  const out: string[] = [];
  for (const [token] of html.matchAll(TOKEN)) {
    if (!token.startsWith('<')) out.push(token);
    else if (token.startsWith('</')) out.push(open.pop() ?? '');
    else {
      const [start, end] = tag(token);
      open.push(end);
      out.push(start);
    }
  }
  return out.concat(open.reverse()).join('').replace(/\s+/gu, ' ').trim();
}

/** The start of an element as it may stand in a page, and its end. */
function tag(token: string): readonly [start: string, end: string] {
  const plain = /^<(i|b|sup|sub)>$/u.exec(token)?.[1];
  if (plain !== undefined) return [`<${plain}>`, `</${plain}>`];
  if (/^<cite(?: lang="[A-Za-z\d-]+")?>$/u.test(token)) return [token, '</cite>'];
  if (/^<a href="https?:\/\/[^"]+" rel="noreferrer">$/u.test(token)) return [token, '</a>'];
  if (token.includes('csl-left-margin')) return ['', ' '];
  if (!/^<(?:span|div)\b/u.test(token)) return ['', ''];
  const name = SPANS.find(([pattern]) => pattern.test(token))?.[1];
  return name === undefined ? ['', ''] : [`<span class="${name}">`, '</span>'];
}

/** An address in HTML: it ends before a closing sign that stands around it. */
const ADDRESS = /https?:\/\/(?:[^\s<>"&]|&(?:#38|amp);)+/u;

/** Marks up a variable as it is printed: a title as a work in its language, a web address as a link. */
export function wrapped(
  text: string,
  { kind, language }: { kind: 'title' | 'address'; language?: string | undefined },
): string {
  if (kind === 'title') return `<cite${language === undefined ? '' : ` lang="${escapeHtml(language)}"`}>${text}</cite>`;
  return text.replace(ADDRESS, (printed) => {
    const address = plainHtml(printed);
    if (!isWebAddress(address)) return printed;
    return `<a href="${escapeHtml(address)}" rel="noreferrer">${escapeHtml(readable(address))}</a>`;
  });
}

/** An address in letters instead of percent signs, as browsers show it, where that hides nothing. */
function readable(address: string): string {
  try {
    const read = decodeURI(address);
    return /[\s\p{C}]/u.test(read) ? address : read;
  } catch {
    return address;
  }
}

/** HTML of a style without its tags and entities. */
export function plainHtml(html: string): string {
  return html
    .replace(/<[^>]*>/gu, '')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&');
}
