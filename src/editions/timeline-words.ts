import type { TimelineWords } from '../drawings/timeline/events.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { parseDate } from '../study/date.ts';
import type { TimelineEntry } from '../study/entries.ts';

/** What the drawing of a timeline says, in the words of a dictionary; without a title it is called a timeline. */
export function timelineWords(
  timeline: { id: string; title?: string | undefined; events: readonly TimelineEntry[] },
  dictionary: Dictionary,
): TimelineWords {
  const { timeline: words, tick } = dictionary.drawing;
  const { events } = timeline;
  const date = ({ date: text }: TimelineEntry): string => {
    const parsed = parseDate(text);
    return parsed === undefined ? text : dictionary.date(parsed);
  };
  const [first] = events;
  const last = events.at(-1);
  return {
    id: `fig-${timeline.id}`,
    title: timeline.title ?? words.title,
    description: words.described(
      events.length,
      first === undefined ? '' : date(first),
      last === undefined ? '' : date(last),
    ),
    date,
    tick,
    legend: { day: words.day, span: words.span, open: words.open },
  };
}
