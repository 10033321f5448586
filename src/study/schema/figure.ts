import { z } from 'zod';
import { readLicence } from '../licence.ts';
import { edtf, id, words } from './shared.ts';

/** How a picture was made. */
export const MADE = [
  'photograph',
  'illustration',
  'diagram',
  'chart',
  'map',
  'screenshot',
  'document',
  'recording',
] as const;

/** One of the ways in which a picture is made. */
export type Made = (typeof MADE)[number];

const share = z.number().min(0).max(1);

const licence = words.superRefine((text, context) => {
  const read = text.trim() === '' ? undefined : readLicence(text);
  if (read !== undefined && 'fault' in read) context.addIssue({ code: 'custom', message: read.fault, input: text });
});

/** `figures/<id>.yaml`: what must be said about a picture. */
export const figureRecord = z.strictObject({
  caption: words.meta({ description: 'What to notice; Markdown with citations.' }),
  alt: words.meta({ description: 'What the picture shows, for who cannot see it.' }),
  credit: words,
  licence: licence.meta({
    description: 'An SPDX identifier (`CC-BY-4.0`), the address of a licence, or the terms in words.',
    examples: ['CC-BY-4.0', 'https://creativecommons.org/licenses/by-sa/3.0/', 'Used with permission of AFP'],
  }),
  made: z.enum(MADE),
  description: words
    .optional()
    .meta({ description: 'A long description, where the picture carries more than `alt` can say.' }),
  'based-on': z.array(id).optional().meta({ description: 'The sources that it rests on.' }),
  depicts: words.optional(),
  date: edtf.optional(),
  place: words.optional(),
  edits: words.optional(),
  transcript: words.optional().meta({ description: 'Of a recording: what is heard and seen, in Markdown.' }),
  annotations: z
    .array(z.strictObject({ x: share, y: share, text: words }))
    .optional()
    .meta({ description: 'Numbered markers: shares of the width and the height, and Markdown with citations.' }),
});

/** The record of a picture, as read. */
export type FigureRecord = z.infer<typeof figureRecord>;

/** `figures/<id>.yaml` of a group: pictures with records of their own under one number. */
export const groupRecord = z.strictObject({
  caption: words.meta({ description: 'What the pictures show together; Markdown with citations.' }),
  parts: z.array(id).min(2).max(26).meta({ description: 'The figures that it is made of, in their order: a, b, c.' }),
});
