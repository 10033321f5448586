import type { Random } from './random.ts';
import { phrase, sentence } from './sentences.ts';

/** A source as a chapter cites it. */
export interface PlannedSource {
  readonly id: string;
  /** The number of the paragraph that its one excerpt is. */
  readonly paragraph: number;
  /** The words of the excerpt: one sentence without its full stop. */
  readonly words: string;
}

/** What a chapter is told of the others: its number, the file of the next one, and its own sources. */
export interface ChapterPlan {
  readonly number: number;
  readonly next: string;
  readonly sources: readonly PlannedSource[];
}

const PARAGRAPHS = 25;
const PARAGRAPHS_A_HEADING = 5;
const SENTENCES = 5;

/**
 * A chapter as MDX: 25 paragraphs with one citation each, among them five quotations; five headings, an aside, a note, a
 * link to the next chapter.
 */
export function chapterText(random: Random, { number, next, sources }: ChapterPlan): string {
  const blocks = Array.from({ length: PARAGRAPHS }, (_, index) => {
    const text = paragraph(random, citation(random, sources, index));
    return index % PARAGRAPHS_A_HEADING === 0 ? `## ${phrase(random)}\n\n${text}` : text;
  });
  blocks.splice(7, 0, aside(random));
  blocks.splice(12, 0, `${sentence(random)}.[^1] ${sentence(random)}, as [the next chapter](${next}) shows.`);
  const front = [
    '---',
    `title: ${phrase(random)}, ${number}`,
    `description: ${sentence(random).replaceAll('*', '').replaceAll(';', ',')}.`,
    '---',
  ].join('\n');
  return `${front}\n\n${blocks.join('\n\n')}\n\n[^1]: ${sentence(random)}.\n`;
}

function aside(random: Random): string {
  return `:::note[${phrase(random)}]\n\n{/* narration */}\n${sentence(random)}. ${sentence(random)}.\n:::`;
}

function paragraph(random: Random, cited: string): string {
  const sentences = Array.from({ length: SENTENCES }, () => sentence(random));
  return `${sentences.slice(0, -1).join('. ')}. ${sentences.at(-1)}${cited}.`;
}

/** Every source is cited once by its excerpt, a third of them with its words; then any of them again. */
function citation(random: Random, sources: readonly PlannedSource[], index: number): string {
  const first = sources[index];
  const { id, paragraph: place, words } = first ?? random.pick(sources);
  const excerpt = `[@${id}#para-${place}]`;
  if (first !== undefined) return index % 3 === 0 ? `: “${words}” ${excerpt}` : ` ${excerpt}`;
  const page = 1 + random.below(40);
  const forms = [` [@${id}]`, ` [@${id}, p. ${page}]`, ` [see @${id}, para. ${place}]`, ` as @${id} has it`];
  return forms[index % forms.length] ?? '';
}
