/** What the pages say of reading offline. */
export interface OfflineWords {
  readonly heading: string;
  readonly text: string;
  /** On the button; `size` is what it weighs. */
  readonly save: (size: string) => string;
  readonly remove: string;
  /** `#` stands for the hundredths that are done. */
  readonly saving: string;
  /** The language and place by whose customs the browser writes a day, which it alone knows: `en-GB`. */
  readonly days: string;
  /** `#` stands for the day. */
  readonly saved: string;
  readonly failed: string;
  readonly newer: string;
  readonly reload: string;
  readonly missing: string;
  readonly missingText: string;
}
