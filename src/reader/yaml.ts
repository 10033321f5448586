import { CORE_SCHEMA, load } from 'js-yaml';
import { type Document, isMap, isNode, isScalar, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type { z } from 'zod';
import { unreadableYaml } from '../problems/codes/unreadable-yaml.ts';
import type { Place, Problem } from '../problems/problem.ts';
import type { FieldPlace } from '../study/entries.ts';
import { schemaProblems } from './schema-problems.ts';
import { faultSentence, yamlFaults } from './yaml-faults.ts';
import { scalarOffsets } from './yaml-offsets.ts';

/** A YAML text inside a file: all of it, or its front matter. */
export interface YamlInput {
  /** The YAML itself. */
  readonly text: string;
  /** Where it begins in the file. */
  readonly offset: number;
  /** Places of the whole file, by offset. */
  readonly place: (start: number, end?: number) => Place;
  /** Why it cannot be found in its file. */
  readonly fault?: string;
}

/** A YAML text read against a schema. */
export interface YamlRecord<T> {
  /** Missing where there are errors. */
  readonly value: T | undefined;
  /** What stands there, whether right or not; missing where it is no YAML. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
  readonly at: FieldPlace;
  /** The offset in the file of each character of a string value. */
  readonly offsets: (path: readonly (string | number)[], value: string) => (index: number) => number;
}

/**
 * Reads YAML 1.2 (core schema). A fast parser reads what is right; only where something is wrong, or a place is asked
 * for, a second one that keeps positions reads it again.
 */
export function readYaml<T>(input: YamlInput, schema: z.ZodType<T>): YamlRecord<T> {
  const positions = new Positions(input);
  const at: FieldPlace = (...path) => positions.value(path);
  const base = { at, offsets: (path: readonly (string | number)[], value: string) => positions.offsets(path, value) };
  const loaded = loadYaml(input, positions);
  if ('problems' in loaded) return { ...base, data: undefined, value: undefined, problems: loaded.problems };
  const { data } = loaded;
  const parsed = schema.safeParse(data ?? emptyOf(schema), { reportInput: true });
  if (parsed.success) return { ...base, data, value: parsed.data, problems: [] };
  const problems = schemaProblems(parsed.error.issues, schema, { value: at, key: (path) => positions.key(path) });
  return { ...base, data, value: undefined, problems };
}

/** An empty list or an empty record: what is missing in it is told field by field. */
function emptyOf(schema: z.ZodType): unknown {
  return schema.def.type === 'array' ? [] : {};
}

function loadYaml(input: YamlInput, positions: Positions): { data: unknown } | { problems: Problem[] } {
  if (input.fault !== undefined)
    return { problems: [unreadableYaml(input.place(input.offset), { message: input.fault })] };
  if (/^(?:\s|#[^\n]*\n|#[^\n]*$)*$/u.test(input.text)) return { data: undefined };
  try {
    return { data: load(input.text, { schema: CORE_SCHEMA }) };
  } catch (error) {
    const problems = positions.faults();
    if (problems.length > 0) return { problems };
    const mark = (error as { mark?: { position?: number } }).mark;
    const message = faultSentence(error instanceof Error ? error.message : String(error));
    return { problems: [unreadableYaml(input.place(input.offset + (mark?.position ?? 0)), { message })] };
  }
}

/** The document with positions, made when it is needed. */
class Positions {
  private parsed: Document | undefined;
  private readonly input: YamlInput;

  constructor(input: YamlInput) {
    this.input = input;
  }

  private get document(): Document {
    this.parsed ??= parseDocument(this.input.text, { lineCounter: new LineCounter(), prettyErrors: true });
    return this.parsed;
  }

  faults(): Problem[] {
    return yamlFaults(this.document, this.input.text).map(({ offset, message }) =>
      unreadableYaml(this.input.place(this.input.offset + offset), { message }),
    );
  }

  /** The place of a value, or of its nearest parent. */
  value(path: readonly (string | number)[]): Place {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? this.document.contents : this.document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.range(node.range[0], node.range[1]);
    }
    return this.input.place(this.input.offset);
  }

  /** The place of a key in the map at a path. */
  key(path: readonly (string | number)[]): Place {
    const parent = path.length === 1 ? this.document.contents : this.document.getIn(path.slice(0, -1), true);
    const name = String(path.at(-1));
    const pair = isMap(parent)
      ? parent.items.find((item: Pair) => isScalar(item.key) && String(item.key.value) === name)
      : undefined;
    const key = pair?.key as Node | undefined;
    return key?.range ? this.range(key.range[0], key.range[1]) : this.value(path.slice(0, -1));
  }

  offsets(path: readonly (string | number)[], value: string): (index: number) => number {
    let found: Int32Array | undefined;
    return (index) => {
      found ??= this.alignValue(path, value);
      return found[Math.min(index, found.length - 1)] ?? this.input.offset;
    };
  }

  private alignValue(path: readonly (string | number)[], value: string): Int32Array {
    const node = this.document.getIn(path, true);
    const [from, to] = isNode(node) && node.range ? node.range : [0, this.input.text.length];
    return scalarOffsets(this.input.text, { from, to, value }).map((offset) => this.input.offset + offset);
  }

  private range(start: number, end: number): Place {
    const text = this.input.text.slice(start, end).trimEnd();
    const firstLine = text.includes('\n') ? text.indexOf('\n') : text.length;
    return this.input.place(this.input.offset + start, this.input.offset + start + firstLine);
  }
}
