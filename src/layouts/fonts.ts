import { HANGUL_RANGE } from '../editions/hangul.ts';

/** The files of the faces, below the base; their names change with their content. */
export const FONTS = {
  archivo: 'fonts/archivo-d219ee45.woff2',
  literata: 'fonts/literata-8020311f.woff2',
  literataItalic: 'fonts/literata-italic-5cf85e17.woff2',
} as const;

interface Face {
  readonly family: string;
  readonly file: string;
  readonly descriptors: string;
}

const FACES: readonly Face[] = [
  { family: 'Archivo', file: FONTS.archivo, descriptors: 'font-weight:400 800;font-stretch:75% 100%' },
  { family: 'Literata', file: FONTS.literata, descriptors: 'font-weight:400 700' },
  { family: 'Literata', file: FONTS.literataItalic, descriptors: 'font-weight:400 600;font-style:italic' },
];

/** The `@font-face` rules of the device's faces, scaled so that lines break where they will break when ours arrive. */
export const STAND_INS =
  '@font-face{font-family:"Literata Georgia";src:local(Georgia);size-adjust:109%;ascent-override:108%;descent-override:28.3%;line-gap-override:0%}' +
  '@font-face{font-family:"Literata Times";src:local("Times New Roman"),local("Liberation Serif");size-adjust:120%;ascent-override:98%;descent-override:25.7%;line-gap-override:0%}' +
  '@font-face{font-family:"Archivo Arial";src:local(Arial),local(ArialMT),local("Liberation Sans"),local(Roboto);size-adjust:98%;ascent-override:89.6%;descent-override:21.4%;line-gap-override:0%}' +
  '@font-face{font-family:"Archivo Condensed Arial";src:local("Arial Bold"),local(Arial-BoldMT),local("Liberation Sans Bold"),local("Roboto Bold");font-weight:600 900;size-adjust:82%;ascent-override:107%;descent-override:25.6%;line-gap-override:0%}';

/** The `@font-face` rules of our faces, with addresses under the site's base; `hangul` is the file of the face for Hangul, where there is one. */
export function fontFaces(file: (path: string) => string, hangul: string | undefined): string {
  const own = FACES.map(
    ({ family, file: path, descriptors }) =>
      `@font-face{font-family:${family};src:url(${file(path)})format("woff2");${descriptors};font-display:swap}`,
  );
  const korean =
    hangul === undefined
      ? ''
      : `@font-face{font-family:"Noto Serif KR";src:url(${file(hangul)})format("woff2");font-display:swap;unicode-range:${HANGUL_RANGE}}`;
  return own.join('') + korean;
}
