import { PICTURE_WIDTHS } from '../../pictures/widths.ts';

/** Which files of a built site are saved for reading offline. */
export interface OfflineContents {
  /** Pages, drawings, what can be searched, and the script that shares a passage. */
  readonly texts: readonly string[];
  /** Fonts, and of each picture one file. */
  readonly files: readonly string[];
}

/** What a phone of 390 CSS pixels with three device pixels each asks for: the saved copy looks there as it does online. */
const WIDTH = PICTURE_WIDTHS.find((width) => width >= 3 * 390) ?? Math.max(...PICTURE_WIDTHS);

/**
 * Chooses what is saved, out of the paths of all files of a site; the order does not matter. Whatever it does not know stays out:
 * downloads, recordings, other widths of a picture, and what stands for machines.
 */
export function offlineContents(paths: readonly string[]): OfflineContents {
  const sorted = [...paths].sort();
  const pictures = Map.groupBy(
    sorted.filter((path) => nameOfPicture(path)?.ending === 'avif'),
    (path) => nameOfPicture(path)?.picture,
  );
  return {
    texts: sorted.filter(
      (path) => isPage(path) || /^(?:search\.json|icon\.svg|share-\w+\.js|figures\/[^/]+\.svg)$/u.test(path),
    ),
    files: [
      ...sorted.filter((path) => /^fonts\/[^/]+\.woff2$/u.test(path)),
      ...[...pictures.values()].map((widths) => bestOf(widths)).sort(),
    ],
  };
}

/** The address of a page’s file below the base; other files have their path. */
export function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/u, '$1');
}

/** For a missing page there is a page of the saved copy’s own. */
function isPage(path: string): boolean {
  return path.endsWith('.html') && path !== '404.html';
}

function bestOf(paths: readonly string[]): string {
  const ascending = paths.toSorted((a, b) => widthOf(a) - widthOf(b));
  return ascending.findLast((path) => widthOf(path) <= WIDTH) ?? ascending[0] ?? '';
}

function widthOf(path: string): number {
  return nameOfPicture(path)?.width ?? 0;
}

/** A derived picture is `<hash>-<width>-<digest>.<ending>`: files with the same hash and digest show the same picture. */
function nameOfPicture(path: string): { picture: string; width: number; ending: string } | undefined {
  const [, hash, width, digest, ending] = /^figures\/([^/]+)-(\d+)-([^/.-]+)\.(avif|jpg|png)$/u.exec(path) ?? [];
  return hash === undefined || ending === undefined
    ? undefined
    : { picture: `${hash}-${digest}`, width: Number(width), ending };
}
