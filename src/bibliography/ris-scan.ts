/** One line `TAG  - text` of RIS, with the lines that continue it. */
export interface RisField {
  readonly tag: string;
  readonly text: string;
  readonly offset: number;
}

/** A record, from its `TY` to its `ER`. */
export interface RisRecord {
  /** What `TY` says. */
  readonly type: string;
  readonly offset: number;
  readonly fields: readonly RisField[];
  /** Whether `ER` ends it. */
  readonly ended: boolean;
}

/** A file in records. */
export interface RisScan {
  readonly records: readonly RisRecord[];
  /** The first line with text outside of all records. */
  readonly strayLine?: number | undefined;
  /** Where runs of tagged lines begin that no `TY` opens. */
  readonly headless: readonly number[];
}

// Lines end at `\n` alone; within one, `.` must match U+2028 as well.
const TAG_LINE = /^[ \t\uFEFF]*([A-Z][A-Z0-9]) {0,3}-(?: (.*)|[ \t]*)$/su;

/** Parts a RIS text into records. A line without a tag continues the one before; between records it says nothing. */
export function scanRis(text: string): RisScan {
  const records: RisRecord[] = [];
  let open: { type: string; offset: number; fields: { tag: string; text: string; offset: number }[] } | undefined;
  let strayLine: number | undefined;
  const headless: number[] = [];
  let isHeadless = false;
  const close = (ended: boolean): void => {
    if (open !== undefined) records.push({ ...open, ended });
    open = undefined;
    isHeadless = false;
  };
  let offset = 0;
  for (const line of text.split('\n')) {
    const [, tag, value = ''] = TAG_LINE.exec(line.trimEnd()) ?? [];
    const at = offset + (/^[\s\uFEFF]*/u.exec(line)?.[0].length ?? 0);
    const last = open?.fields.at(-1);
    if (tag === 'TY') {
      close(false);
      open = { type: value.trim(), offset: at, fields: [] };
    } else if (tag === 'ER') close(true);
    else if (open !== undefined && tag !== undefined) open.fields.push({ tag, text: value.trim(), offset: at });
    else if (last !== undefined) last.text = continued(last.text, line.trim());
    else if (open === undefined && line.trim() !== '') {
      strayLine ??= at;
      if (tag !== undefined && !isHeadless) headless.push(at);
      isHeadless ||= tag !== undefined;
    }
    offset += line.length + 1;
  }
  close(false);
  return { records, strayLine, headless };
}

/** A blank line parts paragraphs. */
function continued(before: string, line: string): string {
  if (line === '') return before === '' || before.endsWith('\n') ? before : `${before}\n`;
  return before === '' ? line : `${before}\n${line}`;
}
