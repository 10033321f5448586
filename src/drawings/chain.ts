import { escapeHtml } from '../bibliography/rich-text.ts';
import type { SourceEntry } from '../study/entries.ts';
import { isRead, type RelayNode, relayNodes } from '../study/relay-tree.ts';
import { attributesText, stroke } from './stroke.ts';
import { wrapText } from './text-width.ts';

/** What the drawing of a chain says, in the language of the study. */
export interface ChainWords<Entry extends SourceEntry> {
  /** Begins the ids in the drawing; unique on its page. */
  readonly id: string;
  readonly title: string;
  /** The whole drawing in words. */
  readonly description: string;
  readonly name: (source: Entry) => string;
  /** The line below the name. */
  readonly detail: (node: RelayNode<Entry>) => string;
  readonly legend: { readonly read: string; readonly notRead: string; readonly end: string };
}

/** All lengths are user units: a plate is 360 wide, and fills a screen of 320 pixels. */
const WIDTH = 360;
const EDGE = 22;
const TOP = 26;
const SIZE = 14;
const LEADING = 18;
const GAP = 15;
const DISC = 6.5;
const TEXT_AT = 17;
const NARROWEST_TEXT = 170;
const WIDEST_STEP = 21;
const NARROWEST_STEP = 6;

const INK = 'var(--plate-ink, #f1f4f0)';
const SECOND_INK = 'var(--plate-ink-2, #aab4ae)';
const PLATE = 'var(--plate, #0c100f)';
const LINE = 'var(--plate-line, #6d7872)';

interface Row {
  readonly x: number;
  /** Of the disc. */
  readonly y: number;
  readonly name: readonly string[];
  readonly detail: readonly string[];
  readonly read: boolean;
  readonly end: boolean;
  readonly children: readonly Row[];
}

/**
 * Draws the chain of a source as SVG text: the source on top, below and to the right of each node what it passes on. A
 * node is a disc if the authors read it, else a dashed ring, and so is the line that leads to it; where a chain ends a bar
 * stands below. It stands on a plate in both themes, and keeps its colours where no variables are.
 */
export function drawChain<Entry extends SourceEntry>(tree: RelayNode<Entry>, words: ChainWords<Entry>): string {
  const { rows, height } = layOut(tree, words);
  const legend = drawLegend(rows, words.legend, height);
  const whole = height + legend.height;
  const ids = { title: `${words.id}-title`, desc: `${words.id}-desc` };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${round(whole)}" role="img" aria-labelledby="${ids.title}" aria-describedby="${ids.desc}"`,
    ` font-family="Archivo, Arial, sans-serif" font-size="${SIZE}" font-weight="700" font-stretch="92%">`,
    `<title id="${ids.title}">${escapeHtml(words.title)}</title><desc id="${ids.desc}">${escapeHtml(words.description)}</desc>`,
    `<rect width="${WIDTH}" height="${round(whole)}" fill="${PLATE}"/>`,
    `<g fill="none" stroke="${INK}">${rows.map(drawBranches).join('')}</g>`,
    ...rows.map(drawRow),
    legend.svg,
    '</svg>',
  ].join('');
}

/** Rows from the top down, and the height that they take. */
function layOut<Entry extends SourceEntry>(
  tree: RelayNode<Entry>,
  words: ChainWords<Entry>,
): { rows: Row[]; height: number } {
  const deepest = Math.max(...relayNodes(tree).map((node) => node.depth));
  const room = WIDTH - 2 * EDGE - TEXT_AT - NARROWEST_TEXT;
  const step = deepest === 0 ? 0 : Math.max(NARROWEST_STEP, Math.min(WIDEST_STEP, Math.floor(room / deepest)));
  const rows: Row[] = [];
  let y = TOP;
  const place = (node: RelayNode<Entry>): Row => {
    const x = EDGE + DISC + node.depth * step;
    const width = (WIDTH - EDGE - x - TEXT_AT) / SIZE;
    const children: Row[] = [];
    const row: Row = {
      x,
      y,
      children,
      name: wrapText(words.name(node.source), width),
      detail: wrapText(words.detail(node), width),
      read: isRead(node.source),
      end: node.end,
    };
    rows.push(row);
    y += (row.name.length + row.detail.length) * LEADING + GAP;
    for (const relay of node.relays) children.push(place(relay));
    return row;
  };
  place(tree);
  return { rows, height: y };
}

/** The trunk below a row, one piece a child, and the branch to each. A piece is whole if anything beyond it was read. */
function drawBranches({ x, y, children }: Row): string {
  return children
    .map((child, index) => {
      const from = index === 0 ? y + DISC + 1 : (children[index - 1]?.y ?? y) - 7;
      const trunkRead = children.slice(index).some((one) => one.read);
      const bend = child.y - 7;
      const trunk = `<path d="M${round(x)} ${round(from)}V${round(bend)}"${attributesText(stroke(trunkRead ? 'read' : 'said', 0.6))}/>`;
      const branch = `<path d="M${round(x)} ${round(bend)}q0 7 7 7H${round(child.x - DISC - 1)}"${attributesText(stroke(child.read ? 'read' : 'said', 0.6))}/>`;
      return trunk + branch;
    })
    .join('');
}

function drawRow({ x, y, name, detail, read, end }: Row): string {
  const lines = [...name.map((text) => ({ text, second: false })), ...detail.map((text) => ({ text, second: true }))];
  const texts = lines.map(({ text, second }, index) => {
    const attributes = {
      x: round(x + TEXT_AT),
      y: round(y + 5 + index * LEADING),
      fill: second ? SECOND_INK : INK,
      'font-weight': second ? 500 : undefined,
    };
    return `<text${attributesText(attributes)}>${escapeHtml(text)}</text>`;
  });
  return drawDisc(x, y, read) + (end ? drawEnd(x, y) : '') + texts.join('');
}

function drawDisc(x: number, y: number, read: boolean): string {
  const at = { cx: round(x), cy: round(y), r: read ? DISC : DISC - 1 };
  const look = read ? { fill: INK } : { fill: PLATE, stroke: INK, ...stroke('said', 0.49) };
  return `<circle${attributesText({ ...at, ...look })}/>`;
}

/** As a wire is led to earth: nothing goes on from here. */
function drawEnd(x: number, y: number): string {
  return `<path fill="none" stroke="${INK}" stroke-width="2" d="M${round(x)} ${round(y + DISC + 1.5)}v4M${round(x - 6.5)} ${round(y + DISC + 6.5)}h13"/>`;
}

/** Says what the signs mean, of those that are used. */
function drawLegend(
  rows: readonly Row[],
  words: ChainWords<SourceEntry>['legend'],
  top: number,
): { svg: string; height: number } {
  const entries = [
    { used: rows.some((row) => row.read), text: words.read, draw: (y: number) => drawDisc(EDGE + DISC, y, true) },
    { used: rows.some((row) => !row.read), text: words.notRead, draw: (y: number) => drawDisc(EDGE + DISC, y, false) },
    { used: true, text: words.end, draw: (y: number) => drawEnd(EDGE + DISC, y - DISC - 4) },
  ].filter((entry) => entry.used);
  const width = (WIDTH - 2 * EDGE - TEXT_AT - DISC) / SIZE;
  let y = top + 20;
  const parts = entries.map(({ text, draw }) => {
    const lines = wrapText(text, width);
    const at = y;
    y += lines.length * LEADING + 6;
    const texts = lines.map(
      (line, index) =>
        `<text x="${EDGE + DISC + TEXT_AT}" y="${round(at + 5 + index * LEADING)}">${escapeHtml(line)}</text>`,
    );
    return draw(at) + texts.join('');
  });
  const rule = `<path stroke="${LINE}" d="M${EDGE} ${round(top)}H${WIDTH - EDGE}"/>`;
  return { svg: `${rule}<g fill="${SECOND_INK}" font-weight="500">${parts.join('')}</g>`, height: y - top + 4 };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
