import type { Reference } from '../bibliography/reference.ts';
import { escapeHtml, richText } from '../bibliography/rich-text.ts';

/** A reference as HTML: container, authors, title, details. With `href` the title is a link. */
export function referenceHtml(reference: Reference, options: { language: string; href?: string | undefined }): string {
  const { container, authors, title, language, details } = reference;
  const foreign = language !== undefined && language !== options.language;
  const cite = `<cite${foreign ? ` lang="${escapeHtml(language)}"` : ''}>${richText(title)}</cite>`;
  const linked = options.href === undefined ? cite : `<a href="${escapeHtml(options.href)}">${cite}</a>`;
  const rest = richText(details.join(', '));
  const stop = /[.!?…]$/u.test(title);
  return [
    container === undefined ? '' : `<b>${richText(container)}.</b> `,
    authors === undefined ? '' : `${richText(authors)}, `,
    linked,
    rest === '' ? (stop ? '' : '.') : `${stop ? ' ' : ', '}${rest}${rest.endsWith('.') ? '' : '.'}`,
  ].join('');
}
