import type { CslText } from '../fields.ts';

/** Reads a field as rich text and marks it as used; nothing for one that is not there. */
export type Take = (name: string) => string | undefined;

/** The types of BibTeX whose items stand in a book. */
export const PARTS: ReadonlySet<string> = new Set([
  'inbook',
  'incollection',
  'inproceedings',
  'conference',
  'inreference',
  'bookinbook',
  'suppbook',
  'suppcollection',
]);

/**
 * BibLaTeX parts a title into title, subtitle and addition, and knows those of a part, its book, the whole work, the journal
 * and the issue. CSL has one text for each: for a part `title`, `container-title` and `volume-title`; for a volume of a
 * larger work, `title` is that of the work and `volume-title` its own (as CSL 1.0.2 defines it, and Pandoc reads it).
 */
export function joinTitles(type: string, take: Take): Partial<Record<CslText, string>> {
  const whole = (prefix: string): string | undefined => {
    const title = take(`${prefix}title`);
    return title === undefined
      ? undefined
      : joined(joined(title, take(`${prefix}subtitle`), ':'), take(`${prefix}titleaddon`), '.');
  };
  const isPart = PARTS.has(type);
  const main = whole('main');
  const subtitle = take('subtitle');
  const bare = take('title');
  const own = bare === undefined ? subtitle : joined(joined(bare, subtitle, ':'), take('titleaddon'), '.');
  const volume = main === undefined ? undefined : isPart ? whole('book') : own;
  const container = isPart ? (main ?? whole('book')) : (whole('journal') ?? take('journal'));
  // The title without its subtitle is what BibLaTeX itself takes for short.
  const short = take('shorttitle') ?? (subtitle === undefined ? undefined : bare);
  const isVolume = main !== undefined && !isPart;
  return defined({
    title: isVolume ? main : own,
    'volume-title': volume ?? whole('issue'),
    'container-title': container,
    'title-short': isVolume ? undefined : short,
    'volume-title-short': isVolume ? short : undefined,
    'event-title': whole('event'),
  });
}

/** “Title: Subtitle”; a title that ends in a sign of its own needs no other. */
function joined(first: string, second: string | undefined, sign: string): string {
  if (second === undefined || second === '') return first;
  return /[!?.,:;](?:<\/\w+>)?$/u.test(first) ? `${first} ${second}` : `${first}${sign} ${second}`;
}

function defined(texts: Partial<Record<CslText, string | undefined>>): Partial<Record<CslText, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}
