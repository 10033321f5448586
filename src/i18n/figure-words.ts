/** What the pages say of figures. */
export interface FigureWords {
  /** `letter` is that of a part of a group. */
  readonly number: (number: number, letter?: string) => string;
  readonly unnumbered: string;
  readonly cover: string;
  readonly credit: (credit: string) => string;
  readonly made: Readonly<Record<string, string>>;
  readonly basis: string;
  readonly basedOn: string;
  readonly longDescription: string;
  readonly edits: string;
  readonly depicts: string;
  readonly date: string;
  readonly place: string;
  readonly file: string;
  /** A published file by its ending, with its size where it has one. */
  readonly download: (ending: string, size: string | undefined) => string;
  readonly pixels: (width: number, height: number) => string;
  readonly enlarge: string;
  readonly closer: string;
  readonly zoom: string;
  readonly close: string;
  /** A picture in tiles: a step closer, a step back, and what is loaded when it is enlarged, by its size and the mean size of a tile in bytes. */
  readonly nearer: string;
  readonly farther: string;
  readonly inTiles: (width: number, height: number, bytes: number) => string;
  readonly tiles: string;
  readonly tileCount: (count: number, width: number, height: number) => string;
  readonly viewers: string;
  readonly marker: (number: number, words: string) => string;
  readonly toMarker: (number: number) => string;
  readonly markers: string;
  readonly overlay: string;
  readonly slide: string;
  readonly transcript: string;
  readonly captions: string;
  /** What the controls of a recording are called, by its figure. */
  readonly recording: (label: string) => string;
  /** The button that loads a picture, and the player of a recording with its still, by their sizes. */
  readonly show: (size: string, recording?: { readonly kind: 'video' | 'audio'; readonly size: string }) => string;
  readonly megabytes: (bytes: number) => string;
  /** In the preview, in place of a picture that cannot be decoded. */
  readonly damaged: (message: string) => string;
  readonly shownIn: string;
  readonly intro: (count: number) => string;
  readonly licence: string;
  readonly marks: string;
}
