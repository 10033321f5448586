import { type Region, type Size, scaleFor, type Tile, tilesAt } from '../../pictures/tile-grid.ts';

/*
 * A picture that is published in tiles is enlarged from the file that the page has already, and sharpened by the tiles of what is in view,
 * in the level that its size on the screen asks for. A tap, the wheel, the buttons and the keys + and − magnify, 0 shows the whole; fingers
 * zoom as they do everywhere, and the tiles follow. Tiles are asked for where the reader comes to rest, and never before the tap.
 *
 * It stands beside the script of the dialog, which opens and closes it, so that pages without such a picture are sent nothing of this.
 */

const page = document;
const dialog = page.getElementById('closer') as HTMLDialogElement;
const [look, nearer, farther] = ['.look', '.nearer', '.farther'].map((name) => dialog.querySelector(name)) as [
  HTMLElement,
  HTMLElement,
  HTMLElement,
];
/** More of them at a time are let go where they are out of view. */
const MOST_TILES = 96;
/** How far a mouse moves before it drags and no longer clicks, in pixels. */
const STILL = 4;

/** The picture in the dialog. */
let frame: HTMLElement;
let layer = page.createElement('div');
let whole: Size;
let folder: string;
/** The tiles that are laid, by their paths. */
let laid: Map<string, HTMLImageElement>;
/** How much larger than to fit the window. */
let zoom: number;
let timer: NodeJS.Timeout | number;

const isShown = (): boolean => dialog.open && layer.isConnected;

/** How many times larger than to fit the window a pixel of the picture is one of the page. */
const most = (): number => Math.max(1, (whole.width * zoom) / frame.offsetWidth);

/** How many pixels across the picture has on the screen; more than two a pixel of the page, nobody sees. */
const across = (): number => {
  const { scale } = visualViewport as VisualViewport;
  return frame.offsetWidth * scale * Math.min(devicePixelRatio, 2);
};

/** The part of the picture that is in view: in the dialog, and in what of the page two fingers have left in the window. */
const inView = (): Region => {
  const box = frame.getBoundingClientRect();
  const view = look.getBoundingClientRect();
  const { offsetLeft, offsetTop, width, height } = visualViewport as VisualViewport;
  const [left, top] = [Math.max(view.left, offsetLeft), Math.max(view.top, offsetTop)];
  const share = whole.width / box.width;
  return {
    x: (left - box.left) * share,
    y: (top - box.top) * share,
    width: (Math.min(view.right, offsetLeft + width) - left) * share,
    height: (Math.min(view.bottom, offsetTop + height) - top) * share,
  };
};

const percent = (part: number, of: number): string => `${(100 * part) / of}%`;

const layTile = (tile: Tile, factor: number): void => {
  const image = new Image();
  image.alt = '';
  image.src = folder + tile.path;
  Object.assign(image.style, {
    left: percent(tile.x, whole.width),
    top: percent(tile.y, whole.height),
    width: percent(tile.width, whole.width),
    height: percent(tile.height, whole.height),
    // What is sharper lies above.
    zIndex: String(-factor),
  });
  laid.set(tile.path, image);
  layer.append(image);
};

/** Lays the tiles of what is in view, where the file under them is not as sharp as the screen. */
const lay = (): void => {
  if (!isShown() || across() <= (frame.querySelector('img') as HTMLImageElement).naturalWidth) return;
  const factor = scaleFor(whole, across());
  const tiles = tilesAt(whole, factor, inView());
  for (const tile of tiles) if (!laid.has(tile.path)) layTile(tile, factor);
  if (laid.size <= MOST_TILES) return;
  for (const [path, image] of laid) {
    if (tiles.some((tile) => tile.path === path)) continue;
    image.remove();
    laid.delete(path);
  }
};

const later = (): void => {
  clearTimeout(timer);
  timer = setTimeout(lay, 90);
};

/** Magnifies around a spot of the window, or its middle. */
const magnify = (to: number, spot?: { clientX: number; clientY: number }): void => {
  const view = look.getBoundingClientRect();
  const x = spot?.clientX ?? view.left + view.width / 2;
  const y = spot?.clientY ?? view.top + view.height / 2;
  const before = frame.getBoundingClientRect();
  zoom = Math.min(most(), Math.max(1, to));
  frame.style.setProperty('--zoom', String(zoom));
  const after = frame.getBoundingClientRect();
  const grown = after.width / before.width;
  look.scrollBy(after.left - x + (x - before.left) * grown, after.top - y + (y - before.top) * grown);
  nearer.ariaDisabled = String(zoom === most());
  farther.ariaDisabled = String(zoom === 1);
  later();
};

/** Begins anew with the picture that the dialog has just been given. */
const begin = ({ tiles = '', size = '' }: DOMStringMap): void => {
  const [width = 1, height = 1] = size.split(',').map(Number);
  frame = look.firstElementChild as HTMLElement;
  whole = { width, height };
  folder = tiles;
  laid = new Map();
  zoom = 1;
  layer = page.createElement('div');
  layer.className = 'tiles';
  frame.classList.add('tiled');
  frame.querySelector('img')?.after(layer);
  magnify(1);
};

for (const link of page.querySelectorAll<HTMLAnchorElement>('.enlarge[data-tiles]')) {
  const figure = link.closest('figure') as HTMLElement;
  const { href } = link;
  const note = page.createElement('small');
  note.append(link.dataset['told'] ?? '');
  link.append(' ', note);
  // The dialog is given the file that the page has already: without a script, the link leads to one that is much larger.
  const shown = figure.querySelector('.frame img') as HTMLImageElement;
  figure.addEventListener('click', () => (link.href = shown.currentSrc || shown.src), true);
  figure.addEventListener('click', () => {
    link.href = href;
    if (dialog.open && !isShown()) begin(link.dataset);
  });
}

/** Where a mouse that drags the picture was last. */
let dragged: { x: number; y: number; far: number } | undefined;

look.onpointerdown = ({ clientX: x, clientY: y, pointerType, button }) => {
  dragged = isShown() && pointerType === 'mouse' && button === 0 ? { x, y, far: 0 } : undefined;
};
look.onpointermove = ({ clientX: x, clientY: y, buttons }) => {
  if (!dragged || buttons !== 1) return;
  look.scrollBy(dragged.x - x, dragged.y - y);
  dragged = { x, y, far: dragged.far + Math.abs(dragged.x - x) + Math.abs(dragged.y - y) };
};
look.ondragstart = () => !isShown();

// Before the dialog’s own script, whose one step is not for pictures like these.
dialog.addEventListener(
  'click',
  (event) => {
    if (!isShown()) return;
    const target = event.target as Element;
    if (target === nearer) magnify(zoom * 2);
    if (target === farther) magnify(zoom / 2);
    if (!look.contains(target)) return;
    event.stopPropagation();
    if ((dragged?.far ?? 0) <= STILL) magnify(zoom < most() ? zoom * 2 : 1, event);
  },
  true,
);

look.addEventListener(
  'wheel',
  (event) => {
    if (!isShown() || event.shiftKey) return;
    event.preventDefault();
    // A step is told in pixels or in lines.
    magnify(zoom * 2 ** (-event.deltaY / (event.deltaMode ? 6 : 240)), event);
  },
  { passive: false },
);

dialog.addEventListener('keydown', (event) => {
  if (!isShown() || event.ctrlKey || event.metaKey || event.altKey) return;
  const { key } = event;
  const step = look.clientWidth / 4;
  const [x = 0, y = 0] =
    { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[key] ?? [];
  if (x || y) look.scrollBy(x, y);
  else if (key === '+' || key === '=') magnify(zoom * 2);
  else if (key === '-') magnify(zoom / 2);
  else if (key === '0') magnify(1);
  else return;
  event.preventDefault();
});

look.addEventListener('scroll', later);
for (const what of ['resize', 'scroll'] as const) visualViewport?.addEventListener(what, later);
