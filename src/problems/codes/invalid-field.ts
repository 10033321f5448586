import { defineCode } from '../code.ts';

/** A field has a value that it cannot have. */
export const invalidField = defineCode<{ field: string; message: string; hint?: string | undefined }>(
  {
    code: 'invalid-field',
    severity: 'error',
    title: 'A field has a value that it cannot have',
    explanation:
      'The message names the field and what it takes. Dates are EDTF, addresses begin with `https:`, choices are spelled as listed in `docs/writing.md`.',
    bad: [{ file: 'timeline.yaml', text: '- date: ▸2013-02-30\n  title: A day\n' }],
    good: [{ file: 'timeline.yaml', text: '- date: 2013-02-28\n  title: A day\n' }],
  },
  ({ field, message, hint }) => ({ message: field === '' ? message : `\`${field}\`: ${message}`, hint }),
);
