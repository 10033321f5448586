import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Citation, citationsIn } from '../support/citations.ts';

/** A row of a table in `tests/syntax/`: a text, and what it cites. Without a `format` it is read both as Markdown and as MDX. */
interface Row {
  readonly name: string;
  readonly text: string;
  readonly format?: 'markdown' | 'mdx';
  readonly cites: readonly Citation[];
  /** Brackets that fail to cite, each with its fault. */
  readonly broken?: readonly string[];
}

const FOLDER = 'tests/syntax';

describe.each(readdirSync(FOLDER))('%s', (table) => {
  const rows = parse(readFileSync(`${FOLDER}/${table}`, 'utf8')) as readonly Row[];

  describe.each(rows)('$name', ({ text, format, cites, broken = [] }) => {
    it.each(format === undefined ? (['markdown', 'mdx'] as const) : [format])('in %s', (read) => {
      expect(citationsIn(text, read)).toEqual({ cites, broken });
    });
  });
});

it('docs/citations.md lists every difference from Pandoc', () => {
  const differences = parse(readFileSync(`${FOLDER}/differences.yaml`, 'utf8')) as readonly Row[];
  const document = readFileSync('docs/citations.md', 'utf8');
  expect(differences.map(({ text }) => text).filter((text) => !document.includes(`\`${text}\``))).toEqual([]);
});
