import type { Nodes, Root } from 'mdast';
import { invalidProperty } from '../problems/codes/invalid-property.ts';
import { unknownAside } from '../problems/codes/unknown-aside.ts';
import { unknownComponent } from '../problems/codes/unknown-component.ts';
import { unknownNote } from '../problems/codes/unknown-note.ts';
import { unrecordedPicture } from '../problems/codes/unrecorded-picture.ts';
import { unsafeLink } from '../problems/codes/unsafe-link.ts';
import type { Problem } from '../problems/problem.ts';
import type { Prose } from '../study/prose.ts';
import { ASIDES } from './asides.ts';
import { COMPONENTS, drawingKind, isComponentName, jsxAttribute, REQUIRED } from './components.ts';
import { readDestination } from './destination.ts';
import { runningText } from './running-text.ts';
import { walk } from './walk.ts';

/** Faults of a document that concern one node: asides, components, pictures and links that mean nothing in a study. */
export function blockFaults(root: Root, input: Pick<Prose, 'place' | 'text'>, notes: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const imported = importedNames(root);
  walk(root, (node) => {
    const place = (): ReturnType<Prose['place']> =>
      input.place(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    if (node.type === 'containerDirective' && !ASIDES.includes(node.name)) {
      problems.push(unknownAside(place(), { name: node.name, known: ASIDES }));
    } else if (isComponent(node) && !imported.has(node.name.split('.')[0] ?? '')) {
      problems.push(...componentFault(node, place));
    } else if (node.type === 'image' && readDestination(node.url).kind !== 'figure') {
      problems.push(unrecordedPicture(place(), { url: node.url }));
    } else if (node.type === 'imageReference') {
      problems.push(unrecordedPicture(place(), { url: definedUrl(root, node.identifier) ?? node.identifier }));
    } else if ((node.type === 'link' || node.type === 'definition') && isUnsafe(node.url)) {
      problems.push(unsafeLink(place(), { url: node.url }));
    } else if (node.type === 'text') {
      problems.push(...noteFaults(node, notes, input));
    }
  });
  return problems;
}

type Jsx = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function isComponent(node: Nodes): node is Jsx & { name: string } {
  return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && typeof node.name === 'string';
}

function componentFault(node: Jsx & { name: string }, place: () => ReturnType<Prose['place']>): Problem[] {
  if (node.name === 'img') return [unrecordedPicture(place(), { url: jsxAttribute(node, 'src') ?? '' })];
  if (!/^\p{Lu}|\./u.test(node.name)) return [];
  if (!isComponentName(node.name)) return [unknownComponent(place(), { name: node.name, known: COMPONENTS })];
  const missing = REQUIRED[node.name].find((attribute) => jsxAttribute(node, attribute) === undefined);
  return missing === undefined
    ? codedProperties(node, place)
    : [unknownComponent(place(), { name: node.name, known: COMPONENTS, missing })];
}

/** A drawing is checked before it is made, so what it is told cannot be computed. */
function codedProperties(node: Jsx & { name: string }, place: () => ReturnType<Prose['place']>): Problem[] {
  if (drawingKind(node.name) === undefined) return [];
  return node.attributes.flatMap((one) => {
    if (one.type === 'mdxJsxAttribute' && typeof one.value === 'string') return [];
    const property = one.type === 'mdxJsxAttribute' ? one.name : '{…}';
    const message = 'this is code, or nothing.';
    return [
      invalidProperty(place(), {
        component: node.name,
        property,
        message,
        hint: `Write text: \`${one.type === 'mdxJsxAttribute' ? one.name : 'name'}="…"\`.`,
      }),
    ];
  });
}

function definedUrl(root: Root, identifier: string): string | undefined {
  let url: string | undefined;
  walk(root, (node) => {
    if (node.type === 'definition' && node.identifier === identifier) url ??= node.url;
  });
  return url;
}

/** Names that the author brings in: `import A, { B as C } from …`, `export const D`. */
function importedNames(root: Root): Set<string> {
  const names = new Set<string>();
  for (const node of root.children) {
    if (node.type !== 'mdxjsEsm') continue;
    for (const [name] of node.value.matchAll(/\p{Lu}[\p{L}\p{N}_$]*/gu)) names.add(name);
  }
  return names;
}

/** A colon after `/`, `?` or `#` makes no scheme (RFC 3986, 4.2). */
const SAFE = /^(?:(?:https?|mailto|tel|fig|term|claim):|[^:]*(?:[#/?]|$))/iu;

function isUnsafe(url: string): boolean {
  return !SAFE.test(url);
}

/** `[^x]` without a definition stays text. */
function noteFaults(
  node: Extract<Nodes, { type: 'text' }>,
  notes: ReadonlySet<string>,
  input: Pick<Prose, 'place' | 'text'>,
): Problem[] {
  if (!node.value.includes('[^')) return [];
  const run = runningText({ type: 'paragraph', children: [node] }, input.text);
  return [...run.text.matchAll(/\[\^([^\]\s]+)\]/gu)]
    .filter(({ index, 1: label = '' }) => !run.isEscaped(index) && !notes.has(label.toLowerCase()))
    .map(({ index, 0: whole, 1: label = '' }) => {
      const place = input.place(run.sourceOffset(index), run.sourceOffset(index + whole.length - 1) + 1);
      return unknownNote(place, { label });
    });
}
