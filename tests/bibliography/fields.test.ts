import { describe, expect, test } from 'vitest';
import { FIELDS, type Format, TYPES, targetOf, typeName, typeOf } from '../../src/bibliography/fields.ts';
import { CSL_TYPES } from '../../src/study/schema/csl.ts';

const FORMATS: readonly Format[] = ['bibtex', 'ris'];

describe.each(FORMATS)('the table read from and to %s', (format) => {
  test('a type is written as what is read as the same type', () => {
    for (const type of CSL_TYPES) {
      const name = typeName(format, type);
      if (name === undefined) continue;
      const subtype = format === 'bibtex' ? TYPES.find((row) => row.csl === type)?.subtype : undefined;
      expect(typeOf(format, name, subtype), type).toBe(type);
    }
  });

  test('a variable has one name to write in each type, and it is read as that variable', () => {
    for (const type of CSL_TYPES) {
      for (const row of FIELDS) {
        const name = row[format]?.[0];
        if (name === undefined || (row.types !== undefined && !row.types.includes(type))) continue;
        if (
          FIELDS.find(
            (other) => other.csl === row.csl && other[format] !== undefined && (other.types?.includes(type) ?? true),
          ) !== row
        )
          continue;
        const target = targetOf(format, name, type);
        // Where two variables would take one name, the earlier row has it and the later is not written there.
        const owner = FIELDS.find((other) => other[format]?.includes(name) && (other.types?.includes(type) ?? true));
        expect(target?.csl, `${type} ${name}`).toBe(owner?.csl);
      }
    }
  });

  test('no row names anything twice, and every type in it is one of CSL', () => {
    for (const row of [...FIELDS, ...TYPES]) expect(new Set(row[format]).size).toBe(row[format]?.length ?? 0);
    for (const row of FIELDS) for (const type of row.types ?? []) expect(CSL_TYPES).toContain(type);
    for (const row of TYPES) expect(CSL_TYPES).toContain(row.csl);
  });
});

test.each([
  ['bibtex', 'number', 'article-journal', 'issue'],
  ['bibtex', 'number', 'book', 'collection-number'],
  ['bibtex', 'number', 'report', 'number'],
  ['bibtex', 'location', 'patent', 'jurisdiction'],
  ['bibtex', 'location', 'book', 'publisher-place'],
  ['bibtex', 'container-title-short', 'book', 'container-title-short'],
  ['ris', 'T2', 'book', 'collection-title'],
  ['ris', 'T2', 'chapter', 'container-title'],
  ['ris', 'SN', 'article-journal', 'ISSN'],
  ['ris', 'SN', 'book', 'ISBN'],
  ['ris', 'A2', 'interview', 'interviewer'],
] as const)('%s %s of a %s is %s', (format, name, type, csl) => {
  expect(targetOf(format, name, type)?.csl).toBe(csl);
});
