/**
 * How far somebody has read a chapter: its path, the fragment of the paragraph at the top of the window, and a percentage. Kept as words,
 * so that whatever is found where it should be kept can be read.
 */
export type Place = readonly [path: string, fragment: string, percent: string];

/** What this device keeps of a study, the chapter that was read last at the end. Storage that is blocked keeps nothing. */
export function keptPlaces(study: string): Place[] {
  try {
    return (localStorage.getItem(study) ?? '').split('\n').map((line) => line.split(' ') as unknown as Place);
  } catch {
    return [];
  }
}

/** Keeps places, if storage is neither full nor blocked. */
export function keepPlaces(study: string, places: readonly Place[]): void {
  try {
    localStorage.setItem(study, places.map((place) => place.join(' ')).join('\n'));
  } catch {
    // Then nothing is offered.
  }
}
