/** An element of XML; comments and instructions are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** The offset of its `<`. */
  readonly start: number;
}

/** Why a text is not well-formed, and where. */
export interface XmlFault {
  readonly offset: number;
  readonly message: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>|<(\/?)([\p{L}_][\p{L}\p{N}_.:-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*?)(\/?)>|[^<]+|</giu;
const ATTRIBUTE = /\s+([\p{L}_][\p{L}\p{N}_.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
const ENTITY = /&(?:#(\d+)|#x([0-9a-f]+)|(lt|gt|amp|quot|apos));|&/giu;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** An element that is open, with the children found so far. */
interface Open {
  readonly element: Omit<XmlElement, 'children'>;
  readonly children: (XmlElement | string)[];
}

/** Reads XML 1.0 as far as CSL uses it: its elements, or the first place where it is not well-formed. */
export function readXml(text: string): XmlElement | XmlFault {
  const open: Open[] = [];
  let root: XmlElement | undefined;
  for (const token of text.matchAll(TOKEN)) {
    const offset = token.index;
    const [whole, data, slash, name, attributes, empty] = token;
    if (whole === '<') return { offset, message: 'a `<` begins no tag here; in text it is written `&lt;`' };
    if (name === undefined) {
      const words = data ?? (whole.startsWith('<') ? '' : decode(whole, offset));
      if (typeof words !== 'string') return words;
      if (open.length === 0 && words.trim() !== '') return { offset, message: 'words stand outside of the elements' };
      if (words !== '') open.at(-1)?.children.push(words);
      continue;
    }
    if (slash === '/') {
      const closed = open.pop();
      if (closed?.element.name !== name) return { offset, message: wrongEnd(name, closed, text) };
      root = close(closed, open) ?? root;
      continue;
    }
    if (root !== undefined) return { offset, message: `\`<${name}>\` stands after the end of the document` };
    const read = readAttributes(attributes ?? '', offset + 1 + name.length);
    if (read.fault !== undefined) return read.fault;
    open.push({ element: { name, attributes: read.attributes, start: offset }, children: [] });
    const last = empty === '/' ? open.pop() : undefined;
    if (last !== undefined) root = close(last, open) ?? root;
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined)
    return { offset: unclosed.element.start, message: `\`<${unclosed.element.name}>\` is never closed` };
  return root ?? { offset: 0, message: 'it has no element' };
}

/** Whether reading failed. */
export function isFault(read: XmlElement | XmlFault): read is XmlFault {
  return 'message' in read;
}

/** Every element below one, in order. */
export function* elementsOf(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* elementsOf(child);
  }
}

function close({ element, children }: Open, open: readonly Open[]): XmlElement | undefined {
  const hasElements = children.some((child) => typeof child !== 'string');
  const kept = hasElements ? children.filter((child) => typeof child !== 'string' || child.trim() !== '') : children;
  const closed = { ...element, children: kept };
  const parent = open.at(-1);
  parent?.children.push(closed);
  return parent === undefined ? closed : undefined;
}

function wrongEnd(name: string, open: Open | undefined, text: string): string {
  if (open === undefined) return `\`</${name}>\` closes nothing`;
  const line = text.slice(0, open.element.start).split('\n').length;
  return `\`</${name}>\` stands where \`<${open.element.name}>\` of line ${line} is still open`;
}

interface Attributes {
  readonly attributes: Record<string, string>;
  readonly fault?: XmlFault;
}

function readAttributes(text: string, offset: number): Attributes {
  const attributes: Record<string, string> = {};
  const failed = (at: number, message: string): Attributes => ({ attributes, fault: { offset: offset + at, message } });
  let at = 0;
  while (text.slice(at).trim() !== '') {
    ATTRIBUTE.lastIndex = at;
    const [whole, name = '', double, single] = ATTRIBUTE.exec(text) ?? [];
    if (whole === undefined) return failed(at, 'an attribute is written `name="value"`');
    if (Object.hasOwn(attributes, name)) return failed(at, `the attribute \`${name}\` is given twice`);
    const value = decode(double ?? single ?? '', offset + at);
    if (typeof value !== 'string') return { attributes, fault: value };
    attributes[name] = value;
    at += whole.length;
  }
  return { attributes };
}

function decode(text: string, offset: number): string | XmlFault {
  if (!text.includes('&')) return text;
  let fault: XmlFault | undefined;
  const decoded = text.replace(ENTITY, (whole, decimal, hexadecimal, named, at: number) => {
    if (whole === '&')
      fault ??= { offset: offset + at, message: 'an `&` begins no entity of XML here; in text it is written `&amp;`' };
    if (named !== undefined) return NAMED[String(named).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  return fault ?? decoded;
}
