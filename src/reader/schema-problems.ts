import type { z } from 'zod';
import { invalidField } from '../problems/codes/invalid-field.ts';
import { missingField } from '../problems/codes/missing-field.ts';
import { unknownField } from '../problems/codes/unknown-field.ts';
import { didYouMean } from '../problems/nearest.ts';
import type { Place, Problem } from '../problems/problem.ts';
import type { FieldPlace } from '../study/entries.ts';

interface FieldPlaces {
  readonly value: FieldPlace;
  readonly key: (path: readonly (string | number)[]) => Place;
}

type Path = readonly (string | number)[];

/** The issues that zod found, as problems in an author's words. */
export function schemaProblems(issues: readonly z.core.$ZodIssue[], schema: z.ZodType, places: FieldPlaces): Problem[] {
  return issues.flatMap((issue) => issueProblems(issue, schema, places));
}

function issueProblems(issue: z.core.$ZodIssue, schema: z.ZodType, places: FieldPlaces): Problem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const field = nameOf(path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      unknownField(places.key([...path, key]), { field: key, known: keysAt(schema, path) }),
    );
  }
  if (
    issue.input === undefined &&
    (issue.code === 'invalid_type' || issue.code === 'invalid_union' || issue.code === 'invalid_value')
  ) {
    return [
      missingField(places.value(...path), {
        field: field === '' ? 'title' : field,
        description: schemaAt(schema, path)?.meta()?.description,
      }),
    ];
  }
  if (issue.code === 'invalid_union') {
    const nested = closestBranch(issue.errors);
    if (nested)
      return nested.flatMap((inner) => issueProblems({ ...inner, path: [...path, ...inner.path] }, schema, places));
  }
  return [invalidField(places.value(...path), { field, ...wording(issue) })];
}

/** Of the branches of a union, the one that got furthest: nested faults before a wrong type of the whole. */
function closestBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined {
  return [...branches]
    .filter(
      (branch) =>
        branch.length > 0 &&
        branch.every((issue) => issue.path.length > 0 || issue.code === 'custom' || issue.code === 'unrecognized_keys'),
    )
    .sort((a, b) => a.length - b.length)[0];
}

function wording(issue: z.core.$ZodIssue): { message: string; hint?: string | undefined } {
  if (issue.code === 'invalid_type')
    return { message: `this takes ${article(issue.expected)}, not ${kindOf(issue.input)}.` };
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    const hint = typeof issue.input === 'string' ? didYouMean(issue.input, known) : undefined;
    return { message: `\`${String(issue.input)}\` is none of ${known.map((one) => `\`${one}\``).join(', ')}.`, hint };
  }
  if (issue.code === 'invalid_union') return { message: `${kindOf(issue.input)} is not what stands here.` };
  return { message: issue.message };
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'fields with values',
  record: 'fields with values',
  int: 'a whole number',
  tuple: 'a list',
};

function article(expected: string): string {
  return EXPECTED[expected] ?? expected;
}

function kindOf(input: unknown): string {
  if (input === null) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'fields with values';
  return typeof input === 'string' ? 'text' : typeof input === 'number' ? 'a number' : `\`${String(input)}\``;
}

function nameOf(path: Path): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : `${index === 0 ? '' : '.'}${part}`))
    .join('');
}

function keysAt(schema: z.ZodType, path: Path): string[] {
  const inner = schemaAt(schema, path);
  const shape = inner === undefined ? undefined : shapeOf(inner);
  return shape === undefined ? [] : Object.keys(shape);
}

interface Def {
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
}

function definition(schema: z.ZodType): Def {
  return schema.def as unknown as Def;
}

function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> | undefined {
  const def = definition(schema);
  const inner = def.innerType ?? def.in;
  if (inner) return shapeOf(inner);
  return def.shape ?? def.options?.map(shapeOf).find((shape) => shape !== undefined);
}

function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  const [head, ...rest] = path;
  if (head === undefined) return schema;
  const def = definition(schema);
  const inner = def.innerType ?? def.in;
  if (inner) return schemaAt(inner, path);
  const next = def.element ?? def.valueType ?? shapeOf(schema)?.[String(head)];
  return next === undefined ? undefined : schemaAt(next, rest);
}
