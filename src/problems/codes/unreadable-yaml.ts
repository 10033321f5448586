import { defineCode } from '../code.ts';

/** YAML cannot be read. */
export const unreadableYaml = defineCode<{ message: string }>(
  {
    code: 'unreadable-yaml',
    severity: 'error',
    title: 'YAML cannot be read',
    explanation:
      'Front matter and the `.yaml` files are YAML 1.2. Text with a colon and a space in it, or one that begins with `[`, `@` or a quotation mark, stands in quotation marks.',
    bad: [{ file: 'timeline.yaml', text: '- date: 2013\n  title: ▸"A day\n' }],
    good: [{ file: 'timeline.yaml', text: '- date: 2013\n  title: "A day"\n' }],
  },
  ({ message }) => ({
    message: `This YAML cannot be read: ${message}`,
    hint: 'Put text with special signs into quotation marks, and indent with spaces.',
  }),
);
