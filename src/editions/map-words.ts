import type { MapWords } from '../drawings/map/map.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import type { DataRow } from '../study/data-table.ts';
import type { MapDrawing } from '../study/drawn.ts';

/** What the drawing of a map says, in the words of a dictionary. */
export function mapWords(drawing: MapDrawing, dictionary: Dictionary): MapWords {
  const { map } = dictionary.drawing;
  const title = drawing.title ?? drawing.table.record.title;
  const label = (row: DataRow): { said: string; name: string | undefined } => {
    const name = placeName(row, drawing);
    const said = row.texts[drawing.label] ?? name;
    return { said, name: said === name ? undefined : name };
  };
  const places = drawing.rows.map((row) => {
    const { said, name } = label(row);
    return `${[said, name].filter((part) => part !== undefined).join(', ')} (${map.precisions[row.precision]})`;
  });
  return {
    id: `fig-${drawing.id}`,
    title,
    description: map.described(title, places),
    label,
    legend: { spot: map.spot, ring: map.ring, field: map.field },
    kinds: map.kinds,
  };
}

/** The name of a place: its own, or that of its country. */
function placeName({ texts }: DataRow, { label }: Pick<MapDrawing, 'label'>): string {
  return texts['place'] ?? texts['country'] ?? texts[label] ?? '';
}
