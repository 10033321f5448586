import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';

/** A citation names a source that the study does not hold. */
export const unknownSource = defineCode<{ id: string; known: Iterable<string> }>(
  {
    code: 'unknown-source',
    severity: 'error',
    floor: true,
    title: 'A citation names a source that does not exist',
    explanation:
      'The id of a source is the name of its file in `sources/` without the ending, or the key of an entry in a library there. ' +
      'Correct the citation, or add the source.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [▸@gazete-2013].\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n',
      },
    ],
  },
  ({ id, known }) => ({
    message: `There is no source \`${id}\`.`,
    hint: didYouMean(id, known) ?? `Add \`sources/${id}.md\`, or correct the citation.`,
  }),
);
