import { capital, count, plural } from './en-count.ts';
import type { EvidenceWords } from './evidence-words.ts';

const items = (value: number): string => plural(value, 'piece of evidence', 'pieces of evidence');
const origins = (value: number): string => plural(value, 'independent origin');

/** The words around evidence in English. */
export const enEvidence: EvidenceWords = {
  mark: (status) => `(claim: ${status.toLowerCase()})`,
  claim: 'Claim',
  intro: ({ claims }) =>
    `${capital(plural(claims, 'claim'))} of this study, each with what speaks for it and against it, who says so, and how many independent origins could account for it at the fewest.`,
  tally: 'Claims of this chapter, by how well they are known',
  show: 'Show',
  all: 'All',
  statedNowhere: 'Stated in no chapter',
  known: 'What is known, and how well',
  allClaims: 'All claims and their evidence',
  about: 'How to read the marks',
  for: 'For',
  against: 'Against',
  nothingFor: 'Nothing speaks for it.',
  nothingAgainst: 'Nothing that we have read speaks against it.',
  us: 'Our reasoning',
  firsthand: 'Saw it for itself.',
  inference: 'Concludes it.',
  party: 'A party to the matter.',
  from: (names) => `From ${names}.`,
  via: (names) => `Has it from ${names}.`,
  examined: (name) => `Looked at ${name}.`,
  toldBy: (names) => `as told by ${names}`,
  answered: 'Answered:',
  excerpt: (locator) => `Its words: ${locator}`,
  origins: 'Origins',
  originsFor: (counts) => `${capital(items(counts.items))} for it, ${origins(counts.origins)} at the fewest.`,
  originsAgainst: (counts) => `${capital(items(counts.items))} against it, ${origins(counts.origins)} at the fewest.`,
  ownOnly: 'Only our own reasoning, which is no origin.',
  ends: (value) => (value === 1 ? 'The chain ends at' : 'The chains may end at'),
  observers: ({ observers, things, pictures }) =>
    things === 0
      ? `${capital(plural(observers, 'observer'))}:`
      : `${capital(plural(observers, 'observer'))}, ${pictures ? plural(things, 'set of pictures', 'sets of pictures') : `${plural(things, 'thing')} looked at`}:`,
  merged: 'Counted as one:',
  allOne: 'which count as one',
  settles: 'What would settle it',
  searched: 'Searched, and how',
  words: 'For the words:',
  found: 'Found:',
  more: (value) => `${capital(count(value))} more`,
  reasoning: 'How we reason',
  statedIn: 'Stated in',
  whole: 'The whole evidence',
  speaksFor: 'Speaks for it.',
  speaksAgainst: 'Speaks against it.',
  servesFor: 'In its chain of evidence.',
  contradicted: 'Against it:',
  andOthers: (value) => plural(value, 'other'),
  supported: 'Also for it:',
  uncontradicted: 'Nothing that we have read speaks against it.',
  isEvidence: 'Evidence for claims',
  chain: 'Where it comes from',
  chainOf: (name) => `The chain of ${name}`,
  chainText: 'The chain in words',
  chainEnds: ({ ends, steps }) => `${capital(plural(steps, 'source'))} below it; the chain ends at ${count(ends)}.`,
  noChain: 'It passes on no other source that we know of: a chain that leads here ends here.',
  passesOn: (name, names) => `${name} passes on ${names}.`,
  endsHere: 'The chain ends here.',
  seeAbove: 'Its chain stands above.',
  read: 'Read by us, whole or in part',
  notRead: 'Known to us only through others',
  quotedIn: 'Quoted in',
  translated: (translator) =>
    translator === undefined
      ? 'in translation'
      : translator === 'ours'
        ? 'our translation'
        : `translated by ${translator}`,
  fingerprint: 'Fingerprint of the words',
  taken: (day) => `taken on ${day}`,
  changed: (day, reason) => `Changed on ${day}: ${reason}`,
  marksHeading: 'How to read the marks',
  marksText:
    'Every claim of the study carries a mark that says how well it is known. The stroke tells it: a whole line is what somebody saw, a dashed one what is said, a dotted one what is reasoned.',
  checkHeading: 'How quotations are checked',
  checkText: [
    'Words between quotation marks are compared, word for word, with the words of their source, which are kept with the study and shown on the source’s page. The study is not published if they differ. Only the shapes of marks and dashes, spaces and line ends may; what is left out, added or emphasised is shown as such.',
    'Each excerpt is published with the SHA-256 of its words and the day on which it was taken. If it changes later, the change and its reason are published too.',
    'What speaks for a claim is followed from source to source to whoever saw the thing. Sources that pass on one and the same origin count once, however many they are. A claim may not be called better known than its evidence bears.',
  ],
  waivers: 'What we let stand',
  waiversText: 'Where a check found a fault that is none, it was set aside with a reason.',
  noWaivers: 'No check was set aside.',
  data: 'The evidence as data',
  dataText: `The study’s sources, claims and quotations, and how they depend on each other, as JSON, with its JSON Schema.`,
};
