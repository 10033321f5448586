import { z } from 'zod';
import { edtf, words } from './shared.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u, { error: 'This is no SHA-256: 64 hexadecimal digits.' });

/** `excerpts.lock`: by `source#excerpt`, the fingerprint of the words and the day on which they were taken. Written by the tools. */
export const lockRecord = z.record(
  z.string(),
  z.strictObject({
    sha256,
    taken: edtf,
    changes: z
      .array(z.strictObject({ was: sha256, until: edtf, reason: words }))
      .optional()
      .meta({ description: 'Earlier fingerprints, each with the day on which it was replaced and why.' }),
  }),
);

/** The lock as it stands in its file. */
export type LockRecord = z.infer<typeof lockRecord>;
