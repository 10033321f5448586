/** The words of charts, timelines and maps. */
export interface DrawingWords {
  /** A value as a reader sees it: “47,863”. */
  readonly value: (value: number) => string;
  /** What a value axis counts, and by how much its numbers are divided. */
  readonly axis: (label: string, factor: number) => string;
  /** A date under an axis, as short as it can be. */
  readonly tick: (date: { year: number; month?: number; day?: number }, withYear: boolean) => string;
  /** How a value came about, by kind: in the legend of a drawing, and in a table. */
  readonly kinds: Readonly<Record<'measured' | 'reported' | 'estimated', string>>;
  readonly range: string;
  /** A whole chart in a sentence or two, for who cannot see it. */
  readonly chart: (chart: {
    form: 'line' | 'dot' | 'bar';
    title: string;
    values: number;
    sources: number;
    first: string;
    last: string;
    lowest: string;
    highest: string;
  }) => string;
  /** The summary that opens the table. */
  readonly table: (rows: number) => string;
  /** Over the sources in a table. */
  readonly source: string;
  readonly download: string;
  /** Before the link to the figure that says more. */
  readonly sameNumbers: string;
  readonly credit: (licence: string) => string;
  readonly timeline: {
    readonly title: string;
    readonly described: (events: number, first: string, last: string) => string;
    readonly caption: string;
    /** Over the timeline of the whole study. */
    readonly whole: (events: number) => string;
    readonly events: (count: number) => string;
    readonly day: string;
    readonly span: string;
    readonly open: string;
  };
  readonly map: {
    readonly described: (title: string, places: readonly string[]) => string;
    readonly places: (count: number) => string;
    readonly precisions: Readonly<Record<'place' | 'city' | 'region' | 'country', string>>;
    /** In the legend. */
    readonly ring: string;
    readonly field: string;
    /** How it is known where something is, by kind. */
    readonly kinds: Readonly<Record<'measured' | 'reported' | 'estimated', string>>;
    readonly spot: string;
    readonly credit: string;
  };
}
