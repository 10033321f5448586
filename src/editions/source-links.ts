import { escapeHtml } from '../bibliography/rich-text.ts';

/** What a list of sources needs: their names, their addresses, and the words of the study. */
export interface LinkContext {
  readonly label: (id: string) => string | undefined;
  readonly href: (id: string) => string;
  readonly list: (items: readonly string[]) => string;
}

/** Sources by their names, each linked to its page, joined as a sentence joins them. HTML; unknown ids are left out. */
export function sourceLinks(ids: readonly string[], { label, href, list }: LinkContext): string {
  const links = ids.flatMap((id) => {
    const name = label(id);
    return name === undefined ? [] : [`<a href="${escapeHtml(href(id))}">${escapeHtml(name)}</a>`];
  });
  return list(links);
}
