import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';

/** The text links to a term that the glossary does not have. */
export const unknownTerm = defineCode<{ id: string; known: Iterable<string> }>(
  {
    code: 'unknown-term',
    severity: 'error',
    floor: true,
    title: 'The text links to a term that the glossary does not have',
    explanation: 'Terms stand in `glossary.yaml` by their ids; the text links to one with `[words](term:id)`.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe ▸[net](term:intranett) has a name [@gazette-2013].\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe [net](term:intranet) has a name [@gazette-2013].\n',
      },
    ],
  },
  ({ id, known }) => ({
    message: `The glossary has no term \`${id}\`.`,
    hint: didYouMean(id, known) ?? `Add \`${id}:\` to \`glossary.yaml\`, or correct the id.`,
  }),
);
