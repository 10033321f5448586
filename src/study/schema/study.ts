import { z } from 'zod';
import { author, edtf, id, languageTag, webAddress, words } from './shared.ts';

/** `study.yaml`: what the study as a whole is. */
export const studyRecord = z.strictObject({
  title: words.meta({ description: 'The title of the study.' }),
  subtitle: words.optional(),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, { error: 'A slug has lower-case letters, digits and single hyphens.' })
    .optional()
    .meta({ description: 'Names the EPUB and the PDF; made from the title where it is missing.' }),
  authors: z.array(author).min(1, { error: 'A study has at least one author.' }),
  language: languageTag,
  licence: words.meta({ description: 'The licence of the study, by its SPDX name: CC-BY-4.0.' }),
  description: words.meta({ description: 'One or two sentences for the cover and for search engines.' }),
  published: edtf.optional(),
  repository: webAddress.optional(),
  site: webAddress.optional().meta({ description: 'Where the study is published, with its path if it has one.' }),
  citation: z
    .strictObject({
      style: words.meta({ description: 'A CSL style by its file name: chicago-author-date.' }),
      locale: languageTag.optional().meta({ description: 'The language that it prints in: ko-KR.' }),
    })
    .optional(),
  'quotation-marks': z.array(z.tuple([words, words])).optional(),
  rules: z.record(z.string(), z.enum(['error', 'warning', 'notice', 'off', 'strict'])).optional(),
  cover: id.optional().meta({ description: 'The figure on the cover.' }),
  offline: z.boolean().optional().meta({
    description: 'Whether readers may save the study for reading offline; `false` also frees those who have.',
  }),
});

/** `study.yaml`, as read. */
export type StudyRecord = z.infer<typeof studyRecord>;
