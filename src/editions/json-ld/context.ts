import type { Addresses } from '../../addresses.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';
import type { PageId } from '../../study/page.ts';
import type { Prose } from '../../study/prose.ts';
import type { Figure, Study } from '../../study/study.ts';

/** What every description needs: the study, where it stands, and its prose as text. */
export interface LdContext {
  readonly study: Study;
  readonly addresses: Addresses;
  readonly dictionary: Dictionary;
  readonly text: (prose: Prose, page: PageId) => string;
}

/** A picture as it is published: a drawing, in the page and in a file of its own, or files of which the last resort is one that every program shows. */
type Published =
  | { readonly kind: 'damaged' }
  | { readonly kind: 'svg'; readonly file: string }
  | {
      readonly kind: 'raster';
      readonly fallback: { readonly file: string; readonly width: number; readonly height: number };
    };

/** The pictures of a site, as far as a description needs them. */
export interface PublishedPictures {
  readonly show: (figure: Figure, text: { title: string; description: string }) => Promise<Published>;
  /** The address of a file. */
  readonly href: (file: string) => string;
}
