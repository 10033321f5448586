import { overclaimedCertainty } from '../problems/codes/overclaimed-certainty.ts';
import { uncitedParagraph } from '../problems/codes/uncited-paragraph.ts';
import { inOrder, type Problem } from '../problems/problem.ts';
import { ruleProblems, withRules } from '../problems/severity.ts';
import { assemble } from './assemble.ts';
import type { Entries } from './entries.ts';
import { lockProblems } from './excerpt-lock.ts';
import { orphans } from './orphans.ts';
import { type CertaintyWords, overclaims } from './overclaim.ts';
import type { Prose } from './prose.ts';
import type { QuotationLanguage } from './quotation/marked-text.ts';
import { checkQuotations, indexCandidates } from './quotations.ts';
import type { AssembledStudy, Study } from './study.ts';
import { withoutWaived } from './waiver.ts';

/** What was read, with what was wrong in reading it. */
export interface ReadStudy {
  readonly entries: Entries;
  readonly problems: readonly Problem[];
}

/** A study, and everything that is wrong with it, in order, with the severities that the study sets and without what it waives. */
export interface Concluded {
  readonly study: Study;
  readonly problems: readonly Problem[];
}

/** What concluding needs to know: whether drafts count, and the words of a language by its tag. */
export interface ConcludeOptions {
  readonly drafts: boolean;
  readonly wordsOf: (language: string) => QuotationLanguage;
  readonly certaintyOf: (language: string) => CertaintyWords;
}

/** The one way from what was read to a study: assembled, its evidence checked, its rules and waivers applied. */
export function conclude(read: ReadStudy, options: ConcludeOptions): Concluded {
  const { entries } = read;
  const assembled = assemble(entries, options);
  const { study, prose } = assembled;
  const candidates = indexCandidates(study.sources);
  const context = { sources: study.sources, language: study.record.language, wordsOf: options.wordsOf, candidates };
  const checked = prose.map((one) => ({ prose: one, ...checkQuotations(one, context) }));
  const quotations = checked.flatMap(({ prose: { key }, placed }) => placed.map((one) => ({ ...one, prose: key })));
  const rules = study.record.rules ?? {};
  const raised = [
    ...read.problems,
    ...assembled.problems,
    ...checked.flatMap(({ problems }) => problems),
    ...study.chapters.flatMap((chapter) => uncited(chapter.prose)),
    ...prose.flatMap((one) => overclaimed(one, study, options.certaintyOf(study.record.language))),
    ...(entries.lock === undefined ? [] : lockProblems(study.sources, entries.lock)),
    ...orphans(study, { quoted: quotations, prose, ...evidenceOf(study) }),
    ...ruleProblems(rules, (name) => entries.study.at('rules', name)),
  ];
  const waivers = [...prose.flatMap((one) => one.waivers), ...entries.waivers];
  const { problems, used } = withoutWaived(raised, waivers);
  return {
    study: { ...study, quotations, waivers: used, lock: entries.lock?.record ?? {} },
    problems: inOrder(withRules(problems, rules)),
  };
}

function uncited(prose: Prose): Problem[] {
  return prose.uncited.map(({ start, end }) => uncitedParagraph(prose.place(start, end), {}));
}

/** Claim marks in sentences that call certain what has one origin (EVIDENCE, rule 36). */
function overclaimed(prose: Prose, study: AssembledStudy, words: CertaintyWords): Problem[] {
  return prose.mentions.flatMap((mention) => {
    const claim = mention.kind === 'claim' ? study.claims.get(mention.id) : undefined;
    if (mention.kind !== 'claim' || claim?.origins.fewest !== 1 || mention.sentence === undefined) return [];
    const [span] = overclaims(mention.sentence, words);
    if (span === undefined) return [];
    return [
      overclaimedCertainty(prose.place(mention.start, mention.end), {
        id: claim.id,
        sentence: mention.sentence.slice(span.start, span.end),
      }),
    ];
  });
}

/** Sources that are evidence for a claim, and excerpts that a claim names. */
function evidenceOf(study: AssembledStudy): { named: Set<string>; evidence: Set<string> } {
  const named = new Set<string>();
  const evidence = new Set<string>();
  for (const claim of study.claims.values()) {
    for (const item of [...claim.for, ...claim.against]) {
      for (const id of [item.source, item.examined, ...item.from, ...item.via]) if (id !== undefined) evidence.add(id);
      if (item.source !== undefined && item.excerpt !== undefined) named.add(`${item.source}#${item.excerpt}`);
    }
  }
  return { named, evidence };
}
