import type { Reference } from '../bibliography/reference.ts';
import type { Source } from '../study/study.ts';

/** Sources in the order of a style; where it has none, by where they were published, then by date. */
export function inStyleOrder(
  sources: readonly Source[],
  options: { order: readonly string[] | undefined; reference: (source: Source) => Reference; language: string },
): Source[] {
  const { order, reference, language } = options;
  if (order !== undefined) {
    const ranks = new Map(order.map((id, index) => [id, index]));
    return [...sources].sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
  }
  const collator = new Intl.Collator(language);
  const keyed = sources.map((source) => {
    const { container, authors, title } = reference(source);
    const name = (container ?? authors ?? title).replace(/^\P{L}+/u, '');
    return { source, key: `${name} ${source.item.dates.issued ?? ''} ${source.id}` };
  });
  return keyed.sort((a, b) => collator.compare(a.key, b.key)).map(({ source }) => source);
}
