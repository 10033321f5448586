import MiniSearch from 'minisearch';
import type { SearchDocument } from '../../editions/search/documents.ts';
import { find, type Hit, passage, soughtParts } from '../../editions/search/find.ts';
import { SEARCH_OPTIONS } from '../../editions/search/options.ts';

/*
 * Searches the study on its page of search. What can be searched is loaded when somebody first puts the cursor into the field; the words stand
 * in the address, so that Back from a hit leads to the hits again. Without this the page is the list of everything.
 */

/** More hits than these help nobody. */
const SHOWN = 50;

const search = document.querySelector<HTMLElement>('search');
const field = search?.querySelector('input');
const list = search?.querySelector('ol');
const told = search?.querySelector('[role=status]');
const everything = document.getElementById('everything');

if (search && field && list && told && everything) {
  const { base = '/', none = '', one = '', many = '', failed = '' } = search.dataset;
  const kinds = JSON.parse(search.dataset['kinds'] ?? '{}') as Record<Hit['kind'], string>;
  let index: Promise<MiniSearch<SearchDocument>> | undefined;

  const load = async (): Promise<MiniSearch<SearchDocument>> => {
    const response = await fetch(`${base}search.json`);
    if (!response.ok) throw new Error(response.statusText);
    const made = new MiniSearch(SEARCH_OPTIONS);
    await made.addAllAsync((await response.json()) as SearchDocument[], { chunkSize: 100 });
    return made;
  };

  const loaded = (): Promise<MiniSearch<SearchDocument>> => {
    index ??= load().catch((error: unknown) => {
      index = undefined;
      throw error;
    });
    return index;
  };

  const marked = (words: string): HTMLElement => {
    const mark = document.createElement('mark');
    mark.textContent = words;
    return mark;
  };

  const entry = ({ kind, title, about, text, address }: Hit, query: string): HTMLElement => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = base + address;
    link.textContent = title;
    const line = (words: string): HTMLElement => {
      const paragraph = document.createElement('p');
      paragraph.className = 'about';
      paragraph.append(
        ...soughtParts(words, query).map(({ text: part, isSought }) => (isSought ? marked(part) : part)),
      );
      return paragraph;
    };
    const name = document.createElement('p');
    name.append(link);
    item.append(name, line([kinds[kind], about].filter(Boolean).join(' · ')));
    if (text !== '') item.append(line(passage(text, query)));
    return item;
  };

  const run = async (): Promise<void> => {
    const query = field.value.trim();
    const address = new URL(location.href);
    if (query === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    history.replaceState(null, '', address);
    everything.hidden = query !== '';
    if (query === '') {
      list.replaceChildren();
      told.textContent = '';
      return;
    }
    try {
      const hits = find(await loaded(), query);
      // While the file was on its way, somebody may have gone on typing.
      if (field.value.trim() !== query) return;
      list.replaceChildren(...hits.slice(0, SHOWN).map((hit) => entry(hit, query)));
      told.textContent = (hits.length === 0 ? none : hits.length === 1 ? one : many).replace('#', String(hits.length));
    } catch {
      told.textContent = failed;
      everything.hidden = false;
    }
  };

  search.hidden = false;
  field.value = new URL(location.href).searchParams.get('q') ?? '';
  field.addEventListener('focus', () => void loaded().catch(() => undefined), { once: true });
  field.addEventListener('input', () => void run());
  if (field.value !== '') void run();
}
