import type { Random } from './random.ts';

const NOUNS =
  'agency archive article bridge camera caption company copy correspondent council dealer document editor engine factory harbour letter ministry model network office paper photograph port printer railway reader record register report river ship shop statement station street survey telephone ticket visitor warehouse witness'.split(
    ' ',
  );
const VERBS = [
  'answers',
  'borrows from',
  'contradicts',
  'corrects',
  'describes',
  'follows',
  'leaves out',
  'mentions',
  'names',
  'passes on',
  'photographs',
  'precedes',
  'quotes',
  'reaches',
  'records',
  'repeats',
  'replaces',
  'sees',
  'shows',
  'supplies',
  'supports',
  'visits',
];
const ADJECTIVES =
  'annual careful early foreign former late local missing new official old other printed private public second short single small undated unsigned whole'.split(
    ' ',
  );
const PLACES = [
  'in spring',
  'that week',
  'on the same day',
  'at the border',
  'by the river',
  'in the capital',
  'a year before',
  'without a date',
  'in two copies',
];
const JOINTS = [', and', ', but', ', while', '; so', ', because'];

/** A sentence of 6 to 24 words without its full stop. */
export function sentence(random: Random): string {
  const joined = random.below(5) < 2 ? `${clause(random)}${random.pick(JOINTS)} ${clause(random)}` : clause(random);
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** A heading, title or name of a few words. */
export function phrase(random: Random): string {
  return `The ${random.pick(ADJECTIVES)} ${random.pick(NOUNS)} and the ${random.pick(NOUNS)}`;
}

function clause(random: Random): string {
  const object =
    random.below(12) === 0
      ? `the *${random.pick(ADJECTIVES)}* ${random.pick(NOUNS)}`
      : `the ${random.pick(ADJECTIVES)} ${random.pick(NOUNS)}`;
  return `the ${random.pick(NOUNS)} ${random.pick(VERBS)} ${object} ${random.pick(PLACES)}`;
}
