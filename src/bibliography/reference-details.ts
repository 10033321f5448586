import type { CslItem } from '../study/schema/csl.ts';
import { fullName, type NameWords } from './short-name.ts';

/** How people had to do with a work, by CSL variable: `interviewer` → “interviewed by Ada Kim”. */
export type RoleWords = Readonly<Record<string, (names: string) => string>>;

/** Variables of names that say what a work is, in the order in which they are printed. */
const ROLES = [
  'interviewer',
  'recipient',
  'director',
  'producer',
  'host',
  'guest',
  'narrator',
  'performer',
  'composer',
  'illustrator',
  'curator',
  'translator',
] as const;

/** Who had what part in a work besides its authors: `interviewed by Ada Kim`. */
export function roles({ names }: CslItem, words: NameWords & { readonly roles: RoleWords }): string[] {
  return ROLES.flatMap((role) => {
    const people = (names[role] ?? []).map(fullName);
    const say = words.roles[role];
    return people.length === 0 || say === undefined ? [] : [say(words.list(people))];
  });
}

/** What kind of thing it is: its genre, medium and measure, unless the same word stands there twice. */
export function kind({ texts }: CslItem): string[] {
  const parts = [texts.genre, texts.medium, texts.scale, texts.dimensions].filter((part) => part !== undefined);
  return parts.filter((part, index) => parts.findIndex((one) => one.toLowerCase() === part.toLowerCase()) === index);
}

/** The number of a report or an episode, the section of a newspaper, what it was given at. */
export function standing({ texts }: CslItem): (string | undefined)[] {
  return [texts.number, texts.section, texts.version, texts['event-title'] ?? texts.event, texts['event-place']];
}

/** Where it is kept, from the archive down to the shelf: `Example State Archives, Exampleton, box 2, MS 1947/2`. */
export function keeping({ texts }: CslItem): (string | undefined)[] {
  return [
    texts.archive ?? texts.source,
    texts['archive-place'],
    texts.archive_collection,
    texts.archive_location,
    texts['call-number'],
  ];
}
