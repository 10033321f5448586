import { hostedSite } from '../astro/host.ts';
import type { Drawing } from '../study/drawn.ts';
import type { PageId } from '../study/page.ts';

/** What a component that draws from data is given. */
export interface DrawingProps {
  readonly id: string;
  /** The slug of the chapter that shows it; without it, it stands on the list of figures. */
  readonly page?: string;
  readonly heading?: boolean;
}

/** The drawing of its kind that a component shows, and the page that shows it. Throws where the check has passed over a fault. */
export function shownDrawing<What extends Drawing['what']>(
  what: What,
  { id, page }: DrawingProps,
): { readonly drawing: Extract<Drawing, { what: What }>; readonly page: PageId } {
  const drawing = hostedSite().study.drawings.get(id);
  if (drawing === undefined || !isOf(what, drawing))
    throw new Error(`There is no ${what} ${id}: the check should have said so.`);
  return { drawing, page: page === undefined ? { kind: 'figures' } : { kind: 'chapter', id: page } };
}

function isOf<What extends Drawing['what']>(what: What, drawing: Drawing): drawing is Extract<Drawing, { what: What }> {
  return drawing.what === what;
}
