import type { PlannedSource } from './chapter.ts';
import type { Random } from './random.ts';
import { phrase, sentence } from './sentences.ts';

const FAMILIES = 'Abe Brandt Costa Dubois Eriksen Fischer Garcia Hong Ivanova Jensen Kowalski Lee Moreau Novak'.split(
  ' ',
);
const GIVEN = 'Ada Boris Clara David Elena Felix Greta Hugo Irene Jan Kaylene Luis Martyn Nora'.split(' ');
const CONTAINERS = ['The Morning Gazette', 'Harbour News', 'The Weekly Survey', 'The Northern Record', 'Wire and Post'];
const STANDPOINTS = ['general-press', 'wire', 'specialist', 'trade-press', 'research'];

/** A source as Markdown: CSL and evidence fields on top, one excerpt below. */
export function sourceText(
  random: Random,
  { id, paragraph, words }: PlannedSource,
  relays: string | undefined,
): string {
  const day = dayOf(id);
  const fields = [
    'type: article-newspaper',
    `title: ${phrase(random)}`,
    `author: [{family: ${random.pick(FAMILIES)}, given: ${random.pick(GIVEN)}}]`,
    `container-title: ${random.pick(CONTAINERS)}`,
    `issued: ${day}`,
    `URL: https://example.org/${id}`,
    'language: en',
    'evidence:',
    `  standpoint: ${random.pick(STANDPOINTS)}`,
    ...(relays === undefined ? [] : [`  relays: [${relays}]`]),
    '  read: excerpt',
    '  accessed: 2026-11-01',
  ];
  return `---\n${fields.join('\n')}\n---\n\n## para. ${paragraph}\n\n> ${words}. ${sentence(random).replaceAll('*', '')}.\n`;
}

/** What is relayed came out before: days follow the order of the ids. */
function dayOf(id: string): string {
  const [chapter = 1, index = 1] = (id.match(/\d+/gu) ?? []).map(Number);
  const day = new Date(Date.UTC(2000, 0, chapter * 16 + index));
  return `${day.getUTCFullYear()}-${two(day.getUTCMonth() + 1)}-${two(day.getUTCDate())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
