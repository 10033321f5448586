import type { KeyedItem } from '../../bibliography/keyed-item.ts';
import { plainRichText } from '../../bibliography/rich-text.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';
import { knownThrough } from '../../study/known-through.ts';
import type { CslItem } from '../../study/schema/csl.ts';
import type { Source, Study } from '../../study/study.ts';

/** The sources that the study stands on, by id: its own, and of its libraries the entries that it cites. */
export function exportedSources(study: Pick<Study, 'sources'>): Source[] {
  return [...study.sources.values()]
    .filter((source) => source.evidence !== undefined || source.citedIn.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What an item of a source is told in. */
interface ItemContext {
  readonly study: Pick<Study, 'sources' | 'quotations'>;
  readonly dictionary: Dictionary;
}

/**
 * A source as an item. One that nobody read says so in its note, and through whom it is known, each by id and title: a list of
 * references looks the same otherwise.
 */
export function sourceItem(source: Source, context: ItemContext): KeyedItem {
  const known = items.get(source) ?? newItem(source, context);
  items.set(source, known);
  return known;
}

/** One item for all who write it. */
const items = new WeakMap<Source, KeyedItem>();

function newItem(source: Source, { study, dictionary }: ItemContext): KeyedItem {
  const { id, item, evidence } = source;
  if (evidence?.read !== 'not-read') return { id, item };
  const tellers = knownThrough(id, study).map(({ id: teller, item: { texts } }) =>
    texts.title === undefined ? teller : `${teller} (${plainRichText(texts.title)})`,
  );
  return { id, item: withNote(item, dictionary.cite.notRead(tellers)) };
}

/** The same in brief, for lists: the tellers by their ids alone. */
export function briefSourceItem(source: Source, { study, dictionary }: ItemContext): KeyedItem {
  const { id, item, evidence } = source;
  if (evidence?.read !== 'not-read') return { id, item };
  const tellers = knownThrough(id, study).map((teller) => teller.id);
  return { id, item: withNote(item, dictionary.cite.notRead(tellers)) };
}

function withNote(item: CslItem, told: string): CslItem {
  const note = item.texts.note === undefined ? told : `${item.texts.note}\n\n${told}`;
  return { ...item, texts: { ...item.texts, note } };
}
