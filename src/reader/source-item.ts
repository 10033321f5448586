import { CSL_DATES, CSL_NAMES, CSL_TEXTS, type CslItem } from '../study/schema/csl.ts';
import type { SourceRecord } from '../study/schema/source.ts';

/** Parts a flat record into names, dates and texts. */
export function itemOf(record: SourceRecord): CslItem {
  const { accessed } = record.evidence;
  return {
    type: record.type,
    names: pick(record, CSL_NAMES),
    dates: { ...pick(record, CSL_DATES), ...(accessed === undefined ? {} : { accessed }) },
    texts: pick(record, CSL_TEXTS),
    custom: record.custom ?? {},
  };
}

function pick<Key extends keyof SourceRecord>(
  record: SourceRecord,
  keys: readonly Key[],
): { [K in Key]?: NonNullable<SourceRecord[K]> } {
  const picked: { [K in Key]?: NonNullable<SourceRecord[K]> } = {};
  for (const key of keys) {
    const value = record[key];
    if (value !== undefined && value !== null) picked[key] = value;
  }
  return picked;
}
