import { defineCode } from '../code.ts';

/** A WebP of one pixel, in ASCII alone so that it can stand here, and what it says in XMP. */
function webp(said: string): string {
  const xmp =
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/"${said}/></rdf:RDF></x:xmpmeta>`.padEnd(
      0x200,
    );
  const pixel = '\x2f\0\0\0\0\x28\x40\x44\x04';
  const chunks = [
    `VP8X\x0a\0\0\0\x04${'\0'.repeat(9)}`,
    `VP8L${String.fromCharCode(pixel.length)}\0\0\0${pixel}\0`,
    `XMP \0\x02\0\0${xmp}`,
  ].join('');
  const size = 'WEBP'.length + chunks.length;
  return `RIFF${String.fromCharCode(size % 256, size >> 8)}\0\0WEBP${chunks}`;
}

const RECORD = 'caption: A gate.\nalt: A gate.\ncredit: Taken here\nlicence: CC-BY-4.0\nmade: photograph\n';

/** A picture file that still says where it was taken. */
export const locatedPicture = defineCode<{ file: string }>(
  {
    code: 'located-picture',
    severity: 'notice',
    title: 'A picture file says where it was taken',
    explanation:
      'What is published says nothing of it, but the file in the repository does, and the repository is often as public as the site. ' +
      '`npm run new -- figure` takes the coordinates out of a JPEG as it copies it. What was pushed once stays in the history of the repository.',
    bad: [
      { file: 'figures/gate.webp', text: `▸${webp(' exif:GPSLatitude="39,1.0N" exif:GPSLongitude="125,45.0E"')}` },
      { file: 'figures/gate.yaml', text: RECORD },
    ],
    good: [
      { file: 'figures/gate.webp', text: webp('') },
      { file: 'figures/gate.yaml', text: RECORD },
    ],
  },
  ({ file }) => ({
    message: 'This file has the coordinates of where it was taken.',
    hint: `Take them out before you push it: \`exiftool -gps:all= -xmp-exif:gps*= ${file}\`.`,
  }),
);
