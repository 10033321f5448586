import { escapeHtml } from '../bibliography/rich-text.ts';
import { textWidth, wrapText } from './text-width.ts';

/** Lengths of a plate in user units: it is 367 wide, so that the left edge of its text meets that of the page on a screen of 320 to 400 pixels. */
export const PLATE = { left: -3.5, width: 367, text: 15, right: 345 } as const;

/** The size of all words on a plate but its headline: 12.2 pixels on a screen of 320. */
export const TEXT_SIZE = 14;
/** From one line of words to the next. */
export const LEADING = 18;

/** The inks of a plate, as they are where no variables are. */
export const INK = 'var(--plate-ink, #f1f4f0)';
/** For second words. */
export const SECOND_INK = 'var(--plate-ink-2, #aab4ae)';
/** For lines that only guide the eye. */
export const LINE_INK = 'var(--plate-line, #6d7872)';
/** The plate itself. */
export const GROUND = 'var(--plate, #0c100f)';
/** Areas on a plate. */
export const FILM = 'var(--film, #1c2321)';

/** What every drawing says of itself. */
export interface PlateWords {
  /** Begins the ids in the drawing; unique on its page. */
  readonly id: string;
  readonly title: string;
  /** A second line below the headline. */
  readonly subtitle?: string;
  /** The whole drawing in words. */
  readonly description: string;
}

/** A whole plate as SVG text: one picture with a title and a description. */
export function drawPlate(words: PlateWords, drawing: { kind: string; height: number; body: string }): string {
  const ids = { title: `${words.id}-title`, desc: `${words.id}-desc` };
  const box = `${PLATE.left} 0 ${PLATE.width} ${round(drawing.height)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="drawn ${drawing.kind}" viewBox="${box}" role="img" aria-labelledby="${ids.title}" aria-describedby="${ids.desc}"`,
    ` font-family="Archivo, Arial, sans-serif" font-size="${TEXT_SIZE}" font-weight="600" font-stretch="92%" fill="${INK}">`,
    `<title id="${ids.title}">${escapeHtml(words.title)}</title><desc id="${ids.desc}">${escapeHtml(words.description)}</desc>`,
    `<rect x="${PLATE.left}" width="${PLATE.width}" height="${round(drawing.height)}" fill="${GROUND}"/>`,
    drawing.body,
    '</svg>',
  ].join('');
}

const HEAD_SIZE = 20;
const HEAD_LEADING = 23;

/** The headline and the line below it, and where they end. */
export function drawHead({ title, subtitle }: Pick<PlateWords, 'title' | 'subtitle'>): { svg: string; bottom: number } {
  const room = PLATE.right - PLATE.text;
  const heads = balanced(title, room / HEAD_SIZE);
  const seconds = subtitle === undefined ? [] : wrapText(subtitle, room / TEXT_SIZE);
  const from = 32 + heads.length * HEAD_LEADING + 2;
  const head = heads.map(
    (line, index) =>
      `<text class="drawn-head" x="${PLATE.text}" y="${32 + index * HEAD_LEADING}" font-size="${HEAD_SIZE}" font-weight="700">${escapeHtml(line)}</text>`,
  );
  const second = seconds.map((line, index) =>
    drawText(line, { x: PLATE.text, y: from + index * LEADING, second: true }),
  );
  return { svg: [...head, ...second].join(''), bottom: from + seconds.length * LEADING - 8 };
}

/** Lines of about one length, no more than must be: a last word alone is no line of a heading. */
function balanced(text: string, room: number): string[] {
  const widest = wrapText(text, room);
  let lines = widest;
  for (let narrower = room * 0.95; narrower > room / 2; narrower *= 0.95) {
    const tried = wrapText(text, narrower);
    if (tried.length > widest.length) break;
    lines = tried;
  }
  return lines;
}

/** Words at a place, one line. */
export function drawText(
  text: string,
  at: { x: number; y: number; anchor?: 'start' | 'middle' | 'end'; second?: boolean; bold?: boolean },
): string {
  const anchor = at.anchor === undefined || at.anchor === 'start' ? '' : ` text-anchor="${at.anchor}"`;
  const look =
    at.second === true ? ` font-weight="500" fill="${SECOND_INK}"` : at.bold === true ? ' font-weight="700"' : '';
  return `<text x="${round(at.x)}" y="${round(at.y)}"${anchor}${look}>${escapeHtml(text)}</text>`;
}

/** The width of a line of words on a plate. */
export function lineWidth(text: string): number {
  return textWidth(text) * TEXT_SIZE;
}

/** A thin line across the plate. */
export function drawRule(y: number): string {
  return `<path stroke="${LINE_INK}" d="M${PLATE.text} ${round(y)}H${PLATE.right}"/>`;
}

/** A length to a tenth of a unit. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
