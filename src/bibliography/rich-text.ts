/** Most texts have nothing to escape, and every page asks. */
const MARKED = /[&<>"]/u;
const TAG = /&lt;(\/?)(i|b|sup|sub|sc)&gt;/gu;

/**
 * A text of CSL-JSON as HTML. Only the tags that its specification allows (`<i> <b> <sup> <sub>` and small capitals) come through, and
 * only in pairs; everything else is text.
 */
export function richText(text: string): string {
  if (!MARKED.test(text)) return text;
  const escaped = escapeHtml(
    text.replace(/<span style="font-variant:\s*small-caps;?">([\s\S]*?)<\/span>/gu, '<sc>$1</sc>'),
  );
  const open: string[] = [];
  const html = escaped.replace(TAG, (_whole, slash: string, tag: string) => {
    if (slash === '') {
      open.push(tag);
      return tag === 'sc' ? '<span class="sc">' : `<${tag}>`;
    }
    if (open.at(-1) !== tag) return '';
    open.pop();
    return tag === 'sc' ? '</span>' : `</${tag}>`;
  });
  return (
    html +
    open
      .reverse()
      .map((tag) => (tag === 'sc' ? '</span>' : `</${tag}>`))
      .join('')
  );
}

/** A text of CSL-JSON without its tags. */
export function plainRichText(text: string): string {
  return text.replace(/<\/?(?:i|b|sup|sub|sc|span)(?:\s[^<>]*)?>/gu, '');
}

/** Text as it may stand in HTML, in attributes too. */
export function escapeHtml(text: string): string {
  if (!MARKED.test(text)) return text;
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}
