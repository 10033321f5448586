/** Words of the page, by the paragraph that they stand in: from one of its text nodes to another. */
export interface Chosen {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Runs in the browser: selects from the first words of a paragraph that are `from` to the first after them that are `to`. */
export function select({ id, from, to }: Chosen): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.getElementById(id) ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  const first = texts.findIndex(({ data }) => data.includes(from));
  const last = texts.findIndex(({ data }, at) => at >= first && data.includes(to));
  const [start, end] = [texts[first], texts[last]];
  if (!start || !end) throw new Error(`No such words: ${from} … ${to}`);
  getSelection()?.setBaseAndExtent(start, start.data.indexOf(from), end, end.data.indexOf(to) + to.length);
}

/**
 * Runs in the browser: what a text directive points at, found as the specification finds it: the first place, of whole words in any
 * capitals, in text that has the numbers of markers in it. The ids of the blocks that it begins and ends in.
 */
export function directed(directive: string): { begins: string; ends: string } | undefined {
  const parts = directive.split(',').map((part) => ({ part: decodeURIComponent(part), raw: part }));
  const before = parts[0]?.raw.endsWith('-') ? parts.shift()?.part.slice(0, -1) : undefined;
  const after = parts.at(-1)?.raw.startsWith('-') ? parts.pop()?.part.slice(1) : undefined;
  const words = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+');
  const [start = '', end] = parts.map(({ part }) => `(?<![\\p{L}\\p{N}])${words(part)}(?![\\p{L}\\p{N}])`);
  const around = (text: string | undefined): string => (text === undefined ? '' : words(text));
  const gap = '[^\\p{L}\\p{N}]*';
  const pattern = `(?<=${around(before)}${before === undefined ? '' : gap})(?<begin>${start})${
    end === undefined ? '' : `[^]*?(?<end>${end})`
  }${after === undefined ? '' : `(?=${gap}${around(after)})`}`;

  let text = '';
  const places: { at: number; id: string }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let block: Element | null | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent?.closest('script,style')) continue;
    const own = parent?.closest('p,li,h1,h2,h3,h4,figcaption,td,th,blockquote,.hidden');
    if (own !== block) text += '\n\n';
    block = own;
    places.push({ at: text.length, id: parent?.closest('[id]:not(a, svg *)')?.id ?? '' });
    text += node.nodeValue ?? '';
  }
  const found = new RegExp(pattern, 'iu').exec(text);
  if (!found) return undefined;
  const idAt = (at: number): string => places.findLast((place) => place.at <= at)?.id ?? '';
  return { begins: idAt(found.index), ends: idAt(found.index + found[0].length - 1) };
}
