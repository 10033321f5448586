/** A title without the asterisks of its underlined word. */
export function plainTitle(title: string): string {
  return title.replace(/\*([^*]+)\*/gu, '$1');
}

/** A title in parts; at most one of them is underlined. */
export function titleParts(title: string): { text: string; underlined: boolean }[] {
  return title
    .split(/(\*[^*]+\*)/u)
    .filter((part) => part !== '')
    .map((part) =>
      /^\*[^*]+\*$/u.test(part) ? { text: part.slice(1, -1), underlined: true } : { text: part, underlined: false },
    );
}
