import type { Mention } from '../study/mention.ts';

/** What the address of a link or picture means in a study. */
export type Destination =
  | { readonly kind: 'figure'; readonly id: string }
  | { readonly kind: 'term'; readonly id: string }
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'reference'; readonly fragment: string }
  | { readonly kind: 'link'; readonly url: string };

/** Reads an address: `fig:id`, `term:id`, `claim:id`, `#fragment`, or a link to somewhere. */
export function readDestination(url: string): Destination {
  const scheme = /^(fig|term|claim):(.*)$/su.exec(url);
  const id = decode(scheme?.[2] ?? '');
  if (scheme?.[1] === 'fig') return { kind: 'figure', id };
  if (scheme?.[1] === 'term') return { kind: 'term', id };
  if (scheme?.[1] === 'claim') return { kind: 'claim', id };
  if (url.startsWith('#')) return { kind: 'reference', fragment: decode(url.slice(1)) };
  return { kind: 'link', url };
}

/** A destination as a mention at a place. */
export function destinationMention(destination: Destination, start: number, end: number): Mention {
  return destination.kind === 'claim' ? { ...destination, card: false, start, end } : { ...destination, start, end };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
