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
  /** Behind its last line. */
  readonly end: number;
  readonly fields: readonly RisField[];
  /** Whether `ER` ends it. */
  readonly ended: boolean;
}

/** A part of the text; the end is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A file in records. */
export interface RisScan {
  readonly records: readonly RisRecord[];
  /** The first line with text outside of all records. */
  readonly strayLine?: number | undefined;
  /** Runs of tagged lines that no `TY` opens. */
  readonly headless: readonly Stretch[];
}

// Lines end at `\n` alone; within one, `.` must match U+2028 as well.
const TAG_LINE = /^[ \t\uFEFF]*([A-Z][A-Z0-9]) {0,3}-(?: (.*)|[ \t]*)$/su;

/** Parts a RIS text into records. A line without a tag continues the one before; between records it says nothing. */
export function scanRis(text: string): RisScan {
  const records: RisRecord[] = [];
  let open: { type: string; offset: number; fields: { tag: string; text: string; offset: number }[] } | undefined;
  let strayLine: number | undefined;
  const headless: { start: number; end: number }[] = [];
  let isHeadless = false;
  const close = (ended: boolean, end: number): void => {
    if (open !== undefined) records.push({ ...open, ended, end });
    open = undefined;
    isHeadless = false;
  };
  let offset = 0;
  for (const line of text.split('\n')) {
    const [, tag, value = ''] = TAG_LINE.exec(line.trimEnd()) ?? [];
    const at = offset + (/^[\s\uFEFF]*/u.exec(line)?.[0].length ?? 0);
    const next = offset + line.length + 1;
    const last = open?.fields.at(-1);
    if (tag === 'TY') {
      close(false, offset);
      open = { type: value.trim(), offset: at, fields: [] };
    } else if (tag === 'ER') close(true, next);
    else if (open !== undefined && tag !== undefined) open.fields.push({ tag, text: value.trim(), offset: at });
    else if (last !== undefined) last.text = continued(last.text, line.trim());
    else if (open === undefined && line.trim() !== '') {
      strayLine ??= at;
      if (tag !== undefined && !isHeadless) headless.push({ start: at, end: next });
      isHeadless ||= tag !== undefined;
    }
    offset = next;
  }
  close(false, text.length);
  return { records, strayLine, headless };
}

/** A blank line parts paragraphs. */
function continued(before: string, line: string): string {
  if (line === '') return before === '' || before.endsWith('\n') ? before : `${before}\n`;
  return before === '' ? line : `${before}\n${line}`;
}
