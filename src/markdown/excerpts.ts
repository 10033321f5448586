import GithubSlugger from 'github-slugger';
import type { Blockquote, Heading, Nodes, Paragraph, RootContent } from 'mdast';
import { misshapenExcerpt } from '../problems/codes/misshapen-excerpt.ts';
import { unreadableProse } from '../problems/codes/unreadable-prose.ts';
import type { Place, Problem } from '../problems/problem.ts';
import type { Span } from '../study/citation.ts';
import type { Excerpt, Translation } from '../study/entries.ts';
import type { MarkedText } from '../study/quotation/marked-text.ts';
import { parse } from './parse.ts';
import { paragraphsOf } from './quotations/block.ts';
import { markedText } from './quotations/find.ts';
import { type InlineRun, runningText } from './running-text.ts';
import { plainText } from './walk.ts';

/** An excerpt whose fingerprint has not been taken. */
export type UnsealedExcerpt = Omit<Excerpt, 'sha256'>;

/** The parts of a source's file. */
export interface SourceBody {
  readonly excerpts: readonly UnsealedExcerpt[];
  /** The file with all but the notes blanked, so that offsets stay what they are. */
  readonly notes: string;
  readonly hasNotes: boolean;
  readonly problems: readonly Problem[];
}

/** Parts the body of a source's file into excerpts and notes (EVIDENCE, rules 17 and 19). */
export function excerptsOf(text: string, place: (start: number, end?: number) => Place): SourceBody {
  const frontEnd = /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/u.exec(text)?.[0].length ?? 0;
  if (text.slice(frontEnd).trim() === '') return { excerpts: [], notes: '', hasNotes: false, problems: [] };
  const parsed = parse(text, 'markdown');
  if ('fault' in parsed) {
    return {
      excerpts: [],
      notes: '',
      hasNotes: false,
      problems: [unreadableProse(place(frontEnd), { message: parsed.fault.message })],
    };
  }
  const finder = new Finder(text, place);
  for (const [index, node] of parsed.root.children.entries()) finder.take(node, parsed.root.children[index + 1]);
  const notes = blank(text, [{ start: 0, end: frontEnd }, ...finder.taken]);
  return { excerpts: finder.excerpts, notes, hasNotes: notes.trim() !== '', problems: finder.problems };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Goes down the blocks of a file and takes out what belongs to excerpts. */
class Finder {
  readonly excerpts: UnsealedExcerpt[] = [];
  readonly problems: Problem[] = [];
  readonly taken: Range[] = [];
  private readonly slugger = new GithubSlugger();
  private readonly ids = new Set<string>();
  private heading: Heading | undefined;
  private used = false;
  private readonly text: string;
  private readonly place: (start: number, end?: number) => Place;

  constructor(text: string, place: (start: number, end?: number) => Place) {
    this.text = text;
    this.place = place;
  }

  take(node: RootContent, next: RootContent | undefined): void {
    if (node.type === 'heading') {
      this.heading = node;
      this.used = false;
    } else if (node.type === 'blockquote') this.excerpt(node, next);
  }

  private excerpt(node: Blockquote, next: RootContent | undefined): void {
    const place = this.placeOf(node);
    this.taken.push(rangeOf(node));
    if (this.heading === undefined || this.used) {
      this.problems.push(misshapenExcerpt(place, this.heading === undefined ? NO_HEADING : SECOND));
      return;
    }
    this.used = true;
    this.taken.push(rangeOf(this.heading));
    const given = (this.heading.data as { hProperties?: { id?: unknown } } | undefined)?.hProperties?.id;
    const locator = plainText(this.heading, this.text);
    const id = typeof given === 'string' ? given : this.slugger.slug(locator);
    if (this.ids.has(id)) this.problems.push(misshapenExcerpt(this.placeOf(this.heading), repeated(id)));
    this.ids.add(id);
    const translation = this.translation(next);
    this.glued(node);
    this.excerpts.push({
      id,
      locator,
      words: wordsOf(paragraphsOf(node).map((parent) => runningText(parent, this.text, { links: 'read' }))),
      markdown: unquoted(this.text, rangeOf(node)),
      place,
      ...(translation === undefined ? {} : { translation }),
    });
  }

  private translation(next: RootContent | undefined): Translation | undefined {
    if (next?.type !== 'paragraph') return undefined;
    const whole = plainText(next, this.text);
    const match = TRANSLATION.exec(whole);
    if (match === null) return undefined;
    const [lead, language = '', translator] = match;
    this.taken.push(rangeOf(next));
    const source = this.text.slice(rangeOf(next).start, rangeOf(next).end);
    return {
      language: language.trim(),
      words: translatedWords(next, this.text, lead.length),
      markdown: source.replace(TRANSLATION, '').trim(),
      place: this.placeOf(next),
      ...(translator === undefined ? {} : { translator: translator.trim() }),
    };
  }

  /** Without an empty line between them Markdown reads a translation as the last words of the excerpt. */
  private glued(node: Blockquote): void {
    const last = node.children.at(-1);
    const lines = last?.type === 'paragraph' ? plainText(last as Paragraph, this.text).split('\n') : [];
    if (lines.some((line, index) => index > 0 && TRANSLATION.test(line)))
      this.problems.push(misshapenExcerpt(this.placeOf(node), GLUED));
  }

  private placeOf(node: Nodes): Place {
    return this.place(rangeOf(node).start, rangeOf(node).end);
  }
}

function translatedWords(paragraph: Paragraph, source: string, from: number): MarkedText {
  const run = runningText(paragraph, source, { links: 'read' });
  return markedText(run, { start: from, end: run.text.length });
}

/** Paragraphs are parted by an empty line. */
function wordsOf(runs: readonly InlineRun[]): MarkedText {
  const emphasis: Span[] = [];
  let text = '';
  for (const run of runs) {
    if (text !== '') text += '\n\n';
    emphasis.push(...run.emphasis.map(({ start, end }) => ({ start: start + text.length, end: end + text.length })));
    text += run.text;
  }
  return { text, emphasis };
}

const TRANSLATION = /^Translation(?: \(([^,()]+)(?:,\s*([^()]+))?\))?:\s*/u;

const NO_HEADING = {
  message: 'This excerpt has no heading over it.',
  hint: 'Put a heading over it that says where in the source it stands: `## para. 4`.',
};
const SECOND = {
  message: 'Under this heading there is a second blockquote.',
  hint: 'If both are one excerpt, write `>` on the empty line between them; else give this one a heading of its own.',
};
const GLUED = {
  message: 'The translation stands inside the excerpt.',
  hint: 'Leave an empty line between the blockquote and `Translation (…): …`.',
};

function repeated(id: string): { message: string; hint: string } {
  return {
    message: `Two excerpts of this source have the id \`${id}\`.`,
    hint: 'Give one of the headings an id of its own: `## para. 4 {#name}`.',
  };
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function unquoted(text: string, range: Range): string {
  return text.slice(range.start, range.end).replace(/^[ \t]{0,3}> ?/gmu, '');
}

/** Replaces ranges by spaces; line ends stay. */
function blank(text: string, ranges: readonly Range[]): string {
  let out = text;
  for (const { start, end } of ranges)
    out = out.slice(0, start) + out.slice(start, end).replace(/[^\r\n]/gu, ' ') + out.slice(end);
  return out;
}
