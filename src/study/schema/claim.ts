import { z } from 'zod';
import { STATUSES } from '../status.ts';
import { edtf, id, words } from './shared.ts';

const text = z.union([words, z.number().transform(String)]);

/** Fields that only a source can have: what we measured ourselves is a source of its own (EVIDENCE, rule 29). */
const OF_A_SOURCE = ['excerpt', 'via', 'firsthand', 'party'] as const;

const item = z
  .strictObject({
    source: id.optional().meta({ description: 'The source that says it: an id.' }),
    by: z.literal('us').optional().meta({ description: '`us`, in place of a source: the authors reasoned it.' }),
    from: z.array(id).optional().meta({ description: 'With `by: us`: the sources that we reasoned from.' }),
    excerpt: words
      .optional()
      .meta({ description: 'The excerpt of the source that says it, by the id of its heading.' }),
    says: words
      .optional()
      .meta({ description: 'What it says, in our words; Markdown with citations. “…” are checked.' }),
    firsthand: z
      .boolean()
      .optional()
      .meta({ description: '`true`: this source itself saw, held or measured what the claim states.' }),
    inference: z.boolean().optional().meta({ description: '`true`: the source does not tell it, it concludes it.' }),
    via: z
      .array(id)
      .min(1)
      .optional()
      .meta({ description: 'The relayed sources that this very statement came from; each counts.' }),
    examined: id.optional().meta({ description: 'The source that was looked at, such as a set of pictures.' }),
    answered: words.optional().meta({ description: 'Why the item does not stand. It is shown, and no longer counts.' }),
    party: z.boolean().optional().meta({ description: '`true`: the source has a part in the matter.' }),
  })
  .superRefine((value, context) => {
    const fault = (field: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (value.source === undefined && value.by === undefined)
      context.addIssue({ code: 'custom', message: 'an item has a `source`, or `by: us`.' });
    if (value.source !== undefined && value.by !== undefined)
      fault('by', 'an item has a `source` or is `by: us`, not both.');
    if (value.source !== undefined && value.from !== undefined)
      fault('from', 'it belongs to `by: us`. Whom a source passes on stands in `via`.');
    if (value.firsthand === true && value.inference === true)
      fault('inference', 'what was seen is not concluded: an item is `firsthand` or an `inference`.');
    if (value.source !== undefined || value.by === undefined) return;
    for (const field of OF_A_SOURCE) {
      if (value[field] !== undefined)
        fault(field, 'it needs a `source`. What we saw or measured ourselves is a source of its own.');
    }
  });

const search = z.strictObject({
  where: words.meta({ description: 'Where was searched: an archive, an index, the sources of this study.' }),
  when: edtf,
  words: z.union([text, z.array(text).min(1)]).meta({ description: 'The words that were searched for.' }),
  found: text.meta({ description: 'What was found.' }),
});

/** The front matter of a claim; the reasoning stands below it. */
export const claimRecord = z.strictObject({
  statement: words.meta({ description: 'The claim as one sentence that is true or false; Markdown.' }),
  status: z
    .enum(STATUSES)
    .meta({ description: 'How well it is known. It may not be called better than its evidence.' }),
  when: edtf.optional().meta({ description: 'When what it states happened, in EDTF.' }),
  for: z.array(item).optional().meta({ description: 'What speaks for it.' }),
  against: z.array(item).optional().meta({ description: 'What speaks against it.' }),
  settles: words.optional().meta({ description: 'What would settle it; Markdown with citations.' }),
  searched: z
    .array(search)
    .optional()
    .meta({ description: 'Of a claim that something is nowhere: the searches that were made, in place of evidence.' }),
  waive: z
    .record(z.string(), words)
    .optional()
    .meta({ description: 'Problem codes that are waived for this file, each with its reason.' }),
});

/** The front matter of a claim, as read. */
export type ClaimRecord = z.infer<typeof claimRecord>;
/** One item of evidence, as read. */
export type ItemRecord = z.infer<typeof item>;
