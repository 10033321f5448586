import { figureFragment } from '../../addresses.ts';
import type { PageId } from '../../study/page.ts';
import type { Figure } from '../../study/study.ts';
import type { LdContext, PublishedPictures } from './context.ts';
import { licence, listed, pageAddress, type Thing } from './node.ts';
import { workIds } from './source.ts';
import { studyReference } from './study.ts';

/** What a description of pictures needs, and the page that they stand on. */
interface Shown {
  readonly page: PageId;
  readonly site: LdContext & { readonly gallery: PublishedPictures };
}

/** The pictures of a page with all that must be said about them; ids that are no figure are left out. */
export async function imageThings(ids: readonly string[], shown: Shown): Promise<Thing[]> {
  return described(ids, shown, (figure) => ({
    description: figure.description === undefined ? figure.record.alt : shown.site.text(figure.description, shown.page),
    caption: shown.site.text(figure.caption, shown.page),
    isBasedOn: workIds(figure.record['based-on'] ?? [], shown.site),
  }));
}

/** The same in brief, for a page that has other things to say: whose they are and under which licence. */
export async function briefImageThings(ids: readonly string[], shown: Shown): Promise<Thing[]> {
  return described(ids, shown, () => ({}));
}

/**
 * Pictures where they stand on a page, with the address of the file that everybody can open: of a drawing, the one that stands
 * alone. The credit is in words: nobody is named as its creator who is not.
 */
async function described(
  ids: readonly string[],
  { page, site }: Shown,
  more: (figure: Figure) => Omit<Thing, '@type'>,
): Promise<Thing[]> {
  const figures = ids.map((id) => site.study.figures.get(id)).filter((figure) => figure !== undefined);
  return Promise.all(
    figures.map(async (figure) => {
      return {
        '@type': 'ImageObject',
        '@id': pageAddress(site.addresses, page, figureFragment(figure.id)),
        ...(await published(figure, site)),
        ...more(figure),
        creditText: figure.record.credit,
        license: licence(figure.record.licence),
      };
    }),
  );
}

async function published(figure: Figure, { addresses, gallery }: Shown['site']): Promise<Omit<Thing, '@type'>> {
  const picture = await gallery.show(figure, { title: figure.record.alt, description: '' });
  if (picture.kind === 'damaged') return {};
  const { width: drawn, height: tall } = figure.picture;
  const { file, width, height } =
    picture.kind === 'svg' ? { file: picture.file, width: drawn, height: tall } : picture.fallback;
  const href = gallery.href(file);
  return { contentUrl: addresses.site === undefined ? href : new URL(href, addresses.site).href, width, height };
}

/** The list of figures. */
export function figuresThing(images: readonly Thing[], context: LdContext): Thing {
  const address = pageAddress(context.addresses, { kind: 'figures' });
  return {
    '@type': 'CollectionPage',
    '@id': address,
    url: address,
    name: context.dictionary.page.figures,
    isPartOf: studyReference(context),
    hasPart: listed(images),
  };
}
