/** Made when they are first asked for: a check that finds nothing to count needs neither, and they take long to load. */
let numbers: Intl.NumberFormat | undefined;
let lists: Intl.ListFormat | undefined;

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** 1234 → “1,234”. */
export const number = (value: number): string => {
  numbers ??= new Intl.NumberFormat('en');
  return numbers.format(value);
};

/** “A, B, and C”. */
export const list = (items: readonly string[]): string => {
  if (items.length === 1) return items[0] ?? '';
  lists ??= new Intl.ListFormat('en', { type: 'conjunction' });
  return lists.format(items);
};

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
