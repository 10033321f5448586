import { type CleanSvg, cleanSvg, shrinkSvg } from '../../src/pictures/svg.ts';

/** A drawing as a page shows it, and what was said of it on the way: cleaned by the reader, shrunk by the gallery. */
export function cleaned(source: string, { id, file }: { id: string; file: string }): CleanSvg {
  const { svg, problems } = cleanSvg(source, { file });
  return { svg: svg === '' ? '' : shrinkSvg(svg, { id }), problems };
}
