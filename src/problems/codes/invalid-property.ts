import { defineCode } from '../code.ts';

/** A component has a property that it does not take, or one with a wrong value. */
export const invalidProperty = defineCode<{
  component: string;
  property: string;
  message: string;
  hint?: string | undefined;
}>(
  {
    code: 'invalid-property',
    severity: 'error',
    floor: true,
    title: 'A property of a component is unknown or wrong',
    explanation:
      'Properties of Casebook’s components are plain text between quotation marks. Which there are is said in `docs/writing.md`.',
    bad: [
      {
        file: 'data/sold.yaml',
        text: 'title: Phones sold\ncolumns:\n  date: {label: Date}\n  phones: {label: Phones, unit: phones}\n',
      },
      { file: 'data/sold.csv', text: 'date,phones,source\n2013,400,gazette-2013\n2014,500,gazette-2013\n' },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n<Chart data="sold" ▸y="phone" />\n',
      },
    ],
    good: [
      {
        file: 'data/sold.yaml',
        text: 'title: Phones sold\ncolumns:\n  date: {label: Date}\n  phones: {label: Phones, unit: phones}\n',
      },
      { file: 'data/sold.csv', text: 'date,phones,source\n2013,400,gazette-2013\n2014,500,gazette-2013\n' },
      {
        file: 'chapters/01-one.mdx',
        text: '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n<Chart data="sold" />\n',
      },
    ],
  },
  ({ component, property, message, hint }) => ({ message: `\`${property}\` of \`<${component}>\`: ${message}`, hint }),
);
