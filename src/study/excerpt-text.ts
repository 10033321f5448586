/** An excerpt as it is to stand in a source's file. */
export interface NewExcerpt {
  /** Where in the source: the words of the heading. */
  readonly locator: string;
  readonly id?: string | undefined;
  /** The words, exactly; an empty line parts paragraphs. */
  readonly words: string;
  readonly translation?: { readonly language: string; readonly translator: string; readonly words: string } | undefined;
}

/** The text of a source's file with an excerpt added at its end. */
export function withExcerpt(text: string, excerpt: NewExcerpt): string {
  const heading = `## ${excerpt.locator}${excerpt.id === undefined ? '' : ` {#${excerpt.id}}`}`;
  const parts = [heading, quoted(excerpt.words)];
  if (excerpt.translation !== undefined) {
    const { language, translator, words } = excerpt.translation;
    parts.push(`Translation (${language}, ${translator}): ${escaped(words.trim().replace(/\s+/gu, ' '))}`);
  }
  return `${text.trimEnd()}\n\n${parts.join('\n\n')}\n`;
}

function quoted(words: string): string {
  return words
    .trim()
    .split(/\r?\n/u)
    .map((line) => (line.trim() === '' ? '>' : `> ${escaped(line.trim())}`))
    .join('\n');
}

/** Signs that Markdown would take for its own stand for themselves. */
function escaped(line: string): string {
  return line
    .replace(/[\\`*_[\]<>]/gu, '\\$&')
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/u, '$1\\$2')
    .replace(/&(?=[#\w]+;)/gu, '\\&');
}
