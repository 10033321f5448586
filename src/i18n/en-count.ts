const numbers = new Intl.NumberFormat('en');
const lists = new Intl.ListFormat('en', { type: 'conjunction' });
const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** 1234 → “1,234”. */
export const number = (value: number): string => numbers.format(value);

/** “A, B, and C”. */
export const list = (items: readonly string[]): string => (items.length === 1 ? (items[0] ?? '') : lists.format(items));

/** Numbers below ten in words. */
export const count = (value: number): string => SMALL[value] ?? number(value);

/** “no sources”, “one source”, “12 sources”. */
export const plural = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** “1 source”, “12 sources”. */
export const figures = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** With a capital at the beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
