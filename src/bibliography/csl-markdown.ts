/**
 * The texts of CSL-YAML are Markdown, as Pandoc writes and reads them: `*i*`, `**b**`, `^sup^`, `~sub~`, `[x]{.smallcaps}`,
 * `[x]{.nocase}`, `\*`. Gives CSL's rich text. A sign without its partner is text.
 */
export function markdownText(source: string): string {
  if (!/[*_^~\\[]/u.test(source)) return source;
  const hidden = source.replace(/\\([\\`*_{}[\]()#+.!<>~^@$|"'-])/gu, (_, sign: string) => String.fromCharCode(0xe000 + sign.charCodeAt(0)));
  return hidden
    .replace(/\[([^[\]]*)\]\{\.(?:smallcaps|sc)\}/gu, '<sc>$1</sc>')
    .replace(/\[([^[\]]*)\]\{\.[a-z-]+\}/gu, '$1')
    .replace(/\*\*(?=\S)([^*]+(?:\*[^*]+\*[^*]*)*)(?<=\S)\*\*/gu, '<b>$1</b>')
    .replace(/\*(?=\S)([^*]+)(?<=\S)\*/gu, '<i>$1</i>')
    .replace(/(?<![\p{L}\p{N}])_(?=\S)([^_]+)(?<=\S)_(?![\p{L}\p{N}])/gu, '<i>$1</i>')
    .replace(/\^([^\s^]+)\^/gu, '<sup>$1</sup>')
    .replace(/(?<!~)~([^\s~]+)~(?!~)/gu, '<sub>$1</sub>')
    .replace(/[\uE000-\uE07F]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe000));
}
