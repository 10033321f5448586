import { defineCode } from '../code.ts';

/** A required field is missing. */
export const missingField = defineCode<{ field: string; description?: string | undefined }>(
  {
    code: 'missing-field',
    severity: 'error',
    title: 'A required field is missing',
    explanation:
      'Each kind of file has fields that it needs: a figure, for one, has `caption`, `alt`, `credit`, `licence` and `made`. The list of all fields is in `docs/writing.md`.',
    bad: [
      {
        file: 'figures/phone.yaml',
        text: '▸caption: A phone [@gazette-2013].\nalt: A phone.\ncredit: Drawn here\nmade: diagram\n',
      },
    ],
    good: [
      {
        file: 'figures/phone.yaml',
        text: 'caption: A phone [@gazette-2013].\nalt: A phone.\ncredit: Drawn here\nlicence: CC-BY-4.0\nmade: diagram\n',
      },
    ],
  },
  ({ field, description }) => ({
    message: `The field \`${field}\` is missing.`,
    hint: description === undefined ? `Add \`${field}:\`.` : `Add \`${field}:\`. ${description}`,
  }),
);
