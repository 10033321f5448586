import type { ExampleFile } from './code.ts';

/** An example of a table in a study that draws it: `data/sold.*`, and a chapter that shows the chart. The rows and the chart may be others. */
export function tableExample({ rows = ROWS, chart = CHART }: { rows?: string; chart?: string } = {}): ExampleFile[] {
  return [
    {
      file: 'data/sold.yaml',
      text: 'title: Phones sold\ncolumns:\n  date: {label: Date}\n  phones: {label: Phones, unit: phones}\n',
    },
    { file: 'data/sold.csv', text: rows },
    {
      file: 'chapters/01-one.mdx',
      text: `---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n${chart}\n`,
    },
  ];
}

const ROWS = 'date,phones,source\n2013,400,gazette-2013\n2014,500,gazette-2013\n';
const CHART = '<Chart data="sold" />';
