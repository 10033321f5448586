/**
 * The texts of CSL-YAML are Markdown, as Pandoc writes and reads them: `*i*`, `**b**`, `^sup^`, `~sub~`, `[x]{.smallcaps}`,
 * `[x]{.nocase}`, `\*`. Gives CSL's rich text. A sign without its partner is text.
 */
export function markdownText(source: string): string {
  if (!/[*_^~\\[]/u.test(source)) return source;
  return source
    .replace(/\\(.)/gu, (whole, sign: string) =>
      SIGNS.includes(sign) ? String.fromCharCode(FIRST_NONCHARACTER + SIGNS.indexOf(sign)) : whole,
    )
    .replace(/\[([^[\]]*)\]\{\.(?:smallcaps|sc)\}/gu, '<sc>$1</sc>')
    .replace(/\[([^[\]]*)\]\{\.[a-z-]+\}/gu, '$1')
    .replace(/\*\*(?=\S)([^*]+(?:\*[^*]+\*[^*]*)*)(?<=\S)\*\*/gu, '<b>$1</b>')
    .replace(/\*(?=\S)([^*]+)(?<=\S)\*/gu, '<i>$1</i>')
    .replace(/(?<![\p{L}\p{N}])_(?=\S)([^_]+)(?<=\S)_(?![\p{L}\p{N}])/gu, '<i>$1</i>')
    .replace(/\^([^\s^]+)\^/gu, '<sup>$1</sup>')
    .replace(/(?<!~)~([^\s~]+)~(?!~)/gu, '<sub>$1</sub>')
    .replace(/[\uFDD0-\uFDE8]/gu, (sign) => SIGNS[sign.charCodeAt(0) - FIRST_NONCHARACTER] ?? '');
}

/** What a backslash escapes; while the marks are read, a noncharacter stands for each. */
const SIGNS = '\\`*_{}[]()#+.!<>~^@$|"\'-';
const FIRST_NONCHARACTER = 0xfdd0;
