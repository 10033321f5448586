import { flattenVariables } from './flatten.ts';
import { scanTags } from './markup.ts';
import { type Rights, rdfRights } from './rights.ts';
import { titledSvg } from './svg.ts';

/** What a drawing says of itself in a file of its own. */
export interface StandaloneSvg {
  readonly title: string;
  readonly description: string;
  readonly rights: Rights;
  /** The size of its `viewBox`, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * A cleaned drawing as a file that stands alone: the colours of the page are written out, its size is given, and its
 * `<metadata>` says who made it and under which licence (SVG 2, 5.10; the RDF of Creative Commons).
 */
export function standaloneSvg(svg: string, { title, description, rights, width, height }: StandaloneSvg): string {
  const described = description === '' ? {} : { descId: 'description', desc: description };
  const named = titledSvg(flattenVariables(svg), { titleId: 'title', title, ...described });
  const [root] = scanTags(named);
  if (root === undefined) return named;
  const tag = named.slice(0, root.end - 1);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag} width="${width}" height="${height}"><metadata>${rdfRights(rights)}</metadata>${named.slice(root.end)}\n`;
}
