/** What helps a reader to find, keep and hand on a place. `#` stands where a script puts a percentage. */
export interface WayWords {
  /** The link after a heading, to it. */
  readonly section: string;
  readonly share: string;
  readonly copy: string;
  readonly copied: string;
  /** In a chapter that was left half read. */
  readonly goOn: string;
  /** On the start page: at a place, with the next chapter, and from the beginning. */
  readonly continueAt: string;
  readonly continueWith: string;
  readonly again: string;
  readonly print: string;
}
