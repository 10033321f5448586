import { isWebAddress } from './addresses.ts';
import { plainRichText } from './rich-text.ts';

/**
 * The rich text of CSL-JSON: plain text in which `<i>`, `<b>`, `<sup>`, `<sub>` and `<sc>` stand in pairs. Takes text with
 * the HTML that libraries hold or that the BibTeX parser makes: tags of the same meaning become these, blocks become line
 * breaks, other known tags go and leave their words, a link leaves its address if it is a web address. What is no known tag
 * is text, `<` included.
 */
export function tidyMarkup(source: string): string {
  if (!source.includes('<')) return source;
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of source.matchAll(TAG)) {
    const piece = pieceOf(match);
    if (piece === undefined) continue;
    pieces.push({ kind: 'text', text: source.slice(at, match.index) }, piece);
    at = match.index + match[0].length;
  }
  pieces.push({ kind: 'text', text: source.slice(at) });
  return paired(pieces)
    .replace(/[ \t]*\n[ \t]*/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n');
}

const TAG = /<(\/?)([a-z][a-z0-9]*(?::[a-z-]+)?)((?:\s[^<>]*)?)\/?>/giu;

type Mark = 'i' | 'b' | 'sup' | 'sub' | 'sc';

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'open';
      readonly tag: string;
      readonly mark?: Mark | undefined;
      readonly address?: string | undefined;
    }
  | { readonly kind: 'close'; readonly tag: string };

const MARKS: ReadonlyMap<string, Mark> = new Map([
  ['i', 'i'],
  ['em', 'i'],
  ['b', 'b'],
  ['strong', 'b'],
  ['sup', 'sup'],
  ['sub', 'sub'],
  ['inf', 'sub'],
  ['sc', 'sc'],
  ['jats:italic', 'i'],
  ['jats:bold', 'b'],
  ['jats:sup', 'sup'],
  ['jats:sub', 'sub'],
  ['jats:sc', 'sc'],
]);

/** Tags that are read for their words only. */
const BARE = new Set([
  'a',
  'span',
  'code',
  'tt',
  'u',
  'ins',
  'small',
  'cite',
  'q',
  'font',
  'abbr',
  'nc',
  'ncx',
  'enquote',
  'tex',
]);
const PARAGRAPH = new Set([
  'p',
  'div',
  'blockquote',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'jats:p',
  'jats:title',
  'jats:sec',
]);
const LINE = new Set(['br', 'li', 'tr']);

function pieceOf([, slash = '', name = '', attributes = '']: readonly string[]): Piece | undefined {
  const tag = name.toLowerCase();
  if (PARAGRAPH.has(tag)) return { kind: 'text', text: '\n\n' };
  if (LINE.has(tag)) return { kind: 'text', text: slash === '' ? '\n' : '' };
  if (!MARKS.has(tag) && !BARE.has(tag) && !tag.startsWith('mml:')) return undefined;
  if (slash !== '') return { kind: 'close', tag };
  const address = tag === 'a' ? /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/iu.exec(attributes) : null;
  return {
    kind: 'open',
    tag,
    mark: MARKS.get(tag) ?? spanMark(tag, attributes),
    address: address?.[1] ?? address?.[2],
  };
}

function spanMark(tag: string, attributes: string): Mark | undefined {
  return tag === 'span' && /font-variant\s*:\s*small-caps/iu.test(attributes) ? 'sc' : undefined;
}

interface Open {
  readonly tag: string;
  readonly mark?: Mark | undefined;
  readonly address?: string | undefined;
  /** What stands inside it so far. */
  text: string;
}

/** Closes what is open in the right order; a tag without its partner goes. */
function paired(pieces: readonly Piece[]): string {
  const stack: Open[] = [{ tag: '', text: '' }];
  const top = (): Open => stack[stack.length - 1] ?? { tag: '', text: '' };
  const closeTop = (whole: boolean): void => {
    const open = stack.pop();
    if (open !== undefined) top().text += whole ? wrapped(open) : open.text;
  };
  for (const piece of pieces) {
    if (piece.kind === 'text') top().text += piece.text;
    else if (piece.kind === 'open') stack.push({ ...piece, text: '' });
    else if (stack.some((open) => open.tag === piece.tag)) {
      while (top().tag !== piece.tag) closeTop(true);
      closeTop(true);
    }
  }
  while (stack.length > 1) closeTop(false);
  return top().text;
}

function wrapped({ mark, address, text }: Open): string {
  if (text === '') return '';
  if (mark !== undefined) return `<${mark}>${text}</${mark}>`;
  return address !== undefined && isWebAddress(address) && plainRichText(text).trim() !== address
    ? `${text} (${address})`
    : text;
}
