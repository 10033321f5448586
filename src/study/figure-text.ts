import { MADE } from './schema/figure.ts';

/** The fields of a figure's record in the order in which they are written. */
export const RECORD_FIELDS = [
  'caption',
  'alt',
  'credit',
  'licence',
  'made',
  'description',
  'depicts',
  'date',
  'place',
] as const;

/** A field of a figure's record that is text. */
export type RecordField = (typeof RECORD_FIELDS)[number];

/** What each required field is for, in a few words. */
export const REQUIRED_FIELDS: Readonly<Partial<Record<RecordField, string>>> = {
  caption: 'what to notice; Markdown with citations',
  alt: 'what the picture shows, for who cannot see it',
  credit: 'who made it',
  licence: 'CC-BY-4.0, the address of a licence, or the terms in words',
  made: MADE.join(' | '),
};

/** The text of a new record: what is known, and every required field that is not as an empty one that the check will name. */
export function figureText(known: Readonly<Partial<Record<RecordField, string>>>): string {
  const lines = RECORD_FIELDS.flatMap((field) => {
    const value = known[field]?.trim();
    if (value) return [`${field}: ${scalar(value)}`];
    const purpose = REQUIRED_FIELDS[field];
    return purpose === undefined ? [] : [`${field}: "" # ${purpose}`];
  });
  return `${lines.join('\n')}\n`;
}

/** A string of JSON is one of YAML; days, and words that YAML cannot take for anything else stand without quotes. */
function scalar(value: string): string {
  const isWords =
    /^[\p{L}\d][\p{L}\p{M}\d ,.;/()’“”–-]*$/u.test(value) &&
    !/^(?:true|false|null|yes|no|on|off|[\d.,+-]+)$/iu.test(value);
  return isWords || /^\d{4}-\d\d(?:-\d\d)?$/u.test(value) ? value : JSON.stringify(value);
}
