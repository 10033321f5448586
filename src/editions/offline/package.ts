/** A file of the package: where it stands below the base, the SHA-256 of its bytes in hexadecimal digits, and what it weighs on the way. */
export interface Stored {
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
}

/** All that a reader saves to read the study offline. It stands in the worker, so that one deployment is one worker. */
export interface OfflinePackage {
  /** Names the deployment: the hash of the worker’s code and of everything below. */
  readonly version: string;
  /** The parts that many texts share: a JSON list of texts. */
  readonly shared: Stored;
  /** The texts, some in each file: a JSON object of addresses and `Pieces`. */
  readonly packs: readonly Stored[];
  /** Fonts and pictures, as they are. */
  readonly files: readonly Stored[];
  /** What all of it weighs on the way: text by `gzip -9`, fonts and pictures as they are. */
  readonly bytes: number;
  readonly notice: Notice;
}

/** How a page that is given from the copy tells of a newer version. The worker puts it in, so that no page carries it. */
export interface Notice {
  readonly html: string;
  readonly style: string;
  /** What lets the style into the page’s policy: its hash. */
  readonly policy: string;
}

/** A text of a pack: its own parts, and the numbers of the shared parts between them. */
export type Pieces = readonly (string | number)[];

/**
 * The file of the worker, below the base; `src/scripts/client/save-offline.ts` has it too. It never changes, or readers who saved the study
 * would be left with the old one.
 */
export const WORKER = 'offline-worker.js';

/** What a saved copy says of itself, under the address `offline/record.json`, where there is no file. */
export interface SavedRecord {
  /** When it was saved, as `Date.prototype.toISOString` writes it. */
  readonly date: string;
  /** The names of the caches that it replaces. */
  readonly older: readonly string[];
}

/** What the package may weigh if it is to be saved without being asked for. */
export const LARGEST = 2_500_000;
