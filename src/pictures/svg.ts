// The bundle for browsers loads in a quarter of the time that the package's hundred files take, and does the same.
import { optimize, type PluginConfig, type XastRoot } from 'svgo/browser';
import { pictureTooLarge } from '../problems/codes/picture-too-large.ts';
import { unreadablePicture } from '../problems/codes/unreadable-picture.ts';
import { inOrder, type Problem } from '../problems/problem.ts';
import { LIMITS, thousands } from './limits.ts';
import { scanTags } from './markup.ts';
import { keepAllowed, type Workplace } from './svg-allow.ts';
import { faultOf } from './svg-fault.ts';
import { elementsIn, placesOf } from './svg-places.ts';
import { paintedElements } from './svg-repeats.ts';
import { prepareRoot } from './svg-root.ts';
import { type StyleOrigins, styleOrigins, styleToAttributes } from './svg-style.ts';

/** A drawing that may stand in a page, as long as it was; an empty string where `problems` holds an error. */
export interface CleanSvg {
  readonly svg: string;
  readonly problems: Problem[];
}

/** Steps that write the same drawing in fewer bytes. Shapes stay the shapes they are, and none are merged. */
const SHRINK: readonly PluginConfig[] = [
  'cleanupIds',
  'cleanupAttrs',
  'cleanupNumericValues',
  'convertColors',
  'convertPathData',
  'convertTransform',
  'removeEmptyText',
  'removeEmptyContainers',
  'removeUselessDefs',
  'collapseGroups',
  'sortAttrs',
];

/**
 * Makes a drawing safe to stand in a page; `shrinkSvg` then makes it small, where a page shows it.
 *
 * Kept is what `svg-vocabulary.ts` lists. Style sheets and `style` attributes become presentation attributes; the root
 * keeps its `viewBox` and loses `width` and `height`. `var(--name, #hex)` survives. Each thing removed is a notice, a
 * text that is no well-formed SVG an error, both with line and column. Never throws for what the source holds.
 */
export function cleanSvg(source: string, { file }: { file: string }): CleanSvg {
  const fault = faultOf(source, file);
  if (fault !== undefined) return { svg: '', problems: [fault] };
  const problems: Problem[] = [];
  try {
    const { data } = optimize(source, {
      js2svg: TEXT,
      plugins: steps({ source, file, problems }),
    });
    const failed = problems.some(({ severity }) => severity === 'error');
    return { svg: failed ? '' : data, problems: inOrder(problems) };
  } catch (error) {
    return { svg: '', problems: [parserProblem(error, file)] };
  }
}

/**
 * Writes a clean drawing in fewer bytes. Its ids are shortened and carry the figure's id (`id__a`), so that two drawings
 * on a page cannot meet. A drawing that the steps stumble over keeps its length.
 */
export function shrinkSvg(svg: string, { id }: { id: string }): string {
  const prefix: PluginConfig = { name: 'prefixIds', params: { prefix: idPrefix(id), prefixClassNames: false } };
  const run = (plugins: PluginConfig[]): string => optimize(svg, { js2svg: TEXT, plugins }).data;
  try {
    return run([...SHRINK, prefix]);
  } catch {
    return run([prefix]);
  }
}

/** Names can be written as they are; only what would be markup is escaped. */
const TEXT = { regEntities: /[&<>]/gu };

/**
 * Names a cleaned drawing for who cannot see it: an image with a title and, where there is one, a description
 * (SVG Accessibility API Mappings, 8.1.1). The ids are ids of the page and must be unique in it.
 */
export function titledSvg(
  svg: string,
  naming: { titleId: string; title: string; descId?: string; desc?: string },
): string {
  const [root] = scanTags(svg);
  if (root === undefined) return svg;
  const { titleId, title, descId, desc } = naming;
  const described =
    descId === undefined || desc === undefined ? undefined : { id: escapeXml(descId), words: escapeXml(desc) };
  const tag = svg.slice(root.start, root.kind === 'alone' ? root.end - 2 : root.end - 1).trimEnd();
  return [
    `${tag} role="img" aria-labelledby="${escapeXml(titleId)}"`,
    described === undefined ? '>' : ` aria-describedby="${described.id}">`,
    `<title id="${escapeXml(titleId)}">${escapeXml(title)}</title>`,
    described === undefined ? '' : `<desc id="${described.id}">${described.words}</desc>`,
    root.kind === 'alone' ? '</svg>' : svg.slice(root.end),
  ].join('');
}

function steps({ source, file, problems }: { source: string; file: string; problems: Problem[] }): PluginConfig[] {
  const step = (name: string, work: (tree: XastRoot) => void): PluginConfig => ({ name, fn: (tree) => work(tree) });
  let workplace: Workplace = { placeOf: () => ({ file, line: 1, column: 1 }), problems };
  let origins: StyleOrigins = { sheet: undefined, own: new Set() };
  return [
    step('keepAllowed', (tree) => {
      workplace = { placeOf: placesOf(tree, source, file), problems };
      keepAllowed(tree, workplace);
      origins = styleOrigins(tree, workplace);
    }),
    // Rules for classes that no element has would otherwise be reported as lost.
    { name: 'minifyStyles', params: { restructure: false, usage: { force: true } } },
    { name: 'inlineStyles', params: { onlyMatchedOnce: false } },
    step('styleToAttributes', (tree) => styleToAttributes(tree, origins, workplace)),
    step('prepareRoot', prepareRoot),
    step('refuseEndless', (tree) => refuseEndless(tree, workplace)),
  ];
}

/** A figure's id is a file name; brackets, quotes and spaces of it would end a `url(#…)`. */
function idPrefix(id: string): string {
  return id.replace(/[^\p{L}\p{M}\p{N}_-]/gu, '_');
}

function refuseEndless(tree: XastRoot, { placeOf, problems }: Workplace): void {
  const painted = paintedElements(tree);
  const [root] = elementsIn(tree);
  if (painted <= LIMITS.drawingShapes || root === undefined) return;
  problems.push(
    pictureTooLarge(placeOf(root), {
      what: `it paints ${thousands(painted)} shapes`,
      limit: `${thousands(LIMITS.drawingShapes)} shapes`,
    }),
  );
}

/** svgo's parser says where it stopped and why; any other exception of svgo is told in its own words. */
function parserProblem(error: unknown, file: string): Problem {
  const {
    line = 1,
    column = 1,
    reason,
    message,
  } = error as { line?: number; column?: number; reason?: string; message?: string };
  const words = (reason ?? message ?? String(error)).replace(/\.$/u, '');
  return unreadablePicture(
    { file, line, column: Math.max(1, column) },
    { reason: `${words.charAt(0).toLowerCase()}${words.slice(1)}` },
  );
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
