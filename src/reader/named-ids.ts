import type { NamedId } from '../study/entries.ts';
import { valueAt } from './value-at.ts';
import type { YamlRecord } from './yaml.ts';

/** The ids in a field of a record that has faults elsewhere, as far as they are text: one, or a list. */
export function namedIds(yaml: YamlRecord<unknown>, kind: NamedId['kind'], path: readonly string[]): NamedId[] {
  const value = valueAt(yaml.data, path);
  if (typeof value === 'string') return kind === 'figure' ? [{ kind, id: value, place: () => yaml.at(...path) }] : [];
  if (!Array.isArray(value)) return [];
  return value.flatMap((id: unknown, index) =>
    typeof id === 'string' ? [{ kind, id, place: () => yaml.at(...path, index) }] : [],
  );
}
