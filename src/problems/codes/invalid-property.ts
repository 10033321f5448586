import { defineCode } from '../code.ts';
import { tableExample } from '../table-example.ts';

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
    bad: tableExample({ chart: '<Chart data="sold" ▸y="phone" />' }),
    good: tableExample(),
  },
  ({ component, property, message, hint }) => ({ message: `\`${property}\` of \`<${component}>\`: ${message}`, hint }),
);
