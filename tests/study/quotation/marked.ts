import type { Span } from '../../../src/study/citation.ts';
import type { MarkedText } from '../../../src/study/quotation/marked-text.ts';

/** A text of a test with `*…*` as emphasis and `▸…◂` as the place of a finding, without these signs. */
export interface Marked {
  readonly words: MarkedText;
  /** Of the words, if the text has one. */
  readonly place?: Span;
}

/** Takes the signs of tests out of a text. */
export function marked(source: string): Marked {
  let text = '';
  let open: number | undefined;
  let start: number | undefined;
  let end: number | undefined;
  const emphasis: Span[] = [];
  for (const sign of source) {
    if (sign === '▸') start = text.length;
    else if (sign === '◂') end = text.length;
    else if (sign !== '*') text += sign;
    else if (open === undefined) open = text.length;
    else {
      emphasis.push({ start: open, end: text.length });
      open = undefined;
    }
  }
  return { words: { text, emphasis }, ...(start === undefined || end === undefined ? {} : { place: { start, end } }) };
}
