import { z } from 'zod';
import { parseDate } from '../date.ts';

/** A date in EDTF (ISO 8601-2, levels 0 to 2), kept as written. YAML reads a bare year as a number, which is meant as a date. */
export const edtf = z
  .union([z.string(), z.int().transform(String)])
  .refine((text) => parseDate(text) !== undefined, {
    error: ({ input }) =>
      `\`${String(input)}\` is no date that exists. Dates are EDTF: 2013, 2013-08, 2013-08-12, 2013-08~, 2013-08-10/2013-08-11.`,
  })
  .meta({
    description: 'A date in EDTF: `2013`, `2013-08`, `2013-08-12`, `2013-08~` (about), `2013-08-10/2013-08-11`.',
  });

/** Words that must not be empty. */
export const words = z.string().refine((text) => text.trim() !== '', { error: 'This is empty.' });

/** The id of a source, figure or claim: its file name without the ending, or its key in a library. */
export const id = words.meta({ description: 'An id: a file name without its ending.' });

/** A web address. Others (`javascript:`, `data:`) have no place in a study. */
export const webAddress = z.string().refine((text) => /^https?:\/\/[^\s]+$/u.test(text), {
  error: ({ input }) => `\`${String(input)}\` is no web address (http or https).`,
});

/** A language tag as BCP 47 has it. */
export const languageTag = z.string().refine((tag) => isLanguageTag(tag), {
  error: ({ input }) => `\`${String(input)}\` is no BCP 47 language tag. Write \`en\`, \`ko\` or \`zh-Hant\`.`,
});

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Who wrote a study or a chapter. */
export const author = z.union([
  z.strictObject({ family: words, given: words, orcid: z.string().optional(), url: webAddress.optional() }),
  z.strictObject({ literal: words, url: webAddress.optional() }),
]);

/** A person with two names, or anybody else as `literal`. */
export type Author = z.infer<typeof author>;
