import { describe, expect, it } from 'vitest';
import { overlap } from '../../src/drawings/labels.ts';
import { textWidth } from '../../src/drawings/text-width.ts';
import { drawTimeline } from '../../src/drawings/timeline/timeline.ts';
import { timelineWords } from '../../src/editions/timeline-words.ts';
import type { TimelineEntry } from '../../src/study/entries.ts';
import { attribute, hasClass } from '../support/dom.ts';
import { DICTIONARY, drawingIn, elementsOf, marksIn, wordsIn } from '../support/drawings.ts';
import { studyIn } from '../support/study.ts';

describe('a timeline', () => {
  it('is true to scale, from the top down', () => {
    const [a, b, c] = marksIn(draw(['2010-01-01', '2012-01-01', '2016-01-01']));
    expect(((c?.y ?? 0) - (b?.y ?? 0)) / ((b?.y ?? 0) - (a?.y ?? 0))).toBeCloseTo(2, 1);
    expect(new Set([a?.x, b?.x, c?.x]).size).toBe(1);
  });

  it('draws a day that is known as a disc, and anything less as a dashed ring or capsule as long as it may have been', () => {
    const [day, year, about, span] = marksIn(draw(['2010-01-01', '2011', '2013-01-05~', '2015/2016']));
    expect([day, year, about, span].map((mark) => mark?.kind)).toEqual([
      'measured',
      'reported',
      'reported',
      'reported',
    ]);
    expect((span?.height ?? 0) / (year?.height ?? 1)).toBeCloseTo(2, 1);
    expect(about?.height).toBeLessThan(10);
  });

  it('lets a date fade whose beginning or end nobody knows', () => {
    const svg = draw(['../2010', '2011-05-02', '2012-05/..']);
    const open = elementsOf(svg).filter((one) => hasClass(one, 'drawn-open') && (attribute(one, 'width') ?? '') !== '');
    const fills = open.map((one) => attribute(one, 'fill'));
    expect(fills).toEqual(expect.arrayContaining(['url(#fig-t-fade-start)', 'url(#fig-t-fade-end)']));
    const ids = elementsOf(svg).map((one) => attribute(one, 'id'));
    for (const fill of fills) expect(ids).toContain(fill?.slice('url(#'.length, -1));
  });

  it('parts labels whose dates nearly meet, and keeps their order', () => {
    const words = wordsIn(draw(['2013-08-10/2013-08-11', '2013-08-12', '2013-08-14', '2014-08-14']), textWidth);
    const titles = words.filter(({ text }) => /^Event \d$/u.test(text));
    expect(titles.map(({ text }) => text)).toEqual(['Event 1', 'Event 2', 'Event 3', 'Event 4']);
    expect(collisions(words)).toEqual([]);
  });

  it('is a strip of marks where labels would stray far from them', () => {
    const dense = Array.from({ length: 24 }, (_, day) => `2013-08-${String(day + 1).padStart(2, '0')}`);
    const svg = draw(['2001', ...dense, '2025-01-01']);
    expect(marksIn(svg)).toHaveLength(26);
    expect(wordsIn(svg, textWidth).some(({ text }) => text.startsWith('Event'))).toBe(false);
    const marks = marksIn(svg);
    const piled = marks.flatMap((mark, index) => marks.slice(index + 1).filter((other) => near(mark, other)));
    expect(piled).toEqual([]);
  });

  it('holds the events between two dates, as the chapter asks', async () => {
    const drawing = await drawingIn({
      'timeline.yaml': ['2012', '2013-08-12', '2014-01/2014-03', '2015']
        .map((date) => `- {date: "${date}", title: It}\n`)
        .join(''),
      'chapters/01-one.mdx':
        '---\ntitle: One\ndescription: One.\n---\n\nThe phone has a name [@gazette-2013].\n\n<Timeline from="2013" to="2014-02" />\n',
    });
    expect(drawing.what === 'timeline' && drawing.events.map(({ date }) => date)).toEqual([
      '2013-08-12',
      '2014-01/2014-03',
    ]);
  });
});

describe('the timelines of the study', async () => {
  const study = await studyIn('content');
  const drawn = [
    { id: 'whole', events: study.timeline },
    ...[...study.drawings.values()].flatMap((one) =>
      one.what === 'timeline' ? [{ id: one.id, events: one.events }] : [],
    ),
  ].map(({ id, events }) => ({ id, events, svg: drawTimeline(events, timelineWords({ id, events }, DICTIONARY)) }));

  it('are there: one in a chapter, besides the whole', () => {
    expect(drawn.length).toBeGreaterThan(1);
  });

  it.each(drawn)('$id: every event has a mark, no word covers another or leaves the plate', ({ events, svg }) => {
    expect(marksIn(svg)).toHaveLength(events.length);
    const words = wordsIn(svg, textWidth);
    expect(collisions(words)).toEqual([]);
    expect(words.filter(({ box }) => box.x0 < 0 || box.x1 > 360).map(({ text }) => text)).toEqual([]);
  });
});

function draw(dates: readonly string[]): string {
  const events: TimelineEntry[] = dates.map((date, index) => ({
    date,
    title: `Event ${index + 1}`,
    file: 'content/timeline.yaml',
    at: () => ({ file: 'content/timeline.yaml', line: index + 1, column: 1 }),
  }));
  return drawTimeline(events, timelineWords({ id: 't', events }, DICTIONARY));
}

function collisions(words: ReturnType<typeof wordsIn>): string[] {
  return words.flatMap(({ text, box }, index) =>
    words.slice(index + 1).flatMap((other) => (overlap(box, other.box) ? [`${text} / ${other.text}`] : [])),
  );
}

function near(a: ReturnType<typeof marksIn>[number], b: ReturnType<typeof marksIn>[number]): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}
