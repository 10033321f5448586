import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { quotationWords } from '../../../src/i18n/quotation-words.ts';
import { compareQuotation } from '../../../src/study/quotation/compare.ts';
import type { Candidate } from '../../../src/study/quotation/marked-text.ts';
import { marked } from './marked.ts';

interface Case {
  readonly rule: number;
  readonly what: string;
  readonly excerpt: string;
  readonly quote: string;
  readonly declared?: boolean;
  readonly finding?: string;
  /** Codes of what else is found. */
  readonly also?: readonly string[];
  readonly hint?: string;
}

interface Table {
  readonly excerpts: Readonly<Record<string, { language: string; locator: string; text: string }>>;
  readonly cases: readonly Case[];
}

const { excerpts, cases } = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')) as Table;

const candidates = new Map(
  Object.entries(excerpts).map(([id, { text, ...rest }]): [string, Candidate] => [
    id,
    { source: 'source', excerpt: id, words: marked(text).words, ...rest },
  ]),
);

describe.each([...new Set(cases.map(({ rule }) => rule))].sort((a, b) => a - b))('rule %i', (rule) => {
  it.each(cases.filter((one) => one.rule === rule))(
    '$what: $quote',
    ({ excerpt, quote, declared = false, finding, also = [], hint }) => {
      const { words, place } = marked(quote);
      const candidate = candidates.get(excerpt);
      if (candidate === undefined) throw new Error(`No excerpt ${excerpt}.`);
      const { match, findings } = compareQuotation(
        { words, emphasisDeclared: declared },
        [candidate],
        [],
        quotationWords('en'),
        quotationWords,
      );
      const [first, ...others] = findings.map(({ code, start, end }) => ({ code, start, end }));
      expect(first).toEqual(finding === undefined ? undefined : { code: finding, ...place });
      expect(others.map(({ code }) => code)).toEqual(also);
      if (hint !== undefined) expect(findings[0]?.hint).toContain(hint);
      expect(match !== undefined).toBe(finding !== 'misquotation' && finding !== 'unreadable-quotation');
    },
  );
});
