import type { Random } from './random.ts';
import { phrase, sentence } from './sentences.ts';

/** What a chapter is told of the others: its number, the file of the next one, and the ids of its own sources. */
export interface ChapterPlan {
  readonly number: number;
  readonly next: string;
  readonly ids: readonly string[];
}

const PARAGRAPHS = 25;
const PARAGRAPHS_A_HEADING = 5;
const SENTENCES = 5;

/** A chapter as MDX: 25 paragraphs with one citation each, five headings, an aside, a note, a link to the next chapter. */
export function chapterText(random: Random, { number, next, ids }: ChapterPlan): string {
  const blocks = Array.from({ length: PARAGRAPHS }, (_, index) => {
    const text = paragraph(random, citation(random, ids, index));
    return index % PARAGRAPHS_A_HEADING === 0 ? `## ${phrase(random)}\n\n${text}` : text;
  });
  blocks.splice(
    7,
    0,
    `:::note[${phrase(random)}]\n\n{/* narration */}\n${sentence(random)}. ${sentence(random)}.\n:::`,
  );
  blocks.splice(12, 0, `${sentence(random)}.[^1] ${sentence(random)}, as [the next chapter](${next}) shows.`);
  const front = [
    '---',
    `title: ${phrase(random)}, ${number}`,
    `description: ${sentence(random).replaceAll('*', '').replaceAll(';', ',')}.`,
    '---',
  ].join('\n');
  return `${front}\n\n${blocks.join('\n\n')}\n\n[^1]: ${sentence(random)}.\n`;
}

function paragraph(random: Random, cited: string): string {
  const sentences = Array.from({ length: SENTENCES }, () => sentence(random));
  return `${sentences.slice(0, -1).join('. ')}. ${sentences.at(-1)} ${cited}.`;
}

/** Every source is cited once, then any of them again; the forms alternate. */
function citation(random: Random, ids: readonly string[], index: number): string {
  const id = ids[index] ?? random.pick(ids);
  const forms = [
    `[@${id}]`,
    `[@${id}, p. ${1 + random.below(40)}]`,
    `[see @${id}, para. ${1 + random.below(20)}]`,
    `as @${id} has it`,
    `[@${id}, pp. 4–7]`,
  ];
  return forms[index % forms.length] ?? '';
}
