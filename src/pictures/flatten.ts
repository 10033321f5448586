import { scanTags } from './markup.ts';

/**
 * Replaces every `var(--name, fallback)` in the attributes of an SVG by its fallback, for renderers that know no custom
 * properties and for files that stand alone. A variable without a fallback becomes `inherit`. Text is left as it is.
 */
export function flattenVariables(svg: string): string {
  let flat = '';
  let done = 0;
  for (const tag of scanTags(svg)) {
    const text = svg.slice(tag.start, tag.end);
    if (!/\bvar\(/iu.test(text)) continue;
    const values = text.replace(/"[^"]*"|'[^']*'/gu, (value) => flattenValue(value));
    flat += svg.slice(done, tag.start) + values;
    done = tag.end;
  }
  return flat + svg.slice(done);
}

/** Flattens one value (CSS Custom Properties 1, section 3): the fallback is all that follows the first comma, commas included. */
function flattenValue(value: string): string {
  const start = /\bvar\(/iu.exec(value);
  if (start === null) return value;
  const inside = start.index + start[0].length;
  const end = closingBracket(value, inside);
  const comma = value.slice(inside, end).indexOf(',');
  const fallback = comma === -1 ? 'inherit' : value.slice(inside + comma + 1, end).trim();
  return value.slice(0, start.index) + flattenValue(fallback + value.slice(end + 1));
}

function closingBracket(value: string, from: number): number {
  let depth = 1;
  for (let at = from; at < value.length; at += 1) {
    if (value[at] === '(') depth += 1;
    if (value[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return value.length;
}
