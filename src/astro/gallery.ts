import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Addresses } from '../addresses.ts';
import { type Derived, derivePicture } from '../pictures/derive.ts';
import { shrinkSvg, titledSvg } from '../pictures/svg.ts';
import { PICTURE_WIDTHS } from '../pictures/widths.ts';
import type { Figure } from '../study/study.ts';

/** A picture as a page shows it: an SVG inline, or a raster picture in several widths. */
export type Shown = { readonly kind: 'svg'; readonly svg: string } | ({ readonly kind: 'raster' } & Derived);

/** The pictures of the site: derived when a page first asks for them, kept in a cache, copied when the site is built. */
export interface Gallery {
  /** The picture of a figure; for an SVG, `text` becomes its title and, if there is one, its description, with ids unique on the page. */
  readonly show: (figure: Figure, text: { title: string; description: string }) => Promise<Shown>;
  /** The address of a derived file. */
  readonly href: (file: string) => string;
  /** The path of a derived file in the cache. */
  readonly path: (file: string) => string;
  /** Copies all files that were asked for into `<dist>/figures/`. */
  readonly publish: (dist: string) => Promise<void>;
}

/** Makes a gallery that keeps its files in `cache`. */
export function createGallery({ addresses, cache }: { addresses: Addresses; cache: string }): Gallery {
  const raster = new Map<string, Promise<Derived>>();
  const drawings = new Map<Figure, string>();
  const drawing = (figure: Figure): string => {
    const small = drawings.get(figure) ?? shrinkSvg(figure.picture.svg ?? '', { id: figure.id });
    drawings.set(figure, small);
    return small;
  };
  const outDir = join(cache, 'published');
  const derive = (figure: Figure): Promise<Derived> => {
    const known = raster.get(figure.id) ?? derived(figure, { cacheDir: cache, outDir });
    raster.set(figure.id, known);
    return known;
  };
  return {
    async show(figure, { title, description }) {
      if (figure.picture.kind === 'raster') return { kind: 'raster', ...(await derive(figure)) };
      const described = description === '' ? {} : { descId: `fig-${figure.id}-desc`, desc: description };
      return {
        kind: 'svg',
        svg: titledSvg(drawing(figure), { titleId: `fig-${figure.id}-title`, title, ...described }),
      };
    },
    href: (file) => addresses.file(`figures/${basename(file)}`),
    path: (file) => join(outDir, basename(file)),
    async publish(dist) {
      const derived = await Promise.all(raster.values());
      const files = derived.flatMap((one) => [...one.sources.map((source) => source.file), one.fallback.file]);
      if (files.length === 0) return;
      await mkdir(join(dist, 'figures'), { recursive: true });
      await Promise.all(
        files.map((file) => copyFile(join(outDir, basename(file)), join(dist, 'figures', basename(file)))),
      );
    },
  };
}

/** A picture damaged inside is found only when it is decoded; the page that shows it cannot be made. */
async function derived(figure: Figure, folders: { cacheDir: string; outDir: string }): Promise<Derived> {
  const { path, hash } = figure.picture;
  const result = await derivePicture({ path, hash, ...folders, widths: PICTURE_WIDTHS, place: figure.at() });
  if (result.derived) return result.derived;
  const [problem] = result.problems;
  throw new Error(
    problem === undefined
      ? `The picture ${figure.id} cannot be made.`
      : `${problem.place.file}: ${problem.message} ${problem.hint ?? ''}`,
  );
}
