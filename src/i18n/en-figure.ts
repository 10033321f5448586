import { capital, number, plural } from './en-count.ts';
import type { FigureWords } from './figure-words.ts';

/** What the pages say of figures, in English. */
export const enFigure: FigureWords = {
  number: (figureNumber, letter = '') => `Figure\u00A0${figureNumber}${letter}`,
  unnumbered: 'Figure',
  cover: 'Cover',
  credit: (credit) => credit,
  made: {
    photograph: 'Photograph',
    illustration: 'Illustration',
    diagram: 'Diagram',
    chart: 'Chart',
    map: 'Map',
    screenshot: 'Screenshot',
    document: 'Document',
    recording: 'Recording',
  },
  basis: 'Where this comes from',
  basedOn: 'Based on',
  longDescription: 'Description',
  edits: 'Edited',
  depicts: 'Shows',
  date: 'Date',
  place: 'Place',
  file: 'File',
  download: (ending, size) => `Download (${[ending.toUpperCase(), size].filter(Boolean).join(', ')})`,
  pixels: (width, height) => `${number(width)} × ${number(height)} pixels`,
  enlarge: 'Enlarge',
  closer: 'A closer look',
  zoom: 'Zoom in or out',
  close: 'Close',
  nearer: 'Zoom in',
  farther: 'Zoom out',
  inTiles: (width, height, bytes) =>
    `${number(width)} × ${number(height)} pixels, loaded in parts of about ${Math.ceil(bytes / 1000)}\u00A0KB as you zoom`,
  tiles: 'In full',
  tileCount: (count, width, height) => `${number(width)} × ${number(height)} pixels, in ${number(count)} tiles`,
  viewers: 'for viewers (IIIF)',
  marker: (marked, words) => `Marker ${marked}: ${words}`,
  toMarker: (marked) => `Marker ${marked} in the picture`,
  markers: 'Markers',
  overlay: 'Lay one over the other',
  slide: 'Move to uncover the second picture',
  transcript: 'Transcript',
  captions: 'Captions',
  recording: (label) => `Recording, ${label}`,
  show: (size, recorded) =>
    recorded === undefined
      ? `Show picture, ${size}`
      : `Show player, ${size}; the ${recorded.kind === 'video' ? 'video' : 'sound'} has ${recorded.size}`,
  megabytes: (bytes) => (bytes < 100_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`),
  damaged: (message) => `This picture cannot be shown. ${message}`,
  shownIn: 'Shown in',
  intro: (total) =>
    `${capital(plural(total, 'figure'))}, each with what it was made from, by whom, and under which licence.`,
  licence: 'Licence',
  marks: 'Marks',
};
