import { defineCode } from '../code.ts';
import { didYouMean } from '../nearest.ts';

/** A component that is not there, or that lacks what it needs. */
export const unknownComponent = defineCode<{ name: string; known: readonly string[]; missing?: string }>(
  {
    code: 'unknown-component',
    severity: 'error',
    floor: true,
    title: 'A component is unknown or incomplete',
    explanation:
      'A chapter may use Casebook’s components without importing them, and others after an `import` line of its own.',
    bad: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n▸<Figur id="phone" />\n',
      },
    ],
    good: [
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n<Figure id="phone" />\n',
      },
    ],
  },
  ({ name, known, missing }) =>
    missing === undefined
      ? {
          message: `There is no component \`<${name}>\`.`,
          hint:
            didYouMean(name, known) ??
            `Casebook has ${known.map((one) => `\`<${one}>\``).join(', ')}; others must be imported.`,
        }
      : { message: `\`<${name}>\` has no \`${missing}\`.`, hint: `Write \`<${name} ${missing}="…" />\`.` },
);
