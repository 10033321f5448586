/** How something is known, as every drawing tells it: by its stroke. */
export type Grade = 'read' | 'said' | 'inferred' | 'nothing';

/** Presentation attributes of a line in a drawing. Lengths are user units. */
export type StrokeAttributes = Readonly<
  Record<'stroke-width' | 'stroke-dasharray' | 'stroke-linecap', string | undefined>
>;

const STROKES = {
  /** Read or pictured: solid. */
  read: { width: 2, dashes: undefined, cap: undefined },
  /** Known through others: dashed. */
  said: { width: 2, dashes: [7, 5], cap: undefined },
  /** Reasoned: dotted. Dots of no length, as wide as their round ends. */
  inferred: { width: 2.6, dashes: [0.1, 5.6], cap: 'round' },
} as const;

/** The one place that says that hearsay is dashed. Of what nobody knows nothing is drawn. `scale` is for small marks: 1 for lines. */
export function stroke(grade: Grade, scale = 1): StrokeAttributes | undefined {
  if (grade === 'nothing') return undefined;
  const { width, dashes, cap } = STROKES[grade];
  return {
    'stroke-width': String(width),
    'stroke-dasharray': dashes?.map((length) => String(Math.round(length * scale * 100) / 100)).join(' '),
    'stroke-linecap': cap,
  };
}

/** Attributes as they stand in a tag, with a space before each; those without a value are left out. */
export function attributesText(attributes: Readonly<Record<string, string | number | undefined>> | undefined): string {
  let text = '';
  for (const name in attributes) if (attributes[name] !== undefined) text += ` ${name}="${attributes[name]}"`;
  return text;
}
