/**
 * Advance widths of Archivo at weight 600 and width 92, in thousandths of an em, from the space (U+0020) to the tilde
 * (U+007E). A drawing is made without a browser: its lines are broken by this table.
 */
const ASCII = [
  184, 283, 419, 557, 501, 901, 680, 233, 353, 353, 399, 604, 279, 313, 279, 291, 539, 528, 540, 540, 538, 541, 540,
  522, 538, 539, 312, 312, 604, 604, 604, 567, 929, 657, 655, 673, 679, 623, 562, 736, 682, 269, 545, 652, 532, 802,
  682, 729, 625, 729, 668, 618, 581, 674, 625, 894, 641, 635, 595, 333, 291, 333, 604, 471, 202, 524, 552, 512, 552,
  527, 281, 546, 544, 240, 238, 510, 240, 806, 545, 556, 552, 552, 338, 501, 296, 544, 489, 712, 510, 489, 475, 382,
  233, 382, 604,
];
const FULL_WIDTH = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;
const OTHER = 600;
/** A bold face, and faces of the device that stand in, are a little wider. */
const MARGIN = 1.04;

const widths = new Map<string, number>();

/** The width of a text in ems, never less than it will take in the faces of the site. */
export function textWidth(text: string): number {
  let thousandths = 0;
  for (const sign of text) thousandths += widthOf(sign);
  return inEms(thousandths);
}

/** Breaks a text into lines of at most `width` ems: at spaces, between signs of full width, and inside a word that is longer. */
export function wrapText(text: string, width: number): string[] {
  const whole = text.trim();
  if (textWidth(whole) <= width) return whole === '' ? [] : [whole];
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(/(?<=\s)|(?<=\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})(?=\p{L})/u)) {
    if (line === '' || textWidth((line + part).trimEnd()) <= width) line += part;
    else {
      lines.push(line);
      line = part;
    }
    for (let cut = cutAt(line, width); cut < line.trimEnd().length; cut = cutAt(line, width)) {
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  return [...lines, line].map((one) => one.trim()).filter((one) => one !== '');
}

/** How many code units of a line fit, at least one sign; a space at the end takes no room. */
function cutAt(line: string, width: number): number {
  let end = 0;
  let thousandths = 0;
  for (const sign of line) {
    thousandths += widthOf(sign);
    if (end > 0 && sign.trim() !== '' && inEms(thousandths) > width) return end;
    end += sign.length;
  }
  return end;
}

function inEms(thousandths: number): number {
  return (thousandths / 1000) * MARGIN;
}

/** A name is measured on every page that draws it: what was measured once is remembered. */
function widthOf(sign: string): number {
  const plain = ASCII[sign.charCodeAt(0) - 0x20];
  if (plain !== undefined) return plain;
  const known = widths.get(sign);
  if (known !== undefined) return known;
  const width = measure(sign);
  widths.set(sign, width);
  return width;
}

function measure(sign: string): number {
  if (/\p{M}/u.test(sign)) return 0;
  if (FULL_WIDTH.test(sign)) return 1000;
  const bare = sign.normalize('NFD').charCodeAt(0);
  return ASCII[bare - 0x20] ?? OTHER;
}
