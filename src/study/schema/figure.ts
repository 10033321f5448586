import { z } from 'zod';
import { edtf, id, words } from './shared.ts';

/** How a picture was made. */
export const MADE = ['photograph', 'illustration', 'diagram', 'chart', 'map', 'screenshot', 'document'] as const;

/** One of the ways in which a picture is made. */
export type Made = (typeof MADE)[number];

const share = z.number().min(0).max(1);

/** `figures/<id>.yaml`: what must be said about a picture. */
export const figureRecord = z.strictObject({
  caption: words.meta({ description: 'What to notice; Markdown with citations.' }),
  alt: words.meta({ description: 'What the picture shows, for who cannot see it.' }),
  credit: words,
  licence: words.meta({ description: 'By its SPDX name (CC-BY-4.0) or in words.' }),
  made: z.enum(MADE),
  description: words
    .optional()
    .meta({ description: 'A long description, where the picture carries more than `alt` can say.' }),
  'based-on': z.array(id).optional().meta({ description: 'The sources that it rests on.' }),
  depicts: words.optional(),
  date: edtf.optional(),
  place: words.optional(),
  edits: words.optional(),
  annotations: z.array(z.strictObject({ x: share, y: share, text: words })).optional(),
  parts: z.array(id).optional(),
});

/** The record of a picture, as read. */
export type FigureRecord = z.infer<typeof figureRecord>;
