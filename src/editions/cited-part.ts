import { excerptFragment, referenceFragment } from '../addresses.ts';
import { locatorText } from '../answers.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import type { CitedPart, CitedPlace, PlaceGroup } from '../study/cited-places.ts';
import type { Source, Study } from '../study/study.ts';
import { inSeconds, mediaTime } from './media-address.ts';
import { sourceCopies } from './source-copies.ts';

/** What naming the parts of a source needs. */
export interface PartContext {
  readonly source: Source;
  readonly study: Pick<Study, 'sources'>;
  readonly dictionary: Dictionary;
  /** The names of parts in short, in the words of the study’s style. */
  readonly locators: Parameters<typeof locatorText>[1];
  readonly name: (source: Source) => string;
  /** The address of a source's page, with a fragment. */
  readonly href: (id: string, fragment: string) => string;
}

/** A part of a source by its name, with the places that cite it. */
export interface NamedPart {
  /** `para. 4`, `quoted in Hong`; missing for the source as a whole. */
  readonly text?: string;
  /** Where the part stands: the excerpt on the source's page, the moment in a film, the reference of the source that quotes it. */
  readonly href?: string;
  readonly places: readonly CitedPlace[];
}

const collator = new Intl.Collator('en', { numeric: true });

/** The parts of a source that a page cites, the whole first, then by their names: `para. 4` before `para. 12`. Parts of one name are one. */
export function namedParts(groups: readonly PlaceGroup[], context: PartContext): NamedPart[] {
  const named = groups.map(
    ({ part, places }): NamedPart => (part === undefined ? { places } : { ...nameOf(part, context), places }),
  );
  const byName = Map.groupBy(named, ({ text }) => text ?? '');
  return [...byName.values()]
    .flatMap(apart)
    .map(joined)
    .sort((a, b) => collator.compare(inSeconds(a.text ?? ''), inSeconds(b.text ?? '')));
}

/** Of one name there may be two excerpts: each is a part of its own. What leads nowhere goes with the first. */
function apart(parts: readonly NamedPart[]): NamedPart[][] {
  const first = parts.find(({ href }) => href !== undefined)?.href;
  return [...Map.groupBy(parts, ({ href }) => href ?? first).values()];
}

function joined(parts: readonly NamedPart[]): NamedPart {
  const places = parts.flatMap((part) => part.places);
  const linked = parts.find(({ href }) => href !== undefined) ?? parts[0];
  return { ...linked, places: places.toSorted((a, b) => a.number - b.number) };
}

function nameOf(
  part: CitedPart,
  { source, study, dictionary, locators, name, href }: PartContext,
): Pick<NamedPart, 'text' | 'href'> {
  if (part.kind === 'locator') {
    const { locator, excerpt: quoted } = part;
    const moment = locator.label === 'timestamp' ? momentOf(source, locator.value) : undefined;
    const there = quoted === undefined ? moment : href(source.id, excerptFragment(quoted));
    return { text: locatorText(locator, locators), ...(there === undefined ? {} : { href: there }) };
  }
  if (part.kind === 'excerpt') {
    const excerpt = source.excerpts.find(({ id }) => id === part.id);
    return { text: excerpt?.locator ?? part.id, href: href(source.id, excerptFragment(part.id)) };
  }
  const other = study.sources.get(part.source);
  const text = dictionary.reference.quotedIn(other === undefined ? part.source : name(other));
  return { text, href: `#${referenceFragment(part.source)}` };
}

function momentOf(source: Source, stamp: string): string | undefined {
  const url = sourceCopies(source).original;
  return url === undefined ? undefined : mediaTime(url, stamp);
}

/** `a` for the first place, `z` for the 26th, `aa` for the 27th. */
export function placeLetter(number: number): string {
  const last = String.fromCharCode(97 + ((number - 1) % 26));
  return number <= 26 ? last : `${placeLetter(Math.floor((number - 1) / 26))}${last}`;
}
