import type { CitationAnswer, ItemAnswer } from '../study/answer.ts';
import { type Content, element, textNode } from './nodes.ts';

/** A cited item by its offset, with what the page says of it. */
interface AnsweredCite {
  readonly start: number;
  readonly answer: ItemAnswer | undefined;
}

/** A citation in the words of a style, each cited source a link to its reference; or the number of the note that says it. */
export function styledMarker(
  { author, note, pieces }: CitationAnswer,
  { cites, name }: { cites: readonly AnsweredCite[]; name: string | undefined },
): Content[] {
  if (note !== undefined) return [...(name === undefined ? [] : [textNode(name)]), noteMarker(note, cites)];
  const words = pieces.flatMap(({ html, item, label }): Content[] => {
    const answer = cites.find(({ start }) => start === item?.start)?.answer;
    if (answer === undefined) return nodesOf(html);
    const link = element(
      'a',
      { className: ['cite'], id: answer.anchor, href: answer.href, ariaLabel: label },
      nodesOf(html),
    );
    const { translation } = answer;
    return translation === undefined
      ? [link]
      : [link, textNode(', '), element('a', { href: translation.href }, [textNode(translation.text)])];
  });
  const group = element('span', { className: ['cites', 'in-words'] }, words);
  return author === undefined ? [group] : [textNode(`${author} `), group];
}

/** The number carries the places of all sources that its note cites. */
function noteMarker({ number, fragment, label }: CitationAnswer['note'] & {}, cites: readonly AnsweredCite[]): Content {
  const [first, ...others] = cites.map(({ answer }) => answer?.anchor);
  const inside = others.reduce<Content>((content, id) => element('span', { id }, [content]), textNode(String(number)));
  return element('sup', { className: ['cites'] }, [
    element('a', { className: ['cite'], id: first, href: `#${fragment}`, ariaLabel: label }, [inside]),
  ]);
}

const TOKEN = /<(\/?)([a-z]+)((?:\s[^>]*)?)>|[^<]+/gu;

/** The HTML of a style, which has few elements and no faults, as nodes. Links in it are left out: they would stand in a link. */
function nodesOf(html: string): Content[] {
  const stack: { readonly tag: string; readonly attributes: string; readonly children: Content[] }[] = [
    { tag: '', attributes: '', children: [] },
  ];
  for (const [whole, slash, tag, attributes = ''] of html.matchAll(TOKEN)) {
    if (tag === undefined) stack.at(-1)?.children.push(textNode(decode(whole)));
    else if (slash === '') stack.push({ tag, attributes, children: [] });
    else {
      const closed = stack.pop();
      if (closed !== undefined) stack.at(-1)?.children.push(...wrap(closed));
    }
  }
  return stack[0]?.children ?? [];
}

function wrap({
  tag,
  attributes,
  children,
}: {
  tag: string;
  attributes: string;
  children: readonly Content[];
}): Content[] {
  if (tag === 'a') return [...children];
  const value = (name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`, 'u').exec(attributes)?.[1];
  return [element(tag, { className: value('class'), lang: value('lang') }, children)];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(lt|gt|amp|quot));/gu, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (ENTITIES[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  );
}
