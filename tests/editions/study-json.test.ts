import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createAddresses } from '../../src/addresses.ts';
import { createSite } from '../../src/astro/site.ts';
import { studyData, studySchemaJson } from '../../src/editions/study-data.ts';
import { type DataContext, studyGraph, studyJson } from '../../src/editions/study-json.ts';
import type { Study } from '../../src/study/study.ts';
import { studyIn } from '../support/study.ts';

let study: Study;
let context: DataContext;

beforeAll(async () => {
  study = await studyIn('content');
  const site = createSite({ study, base: '/', cache: '.cache/pictures' });
  context = { text: site.text, address: createAddresses({ base: '/' }).site };
});

describe('study.json', () => {
  it('has the shape that its schema publishes', () => {
    expect(studyData.safeParse(JSON.parse(studyJson(study, context))).error?.issues).toBeUndefined();
  });

  it('is the same for the same study', () => {
    expect(studyJson(study, context)).toBe(studyJson(study, context));
  });

  it('holds every source, claim, figure and quotation, in the order of their ids', () => {
    const graph = studyGraph(study, context);
    const sorted = (ids: Iterable<string>): string[] => [...ids].sort();
    expect(graph.sources.map(({ id }) => id)).toEqual(sorted(study.sources.keys()));
    expect(graph.claims.map(({ id }) => id)).toEqual(sorted(study.claims.keys()));
    expect(graph.figures.map(({ id }) => id)).toEqual(sorted(study.figures.keys()));
    expect(graph.quotations.length).toBe(study.quotations.length);
    expect(graph.claims.length).toBeGreaterThan(24);
  });

  it('names only ids that it holds', () => {
    const graph = studyGraph(study, context);
    const sources = new Set(graph.sources.map(({ id }) => id));
    const named = [
      ...graph.sources.flatMap(({ evidence, relayedBy }) => [...(evidence?.relays ?? []), ...relayedBy]),
      ...graph.chapters.flatMap((chapter) => chapter.sources),
      ...graph.figures.flatMap(({ basedOn }) => basedOn),
      ...graph.quotations.map(({ source }) => source),
      ...graph.claims.flatMap(({ origins, originsAgainst }) => [
        ...origins.ends,
        ...originsAgainst.ends,
        ...origins.observers,
      ]),
      ...graph.claims
        .flatMap((claim) => [...claim.for, ...claim.against])
        .flatMap(({ source, via, from, ends, toldBy }) => [
          ...(source === undefined ? [] : [source]),
          ...via,
          ...from,
          ...ends,
          ...toldBy,
        ]),
    ];
    expect(named.length).toBeGreaterThan(500);
    expect(named.filter((id) => !sources.has(id))).toEqual([]);
  });

  it('gives of every quotation the words of its excerpt that it quotes', () => {
    const graph = studyGraph(study, context);
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
    const astray = graph.quotations.filter(({ words, source, excerpt, start, end, translated }) => {
      const kept = graph.sources.find(({ id }) => id === source)?.excerpts.find(({ id }) => id === excerpt);
      const original = (translated ? kept?.translation?.words : kept?.words)?.slice(start, end) ?? '';
      const first = /[\p{L}\p{N}]+/u.exec(words.replace(/^\[[^\]]*\]/u, ''))?.[0] ?? '';
      return original === '' || !letters(original).includes(letters(first));
    });
    expect(astray).toEqual([]);
  });

  it('says where each claim is stated, on pages of the study', () => {
    const { claims } = studyGraph(study, context);
    const places = claims.flatMap(({ statedIn }) => statedIn);
    expect(places.length).toBeGreaterThan(20);
    expect(
      places.filter(
        ({ page, fragment }) =>
          !/^(?:chapters\/[\w-]+|figures|timeline|glossary|evidence)\/$/u.test(page) ||
          !/^(?:mark|claim)-/u.test(fragment ?? ''),
      ),
    ).toEqual([]);
  });

  it('has no marks of Markdown or HTML in its sentences', () => {
    const { claims } = studyGraph(study, context);
    const sentences = claims.flatMap(({ statement, settles, for: pro }) => [
      statement,
      settles ?? '',
      ...pro.map(({ says }) => says ?? ''),
    ]);
    expect(sentences.filter((sentence) => /<[a-z/]|\]\(|\[@|\u2060|\(claim:/u.test(sentence))).toEqual([]);
  });
});

describe('the schema of study.json', () => {
  it('is JSON Schema, draft 2020-12, that a study.json passes and a broken one does not', () => {
    const schema = z.fromJSONSchema(JSON.parse(studySchemaJson()) as Parameters<typeof z.fromJSONSchema>[0]);
    const data = JSON.parse(studyJson(study, context)) as { claims: { status: string }[] };
    expect(schema.safeParse(data).success).toBe(true);
    const [claim] = data.claims;
    if (claim !== undefined) claim.status = 'proved';
    expect(schema.safeParse(data).success).toBe(false);
  });

  it('says of every list of ids what it means', () => {
    const schema = studySchemaJson();
    expect(JSON.parse(schema)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'A Casebook study',
    });
    expect(schema).toContain('the fewest ends that could account for all items');
  });
});
