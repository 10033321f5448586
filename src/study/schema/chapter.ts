import { z } from 'zod';
import { author, edtf, id, words } from './shared.ts';

/** The front matter of a chapter. */
export const chapterRecord = z.strictObject({
  title: words.meta({ description: 'The title; a word between asterisks is underlined by the editor’s pencil.' }),
  'short-title': words.optional(),
  description: words.meta({ description: 'What stands under the title: one or two sentences.' }),
  figure: id.optional().meta({ description: 'A figure for the opener.' }),
  authors: z.array(author).min(1).optional(),
  published: edtf.optional(),
  updated: edtf.optional(),
  draft: z.boolean().optional().meta({ description: 'true keeps the chapter out of everything that is published.' }),
});

/** The front matter of a chapter, as read. */
export type ChapterRecord = z.infer<typeof chapterRecord>;
