import { pictureTooLarge } from '../problems/codes/picture-too-large.ts';
import { unreadablePicture } from '../problems/codes/unreadable-picture.ts';
import type { Problem } from '../problems/problem.ts';
import { LIMITS, thousands } from './limits.ts';
import { type Locate, locator, scanTags, type Tag } from './markup.ts';

/**
 * What must not reach the parser: a text that is no SVG, entities that grow or fetch, tags that do not match (the parser
 * finds those too, but not where they begin) or lie so deep that it would die of them. `undefined` if there is nothing.
 */
export function faultOf(source: string, file: string): Problem | undefined {
  const locate = locator(source);
  return (
    notSvg(source, file) ??
    tooManyElements(source, file) ??
    unwantedEntity(source, file, locate) ??
    nestingFault(source, file, locate)
  );
}

function notSvg(source: string, file: string): Problem | undefined {
  const place = { file, line: 1, column: 1 };
  if (source.trim() === '') return unreadablePicture(place, { reason: 'the file is empty' });
  const [root] = scanTags(source);
  return root === undefined || root.name === 'svg'
    ? undefined
    : unreadablePicture(place, { reason: 'its first element is not `<svg>`' });
}

function tooManyElements(source: string, file: string): Problem | undefined {
  let elements = 0;
  for (const tag of scanTags(source)) if (tag.kind !== 'close') elements += 1;
  if (elements <= LIMITS.drawingElements) return undefined;
  const limit = `${thousands(LIMITS.drawingElements)} elements`;
  return pictureTooLarge({ file, line: 1, column: 1 }, { what: `it has ${thousands(elements)} elements`, limit });
}

/**
 * An entity declaration that is more than a short word. Illustrator declares its namespaces so; entities made of
 * entities, or of files, are only known from attacks.
 */
function unwantedEntity(source: string, file: string, locate: Locate): Problem | undefined {
  for (const declaration of source.matchAll(/<!ENTITY/giu)) {
    const rest = source.slice(declaration.index, declaration.index + 400);
    if (/^<!ENTITY\s+[\w.-]+\s+(?:"[^"<&%]{0,200}"|'[^'<&%]{0,200}')\s*>/u.test(rest)) continue;
    return unreadablePicture(
      { file, ...locate(declaration.index) },
      { reason: 'it declares an entity that is more than a short word', hint: 'Save the drawing without entities.' },
    );
  }
  return undefined;
}

function nestingFault(source: string, file: string, locate: Locate): Problem | undefined {
  const open: Tag[] = [];
  for (const tag of scanTags(source)) {
    if (tag.kind === 'alone') continue;
    const place = { file, ...locate(tag.start) };
    if (tag.kind === 'open') {
      open.push(tag);
      if (open.length > LIMITS.drawingDepth) return tooDeep(place);
      continue;
    }
    const opener = open.pop();
    if (opener?.name !== tag.name) return unreadablePicture(place, { reason: mismatch(opener, tag) });
  }
  return undefined;
}

function tooDeep(place: Problem['place']): Problem {
  const levels = `${LIMITS.drawingDepth} levels`;
  return pictureTooLarge(place, { what: `its elements lie in each other on more than ${levels}`, limit: levels });
}

function mismatch(opener: Tag | undefined, closer: Tag): string {
  return opener === undefined
    ? `\`</${closer.name}>\` closes nothing that is open`
    : `\`</${closer.name}>\` comes where \`</${opener.name}>\` should close \`<${opener.name}>\``;
}
