import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';

/** A field has an unknown name. */
export const unknownField = defineCode<{ field: string; known: Iterable<string> }>(
  {
    code: 'unknown-field',
    severity: 'error',
    floor: true,
    title: 'A field has an unknown name',
    explanation:
      'A field that Casebook does not know would be lost silently, so it is an error. What a source has beyond CSL stands under `custom:`.',
    bad: [{ file: 'timeline.yaml', text: '- date: 2013\n  title: A day\n  ▸note: Not a field\n' }],
    good: [{ file: 'timeline.yaml', text: '- date: 2013\n  title: A day\n  text: A day.\n' }],
  },
  ({ field, known }) => ({
    message: `There is no field \`${field}\` here.`,
    hint:
      didYouMean(field, known) ??
      `The fields are ${[...known]
        .slice(0, 14)
        .map((one) => `\`${one}\``)
        .join(', ')}${[...known].length > 14 ? ' …' : ''}.`,
  }),
);
