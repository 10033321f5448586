import type { WebAddress } from '../../study/web-addresses.ts';

const ADDRESS = /https?:\/\/[^\s<>"'`{}|\\^\]]+/giu;

/** The addresses in a text of any form, each with its line and column: a list, a library, a chapter. */
export function listedAddresses(text: string, file: string): WebAddress[] {
  return text.split(/\r?\n/u).flatMap((line, index) =>
    [...line.matchAll(ADDRESS)]
      .map((match) => ({ url: trimmed(match[0]), column: match.index + 1 }))
      .filter(({ url }) => URL.canParse(url))
      .map(({ url, column }): WebAddress => {
        const place = { file, line: index + 1, column, endLine: index + 1, endColumn: column + url.length };
        return { url, kind: 'link', place };
      }),
  );
}

/** The signs of a sentence after an address are no part of it; a bracket is, if it was opened there. */
function trimmed(url: string): string {
  const end = url.replace(/[.,;:!?…]+$/u, '');
  const opened = [...end].filter((sign) => sign === '(').length;
  const closed = [...end].filter((sign) => sign === ')').length;
  return end.endsWith(')') && closed > opened ? trimmed(end.slice(0, -1)) : end;
}
