import { escapeHtml } from '../bibliography/rich-text.ts';

/** The HTML of a source as a style prints it, its title a link; all of it where the style prints no title. */
export function linkedReference(html: string, href: string): string {
  const open = `<a href="${escapeHtml(href)}">`;
  const title = /<cite[^>]*>.*?<\/cite>/u.exec(html)?.[0];
  if (title !== undefined) return html.replace(title, () => `${open}${title}</a>`);
  return `${open}${html.replace(/<\/?a\b[^>]*>/gu, '')}</a>`;
}
