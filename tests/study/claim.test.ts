import { describe, expect, it } from 'vitest';
import type { Study } from '../../src/study/study.ts';
import { checkStudy } from '../support/check-study.ts';
import { type Files, minimalStudy } from '../support/minimal-study.ts';

/** A source of the tests: `issued`, then its `evidence`. */
function source(issued: string, evidence: string, excerpts = ''): string {
  return `---\ntype: article-newspaper\ntitle: A phone\nissued: ${issued}\nevidence: {${evidence}}\n---\n${excerpts}`;
}

const SOURCES: Files = {
  'sources/kcna.md': source('2013-08-11', 'standpoint: state-media, read: not-read'),
  'sources/photos.md': source('2013-08-11', 'standpoint: state-media, read: not-read'),
  'sources/nkt.md': source(
    '2013-08-12',
    'standpoint: specialist, read: whole, relays: [kcna]',
    '\n## Pictures\n\n> No actual manufacturing is shown.\n',
  ),
  'sources/tnw.md': source('2013-08-12', 'standpoint: trade-press, read: whole, relays: [kcna, nkt]'),
  'sources/donga.md': source('2014-06-22', 'standpoint: general-press, read: whole'),
  'sources/lost.md': source('2013-08-12', 'standpoint: wire, read: not-read'),
  'sources/library.bib': '@article{cited, title = {A phone}, journal = {The Paper}, year = {2013}}\n',
};

interface Checked {
  readonly study: Study;
  /** Problems of the claim’s file, as `line:column code`. */
  readonly problems: readonly string[];
  readonly messages: readonly string[];
}

async function checkClaim(text: string, more: Files = {}): Promise<Checked> {
  using folder = minimalStudy({ ...SOURCES, 'claims/made.md': text, ...more });
  const { study, problems } = await checkStudy(folder.folder);
  const own = problems.filter(
    ({ place, code }) => place.file === 'content/claims/made.md' && code !== 'unrendered-claim',
  );
  return {
    study,
    problems: own.map(({ place, code }) => `${place.line}:${place.column} ${code}`),
    messages: own.map(({ message }) => message),
  };
}

function claim(status: string, rest: string): string {
  return `---\nstatement: The phone was made here.\nstatus: ${status}\n${rest}\n---\n`;
}

describe('a claim as it is read', () => {
  it('has its evidence in order, its prose with places, and its reasoning', async () => {
    const { study, problems } = await checkClaim(
      [
        '---',
        'statement: The phone was made *here*.',
        'status: disputed',
        'when: 2013-08',
        'for:',
        '  - {source: tnw, via: [kcna], says: The agency has it made here}',
        'against:',
        '  - source: nkt',
        '    excerpt: pictures',
        '    inference: true',
        '    examined: photos',
        '    says: >-',
        '      Finds that “[n]o actual',
        '      manufacturing is shown”.',
        'settles: A serial number [@donga].',
        '---',
        '',
        'They cannot both be right [@tnw; @nkt].',
        '',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    const made = study.claims.get('made');
    expect(made).toMatchObject({
      status: 'disputed',
      when: '2013-08',
      for: [{ source: 'tnw', via: ['kcna'], ends: ['kcna'] }],
      against: [{ source: 'nkt', excerpt: 'pictures', inference: true, examined: 'photos', ends: ['photos'] }],
      origins: { fewest: 1, ends: ['kcna'] },
      originsAgainst: { fewest: 1, ends: ['photos'], observers: ['nkt'] },
      borne: 'disputed',
    });
    expect(made?.reasoning?.mentions.map((mention) => mention.kind)).toEqual(['citation']);
    const [citation] = made?.settles?.mentions ?? [];
    expect(made?.settles?.place(citation?.start ?? 0, citation?.end ?? 0)).toMatchObject({ line: 15, column: 26 });
  });

  it('has quotations in `says` compared with the excerpt of its item, to the word and the line', async () => {
    const { problems, messages } = await checkClaim(
      claim(
        'inferred',
        'for:\n  - source: nkt\n    excerpt: pictures\n    inference: true\n    says: >-\n      Finds that “[n]o real\n      manufacturing is shown”.',
      ),
    );
    expect(problems).toEqual(['9:24 misquotation']);
    expect(messages.join()).toContain('real');
  });

  it('has quotations of a source that nobody read compared with those who tell of it', async () => {
    const more = {
      'sources/nkt.md': source(
        '2013-08-12',
        'standpoint: specialist, read: whole, relays: [kcna]',
        '\n## The agency\n\n> made with indigenous technology\n',
      ),
    };
    const says = (words: string): string => claim('reported', `for: [{source: kcna, says: "It is “${words}”."}]`);
    expect((await checkClaim(says('made with indigenous technology'), more)).problems).toEqual([]);
    expect((await checkClaim(says('made with domestic technology'), more)).problems).toEqual(['4:46 misquotation']);
  });

  it('is stated where the prose marks it', async () => {
    const chapter =
      '---\ntitle: One\ndescription: One.\n---\n\nIt was [made here](claim:made) [@tnw].\n\nAgain: [made here](claim:made) [@tnw].\n';
    const { study } = await checkClaim(claim('reported', 'for: [{source: tnw}]'), { 'chapters/01-one.mdx': chapter });
    expect(study.claims.get('made')?.usedIn).toEqual([
      { page: { kind: 'chapter', id: 'one' }, anchors: ['mark-1', 'mark-2'] },
    ]);
  });

  it('may be named by an event of the timeline, by an id that exists', async () => {
    const events = (id: string): Files => ({
      'claims/made.md': claim('open', 'settles: A look.'),
      'timeline.yaml': `- date: 2013-08\n  title: It is made\n  claim: ${id}\n`,
    });
    const faultsOf = async (id: string): Promise<string[]> => {
      using folder = minimalStudy({ ...SOURCES, ...events(id) });
      const { problems } = await checkStudy(folder.folder);
      return problems
        .filter(({ severity }) => severity === 'error')
        .map(({ code, place }) => `${place.line}:${place.column} ${code}`);
    };
    expect(await faultsOf('made')).toEqual([]);
    expect(await faultsOf('mode')).toEqual(['3:10 unknown-claim']);
  });

  it('is known to the prose even where its record has faults, and what it cites is checked', async () => {
    const chapter = '---\ntitle: One\ndescription: One.\n---\n\nIt was [made here](claim:made) [@tnw].\n';
    using folder = minimalStudy({
      ...SOURCES,
      'chapters/01-one.mdx': chapter,
      'claims/made.md': claim('certain', 'settles: A look [@nowhere].'),
    });
    const { problems } = await checkStudy(folder.folder);
    const faults = problems.filter(({ severity }) => severity === 'error');
    expect(faults.map(({ code, place }) => `${place.file}:${place.line} ${code}`)).toEqual([
      'content/claims/made.md:3 invalid-field',
      'content/claims/made.md:4 unknown-source',
    ]);
  });

  it.each([
    ['neither a source nor ours', '  - {says: Somebody says so}', '5:5 invalid-field'],
    ['a source and ours', '  - {source: tnw, by: us}', '5:23 invalid-field'],
    ['what a source reasoned from', '  - {source: tnw, from: [nkt]}', '5:25 invalid-field'],
    ['ours at first hand', '  - {by: us, from: [nkt], firsthand: true}', '5:38 invalid-field'],
    ['seen and concluded', '  - {source: tnw, firsthand: true, inference: true}', '5:47 invalid-field'],
    ['a field that there is not', '  - {source: tnw, first-hand: true}', '5:19 unknown-field'],
    ['a status of its own', '  - {source: tnw, status: reported}', '5:19 unknown-field'],
  ])('refuses an item with %s', async (_, item, problem) => {
    expect((await checkClaim(claim('reported', `for:\n${item}`))).problems).toEqual([problem]);
  });
});

describe('what a claim names', () => {
  it.each([
    ['a source', 'for: [{source: tnv}]', '4:16 unknown-source'],
    ['an excerpt', 'for: [{source: nkt, excerpt: picture}]', '4:30 unknown-excerpt'],
    ['what was examined', 'for: [{source: tnw, examined: photo}]', '4:31 unknown-source'],
    ['what we reasoned from', 'for: [{source: tnw}, {by: us, from: [nkt, dongo]}]', '4:43 unknown-source'],
    ['whom it came by', 'for: [{source: tnw, via: [kcnb]}]', '4:27 unknown-source'],
    ['whom it came by, relayed by another (rule 26)', 'for: [{source: tnw, via: [donga]}]', '4:27 unrelayed-via'],
    ['a source that nobody read or relays (rule 30)', 'for: [{source: lost}]', '4:16 unread-evidence'],
    ['the like in our reasoning', 'for: [{source: tnw}, {by: us, from: [lost]}]', '4:38 unread-evidence'],
    ['an entry of a library (rule 23)', 'for: [{source: cited}]', '4:16 unread-evidence'],
    ['the like as examined', 'for: [{source: nkt, examined: cited}]', '4:31 unread-evidence'],
  ])('must exist, and be evidence: %s', async (_, evidence, problem) => {
    expect((await checkClaim(claim('reported', evidence))).problems).toEqual([problem]);
  });

  it('may be a source that nobody read, as told by those that were read', async () => {
    const { study, problems } = await checkClaim(claim('reported', 'for: [{source: kcna}, {source: nkt}]'));
    expect(problems).toEqual([]);
    expect(study.claims.get('made')?.for).toMatchObject([
      { source: 'kcna', toldBy: ['nkt', 'tnw'] },
      { source: 'nkt', toldBy: [] },
    ]);
  });

  it('may be pictures that we have not seen and the source of the item has', async () => {
    expect(
      (await checkClaim(claim('inferred', 'for: [{source: nkt, inference: true, examined: photos}]'))).problems,
    ).toEqual([]);
    expect((await checkClaim(claim('inferred', 'for: [{by: us, examined: photos}]'))).problems).toEqual([
      '4:26 unread-evidence',
    ]);
  });

  it('may come by way of an entry of a library, which its source relays', async () => {
    const more = { 'sources/paper.md': source('2013-09', 'standpoint: research, read: whole, relays: [cited]') };
    const { study, problems } = await checkClaim(claim('reported', 'for: [{source: paper, via: [cited]}]'), more);
    expect(problems).toEqual([]);
    expect(study.claims.get('made')?.origins.ends).toEqual(['cited']);
  });

  it('is not judged where it cannot be read', async () => {
    const { problems } = await checkClaim(claim('corroborated', 'for: [{source: tnv, firsthand: true}]'));
    expect(problems).toEqual(['4:16 unknown-source']);
  });
});

describe('what a claim may be called', () => {
  it('no better than its evidence, and is told what is missing', async () => {
    const { problems, messages } = await checkClaim(
      claim('corroborated', 'for: [{source: tnw, via: [nkt]}, {source: nkt, firsthand: true}]'),
    );
    expect(problems).toEqual(['3:9 status-above-evidence']);
    expect(messages).toEqual([
      'The status is `corroborated`, but all that speaks for it may come from one origin, `nkt`.',
    ]);
  });

  it.each([
    [
      'corroborated by a witness and another origin',
      'corroborated',
      'for: [{source: donga, firsthand: true}, {source: nkt}]',
      [],
    ],
    [
      'less than it bears (rule 32)',
      'observed',
      'for: [{source: donga, firsthand: true}, {source: nkt}]',
      ['3:9 status-below-evidence'],
    ],
    [
      'reported against what stands (rule 31)',
      'reported',
      'for: [{source: tnw}]\nagainst: [{source: donga}]',
      ['3:9 unanswered-conflict'],
    ],
    [
      'reported against what is answered',
      'reported',
      'for: [{source: tnw}]\nagainst: [{source: donga, answered: It speaks of another phone.}]',
      [],
    ],
    [
      'reported on the word of who was answered',
      'reported',
      'for: [{source: tnw, answered: It was withdrawn.}]',
      ['3:9 status-above-evidence'],
    ],
    [
      'corroborated by a witness who was answered',
      'corroborated',
      'for: [{source: donga, firsthand: true}, {source: nkt, firsthand: true, answered: He took it back.}]',
      ['3:9 status-above-evidence'],
    ],
    ['refuted with nothing for it', 'refuted', 'against: [{source: donga, firsthand: true}]', []],
    [
      'disputed in place of refuted',
      'disputed',
      'for: [{source: tnw}]\nagainst: [{source: donga, firsthand: true}]',
      [],
    ],
    [
      'open with a witness on one side',
      'open',
      'against: [{source: donga, firsthand: true}]',
      ['3:9 status-below-evidence'],
    ],
    ['open with nothing at all', 'open', 'settles: A look.', []],
    ['reported with nothing at all (rule 33)', 'reported', 'settles: A look.', ['3:9 empty-claim']],
    [
      'observed by a party alone (rule 33)',
      'observed',
      'for: [{source: donga, firsthand: true, party: true}]',
      ['4:16 partial-firsthand'],
    ],
    ['observed by state media alone', 'observed', 'for: [{source: kcna, firsthand: true}]', ['4:16 partial-firsthand']],
    [
      'observed by a party and by another',
      'corroborated',
      'for: [{source: kcna, firsthand: true}, {source: donga, firsthand: true}]',
      [],
    ],
    ['reported by a party', 'reported', 'for: [{source: tnw, via: [kcna], party: true}]', []],
    [
      'disputed within one source (rule 33)',
      'disputed',
      'for: [{source: tnw, via: [kcna]}, {source: donga}]\nagainst: [{source: tnw, via: [nkt]}]',
      ['5:20 one-origin-both-sides'],
    ],
    [
      'disputed within one origin (rule 33)',
      'disputed',
      'for: [{source: tnw, via: [kcna]}]\nagainst: [{source: nkt}]',
      ['5:10 one-origin-both-sides'],
    ],
    [
      'disputed by our reasoning alone, which is no origin',
      'disputed',
      'for: [{source: tnw}]\nagainst: [{by: us, from: [nkt]}]',
      [],
    ],
    ['inferred from nothing', 'inferred', 'for: [{by: us, says: We think so.}]', ['4:12 reasoning-without-basis']],
  ])('%s', async (_, status, evidence, expected) => {
    expect((await checkClaim(claim(status, evidence))).problems).toEqual(expected);
  });
});

it('a chain stops at who is first-hand on the other side (rule 25), and that is one origin on both', async () => {
  const { study, messages } = await checkClaim(
    claim('refuted', 'for: [{source: tnw, via: [nkt]}]\nagainst: [{source: nkt, firsthand: true}]'),
  );
  expect(study.claims.get('made')?.for).toMatchObject([{ ends: ['nkt'] }]);
  expect(study.claims.get('made')?.origins.ends).toEqual(['nkt']);
  expect(messages).toEqual(['Both sides may come from one origin, `nkt`.']);
});

describe('a claim of absence (rule 35)', () => {
  const searched = 'searched: [{where: Our sources, when: 2026-11, words: [assembly, 조립], found: Nothing}]';

  it('has the record of its search, with one word or several', async () => {
    const { study, problems } = await checkClaim(
      claim('open', 'searched:\n  - {where: Our sources, when: 2026, words: assembly, found: 0}'),
    );
    expect(problems).toEqual([]);
    expect(study.claims.get('made')?.searched).toEqual([
      { where: 'Our sources', when: '2026', words: ['assembly'], found: '0' },
    ]);
  });

  it.each([
    ['inferred from it', 'inferred', searched, []],
    ['open in spite of it', 'open', searched, []],
    ['with our reasoning on it', 'inferred', `for: [{by: us, says: Nobody saw it.}]\n${searched}`, []],
    ['called more', 'observed', searched, ['3:9 searched-claim-status']],
    ['called more on other evidence', 'reported', `for: [{source: tnw}]\n${searched}`, ['3:9 searched-claim-status']],
  ])('%s', async (_, status, evidence, expected) => {
    expect((await checkClaim(claim(status, evidence))).problems).toEqual(expected);
  });
});

describe('dates (rule 34)', () => {
  it.each([
    [
      'a witness before the event',
      'when: 2014-07\nfor: [{source: donga, firsthand: true}]',
      ['5:16 evidence-before-event'],
    ],
    ['a witness in the month', 'when: 2014-06\nfor: [{source: donga, firsthand: true}]', []],
    ['a witness within a year', 'when: 2013-08\nfor: [{source: donga, firsthand: true}]', []],
    ['a witness much later', 'when: 2012\nfor: [{source: donga, firsthand: true}]', ['5:16 evidence-long-after']],
    [
      'a report before the event, which is no witness',
      'when: 2014-06\nfor: [{source: donga, firsthand: true}, {source: nkt, answered: It foretold.}]',
      [],
    ],
  ])('%s', async (_, evidence, expected) => {
    expect((await checkClaim(claim('observed', evidence))).problems).toEqual(expected);
  });

  it('leave a witness alone whose text was made in time and printed late', async () => {
    const late =
      '---\ntype: book\ntitle: A diary\nissued: 2020\noriginal-date: 2013-09\nevidence: {standpoint: eyewitness, read: whole}\n---\n';
    const text = claim('observed', 'when: 2013-08\nfor: [{source: diary, firsthand: true}]');
    expect((await checkClaim(text, { 'sources/diary.md': late })).problems).toEqual([]);
  });
});

describe('a waiver in the front matter', () => {
  it('covers the whole file, and is published', async () => {
    const { study, problems } = await checkClaim(
      claim(
        'observed',
        'for: [{source: kcna, firsthand: true}]\nwaive: {partial-firsthand: It is the state’s own text that we speak of.}',
      ),
    );
    expect(problems).toEqual([]);
    expect(study.waivers).toMatchObject([
      { code: 'partial-firsthand', reason: 'It is the state’s own text that we speak of.', place: { line: 5 } },
    ]);
  });

  it('that waives nothing is told', async () => {
    const { problems } = await checkClaim(claim('open', 'waive: {partial-firsthand: None.}'));
    expect(problems.map((problem) => problem.replace(/.* /u, ''))).toEqual(['idle-waiver']);
  });
});
