import type { Span } from '../citation.ts';
import type { Candidate } from './marked-text.ts';
import type { NormalText } from './normal-form.ts';

/** Longer words are shown by their beginning and their end. */
const LONG = 80;

/** Words in the marks of the interface, on one line, shortened if they are long. */
export function quote(words: string): string {
  return `“${shortened(words)}”`;
}

/** Words on one line, without their middle if they are long. */
export function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  if (line.length <= LONG) return line;
  const start = (/^.{1,50}(?=\s)/u.exec(line) ?? /^.{50}/u.exec(line))?.[0];
  const end = (/(?<=\s).{1,20}$/u.exec(line) ?? /.{20}$/u.exec(line))?.[0];
  return `${start} … ${end}`;
}

/** A range of a normal form as its own text has it. */
export function originalOf(original: string, normal: NormalText, range: Span): string {
  if (range.end <= range.start) return '';
  return original.slice(normal.starts[range.start], normal.ends[range.end - 1]);
}

/** A range of a normal form as a range of its own text; an empty one is where it would stand. */
export function originalSpan(normal: NormalText, range: Span): Span {
  const start = normal.starts[range.start] ?? normal.ends.at(-1) ?? 0;
  return range.end <= range.start ? { start, end: start } : { start, end: normal.ends[range.end - 1] ?? start };
}

/** An excerpt by its source and place: “`tnw-2013` (para. 6)”. */
export function nameOf(candidate: Candidate): string {
  return `\`${candidate.source}\` (${candidate.locator}${candidate.translation === undefined ? '' : ', translation'})`;
}

/** What a quotation was compared with: “`a` (p. 3) or `b` (p. 5)”, or of many excerpts their sources. */
export function placesOf(candidates: readonly Candidate[]): string {
  if (candidates.length === 0) return 'the cited work';
  if (candidates.length <= FEW) return listed(candidates.map(nameOf));
  return `any excerpt of ${listed([...new Set(candidates.map(({ source }) => `\`${source}\``))])} that is cited here`;
}

const FEW = 2;

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
