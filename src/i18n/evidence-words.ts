/** The words around claims, their evidence and chains. Names come as text, lists of them already joined. */
export interface EvidenceWords {
  /** For who hears a mark: “(claim: disputed)”. */
  readonly mark: (status: string) => string;
  readonly claim: string;
  readonly intro: (counts: { claims: number }) => string;
  readonly tally: string;
  readonly show: string;
  readonly all: string;
  readonly statedNowhere: string;
  readonly known: string;
  readonly allClaims: string;
  readonly about: string;
  readonly for: string;
  readonly against: string;
  readonly nothingFor: string;
  readonly nothingAgainst: string;
  readonly us: string;
  readonly firsthand: string;
  readonly inference: string;
  readonly party: string;
  readonly from: (names: string) => string;
  readonly via: (names: string) => string;
  readonly examined: (name: string) => string;
  readonly toldBy: (names: string) => string;
  readonly answered: string;
  readonly excerpt: (locator: string) => string;
  readonly origins: string;
  readonly originsFor: (counts: { items: number; origins: number }) => string;
  readonly originsAgainst: (counts: { items: number; origins: number }) => string;
  readonly ownOnly: string;
  /** Before the names of the ends. */
  readonly ends: (count: number) => string;
  /** “Three observers, one set of pictures”. */
  readonly observers: (counts: { observers: number; things: number; pictures: boolean }) => string;
  readonly merged: string;
  /** After the ends, where all of them are one. */
  readonly allOne: string;
  readonly settles: string;
  readonly searched: string;
  readonly words: string;
  readonly found: string;
  readonly more: (count: number) => string;
  readonly reasoning: string;
  readonly statedIn: string;
  readonly whole: string;
  /** On the page of a source. */
  readonly speaksFor: string;
  readonly speaksAgainst: string;
  readonly servesFor: string;
  readonly contradicted: string;
  /** “A, B and 17 others” */
  readonly andOthers: (count: number) => string;
  readonly supported: string;
  readonly uncontradicted: string;
  readonly isEvidence: string;
  readonly chain: string;
  readonly chainOf: (name: string) => string;
  readonly chainText: string;
  readonly chainEnds: (counts: { ends: number; steps: number }) => string;
  readonly noChain: string;
  /** “A passes on B and C.” */
  readonly passesOn: (name: string, names: string) => string;
  readonly endsHere: string;
  readonly seeAbove: string;
  readonly read: string;
  readonly notRead: string;
  readonly quotedIn: string;
  /** Beside a quotation of a translation; `ours` for the authors. */
  readonly translated: (translator: string | undefined) => string;
  readonly fingerprint: string;
  readonly taken: (day: string) => string;
  readonly changed: (day: string, reason: string) => string;
  readonly marksHeading: string;
  readonly marksText: string;
  readonly checkHeading: string;
  readonly checkText: readonly string[];
  readonly waivers: string;
  readonly waiversText: string;
  readonly noWaivers: string;
  readonly data: string;
  readonly dataText: string;
}
