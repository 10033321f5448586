import { copyFile, cp, mkdir, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, extname, join } from 'node:path';
import type { Addresses } from '../addresses.ts';
import { type Derived, type DerivedFile, derivePicture, filesOf } from '../pictures/derive.ts';
import { copyOnce } from '../pictures/files.ts';
import { iiifInfo } from '../pictures/iiif-info.ts';
import type { Rights } from '../pictures/rights.ts';
import { standaloneSvg } from '../pictures/standalone-svg.ts';
import { shrinkSvg, titledSvg } from '../pictures/svg.ts';
import type { Tiled } from '../pictures/tiles.ts';
import { PHONE, PICTURE_WIDTHS } from '../pictures/widths.ts';
import type { Problem } from '../problems/problem.ts';
import type { Recording } from '../study/entries.ts';
import { readLicence } from '../study/licence.ts';
import { segment } from '../study/page.ts';
import type { Figure } from '../study/study.ts';

/** A picture as a page shows it: an SVG inline, a raster picture in several widths, or why there is none. */
export type Shown =
  | { readonly kind: 'svg'; readonly svg: string; readonly file: string }
  | ({
      readonly kind: 'raster';
      readonly whole: DerivedFile;
      /** The bytes of the file that a phone loads. */
      readonly bytes: number;
    } & Derived)
  | { readonly kind: 'damaged'; readonly problem: Problem };

/** What a drawing says of itself in a page. */
export interface PictureWords {
  readonly title: string;
  readonly description: string;
}

/** The pictures of the site: derived when they are first asked for, kept in a cache, copied when the site is built. */
export interface Gallery {
  /** Derives all raster pictures, a few at a time; what cannot be decoded keeps none of the others back. `progress` is told before each that the cache lacks. */
  readonly prepare: (
    figures: Iterable<Figure>,
    progress: (id: string, counts: { begun: number; total: number }) => void,
  ) => Promise<Problem[]>;
  /** The picture of a figure; for an SVG, the words become its title and, if there is one, its description, with ids unique on the page. */
  readonly show: (figure: Figure, words: PictureWords) => Promise<Shown>;
  /** The files of a figure's recording, which are published as they are. */
  readonly recording: (recording: Recording) => Promise<{ readonly file: string; readonly captions?: string }>;
  /** The address of a published file. */
  readonly href: (file: string) => string;
  /** The address of the folder of a picture’s tiles, and of what describes them to viewers of other sites: none where nobody knows its address. */
  readonly tiles: (tiles: Tiled) => { readonly folder: string; readonly info?: string };
  /** The path in the cache of what is published below `figures/`. */
  readonly path: (file: string) => string;
  /** Copies all files that were asked for into `<dist>/figures/`. */
  readonly publish: (dist: string) => Promise<void>;
}

/** A decoded picture may take 180 MB: more at a time would be no faster, and could exhaust a small machine. */
const AT_A_TIME = Math.min(4, availableParallelism());

type Result = Awaited<ReturnType<typeof derivePicture>>;

/** Makes a gallery that keeps its files in `cache`; `describe` gives the long description of a figure as text. */
export function createGallery(options: {
  addresses: Addresses;
  cache: string;
  describe: (figure: Figure) => string;
}): Gallery {
  const { addresses, cache, describe } = options;
  const outDir = join(cache, 'published');
  const raster = new Map<string, Promise<Result>>();
  const drawings = new Map<string, Promise<string>>();
  const recorded = new Set<string>();
  const derive = (figure: Figure, onEncode: () => void = () => {}): Promise<Result> => {
    const { path, hash } = figure.picture;
    const job = { path, hash, cacheDir: cache, outDir, widths: PICTURE_WIDTHS, place: figure.at(), onEncode };
    const known = raster.get(figure.id) ?? derivePicture({ ...job, rights: rightsOf(figure) });
    raster.set(figure.id, known);
    return known;
  };
  const draw = (figure: Figure): Promise<string> => {
    const known = drawings.get(figure.id) ?? writeDrawing(figure, describe(figure), outDir);
    drawings.set(figure.id, known);
    return known;
  };
  const publishTiles = async (tiles: Tiled, dist: string): Promise<void> => {
    const to = join('figures', tiles.folder);
    await cp(join(outDir, tiles.folder), join(dist, to), { recursive: true });
    if (addresses.site === undefined) return;
    const id = new URL(addresses.file(`figures/${tiles.folder}`), addresses.site).href;
    await writeFile(join(dist, to, 'info.json'), iiifInfo(tiles, id));
  };
  return {
    async prepare(figures, progress) {
      const pictures = [...figures].filter(({ picture }) => picture.kind === 'raster');
      const problems: Problem[] = [];
      let begun = 0;
      const queue = pictures.values();
      const work = async (): Promise<void> => {
        for (const figure of queue) {
          const told = (): void => {
            begun += 1;
            progress(figure.id, { begun, total: pictures.length });
          };
          problems.push(...(await derive(figure, told)).problems);
        }
      };
      await Promise.all(Array.from({ length: AT_A_TIME }, work));
      return problems;
    },
    async show(figure, words) {
      if (figure.picture.kind === 'raster') return shownRaster(await derive(figure), outDir);
      return { kind: 'svg', svg: inPage(figure, words, await draw(figure)), file: drawingFile(figure) };
    },
    async recording({ path, hash, captions }) {
      const file = `${hash}${extname(path).toLowerCase()}`;
      await mkdir(outDir, { recursive: true });
      await copyOnce(path, join(outDir, file));
      recorded.add(file);
      if (captions === undefined) return { file };
      const track = `${hash}.vtt`;
      await copyFile(captions, join(outDir, track));
      recorded.add(track);
      return { file, captions: track };
    },
    href: (file) => addresses.file(`figures/${basename(file)}`),
    tiles({ folder }) {
      const at = addresses.file(`figures/${folder}/`);
      return { folder: at, ...(addresses.site === undefined ? {} : { info: `${at}info.json` }) };
    },
    path: (file) => join(outDir, file),
    async publish(dist) {
      const results = await Promise.all(raster.values());
      const files = results.flatMap(({ derived }) => (derived === undefined ? [] : filesOf(derived)));
      const all = [...files, ...recorded, ...[...drawings.keys()].map((id) => drawingFile({ id }))];
      if (all.length === 0) return;
      await mkdir(join(dist, 'figures'), { recursive: true });
      await Promise.all(all.map((file) => copyFile(join(outDir, file), join(dist, 'figures', file))));
      for (const { derived } of results) if (derived?.tiles !== undefined) await publishTiles(derived.tiles, dist);
    },
  };
}

/** A picture damaged inside is found only when it is decoded. */
async function shownRaster({ derived, problems }: Result, outDir: string): Promise<Shown> {
  if (derived !== undefined) {
    const whole = derived.closer ?? derived.sources.at(-1) ?? derived.fallback;
    const { size } = await stat(join(outDir, phoneFile(derived.sources, derived.fallback).file));
    return { kind: 'raster', whole, bytes: size, ...derived };
  }
  const [problem] = problems;
  if (problem === undefined) throw new Error('A picture is neither derived nor damaged.');
  return { kind: 'damaged', problem };
}

/** The first file that is wide enough for a phone, as its browser chooses it. */
function phoneFile(sources: readonly DerivedFile[], fallback: DerivedFile): DerivedFile {
  return sources.find(({ width }) => width >= PHONE) ?? sources.at(-1) ?? fallback;
}

/** Makes a drawing small, writes it as a file of its own, and gives back what a page shows of it. */
async function writeDrawing(figure: Figure, description: string, outDir: string): Promise<string> {
  const { svg = '', width, height } = figure.picture;
  const small = shrinkSvg(svg, { id: figure.id });
  await mkdir(outDir, { recursive: true });
  const words = { title: figure.record.alt.trim(), description, rights: rightsOf(figure) };
  const file = standaloneSvg(small, { ...words, width, height });
  await writeFile(join(outDir, drawingFile(figure)), file);
  return small;
}

function inPage(figure: Figure, { title, description }: PictureWords, small: string): string {
  const described = description === '' ? {} : { descId: `fig-${figure.id}-desc`, desc: description };
  return titledSvg(small, { titleId: `fig-${figure.id}-title`, title, ...described });
}

function drawingFile({ id }: Pick<Figure, 'id'>): string {
  return `${segment(id)}.svg`;
}

/** A record whose licence cannot be read never becomes a figure. */
function rightsOf({ record }: Figure): Rights {
  const licence = readLicence(record.licence);
  return { credit: record.credit, licence: 'fault' in licence ? { name: record.licence } : licence };
}
