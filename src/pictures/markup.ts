/** A tag in the text of an XML document. Offsets are UTF-16 code units; `end` is exclusive. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'alone';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const PASSED_OVER: readonly (readonly [opening: string, closing: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

const DOCTYPE = /<!DOCTYPE(?:[^[<>"']|"[^"]*"|'[^']*'|\[[^\]]*\])*>/iuy;
const TAG = /<(\/?)([^\s<>/!?"'=]+)(?:[^<>"']|"[^"]*"|'[^']*')*>/uy;

/**
 * The tags of an XML document in the order of its text; comments, CDATA, instructions and the doctype are passed over.
 *
 * It knows where things stand, which svgo's tree does not. It stops at the first thing that is not well formed: that is
 * for the parser to report. The time is linear in the length of the text, whatever it holds.
 */
export function* scanTags(source: string): Generator<Tag> {
  let at = source.indexOf('<');
  while (at !== -1) {
    const tag = tagAt(source, at);
    const end = tag?.end ?? endOfPassedOver(source, at);
    if (end === undefined) return;
    if (tag !== undefined) yield tag;
    at = source.indexOf('<', end);
  }
}

/** The attributes as they stand in a tag, with the offset of each name from the start of the tag. Entities are not resolved. */
export function attributesOf(tag: string): Map<string, { value: string; offset: number }> {
  const attributes = new Map<string, { value: string; offset: number }>();
  for (const match of tag.matchAll(/\s([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)) {
    attributes.set(match[1] ?? '', { value: match[2] ?? match[3] ?? '', offset: match.index + 1 });
  }
  return attributes;
}

/** Where an offset stands: line and column, both from 1; columns are UTF-16 code units. */
export type Locate = (offset: number) => { line: number; column: number };

/** Prepares a text so that any number of offsets in it can be turned into lines and columns. */
export function locator(source: string): Locate {
  const starts = [0, ...Array.from(source.matchAll(/\r\n|\r|\n/gu), (match) => match.index + match[0].length)];
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function tagAt(source: string, at: number): Tag | undefined {
  TAG.lastIndex = at;
  const match = TAG.exec(source);
  if (match === null) return undefined;
  const kind = match[1] === '/' ? 'close' : match[0].endsWith('/>') ? 'alone' : 'open';
  return { kind, name: match[2] ?? '', start: at, end: TAG.lastIndex };
}

function endOfPassedOver(source: string, at: number): number | undefined {
  for (const [opening, closing] of PASSED_OVER) {
    if (!source.startsWith(opening, at)) continue;
    const end = source.indexOf(closing, at + opening.length);
    return end === -1 ? undefined : end + closing.length;
  }
  DOCTYPE.lastIndex = at;
  return DOCTYPE.test(source) ? DOCTYPE.lastIndex : undefined;
}
