import type { Pieces } from './package.ts';

/** Packs texts one after the other, so that no more of a large study than one pack is ever held. */
export interface Packer {
  /** Takes a text by its address; what comes back are the packs that are full by that. */
  readonly add: (address: string, text: string) => readonly string[];
  /** The pack that is not full, as it would be now. */
  readonly last: () => string;
  /** The parts that texts share: those of all that were taken. */
  readonly shared: () => string;
  /** A packer that goes on from here by itself: what it takes is not in this one. */
  readonly fork: () => Packer;
}

/** So much text of its own is in a pack, in UTF-16 units: few enough for a phone to take apart at once, and so much that few requests are needed. */
const FULL = 400_000;

/**
 * Makes packs of texts, as JSON. Each page carries its style sheet and its scripts in itself; here each of them stands once, in the shared
 * parts, which makes the whole a quarter as heavy as its pages. Joining the pieces gives each text back to the letter.
 */
export function createPacker(): Packer {
  return goOn(new Map(), []);
}

function goOn(shared: Map<string, number>, begun: readonly string[]): Packer {
  let texts = [...begun];
  let length = texts.reduce((sum, entry) => sum + entry.length, 0);
  const last = (): string => `{${texts.join(',')}}`;
  return {
    add(address, text) {
      const entry = `${JSON.stringify(address)}:${JSON.stringify(piecesOf(text, shared))}`;
      const full = length > 0 && length + entry.length > FULL ? [last()] : [];
      if (full.length > 0) [texts, length] = [[], 0];
      texts.push(entry);
      length += entry.length;
      return full;
    },
    last,
    shared: () => JSON.stringify([...shared.keys()]),
    fork: () => goOn(new Map(shared), texts),
  };
}

/** Between what every page of its kind has to the letter: a style sheet, a script. */
const OPENING = /<(?:style|script type="module")>/gu;

function piecesOf(text: string, shared: Map<string, number>): Pieces {
  const pieces: (string | number)[] = [];
  let from = 0;
  for (const { 0: opening, index } of text.matchAll(OPENING)) {
    const start = index + opening.length;
    const end = text.indexOf(opening === '<style>' ? '</style>' : '</script>', start);
    if (index < from || end < 0) continue;
    const content = text.slice(start, end);
    const number = shared.get(content) ?? shared.size;
    shared.set(content, number);
    pieces.push(text.slice(from, start), number);
    from = end;
  }
  return [...pieces, text.slice(from)];
}
