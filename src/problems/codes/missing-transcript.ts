import { defineCode } from '../code.ts';

/** A recording without what those need who cannot hear it, or cannot play it. */
export const missingTranscript = defineCode<{ id: string; what: 'transcript' | 'captions' }>(
  {
    code: 'missing-transcript',
    severity: 'error',
    title: 'A recording has no transcript or no captions',
    explanation:
      'Who cannot hear a recording reads it (WCAG 1.2.1, 1.2.2). Every recording has a `transcript` in its record, which is also what is printed; a video has captions beside it, a WebVTT file of the same name.',
    bad: [
      { file: 'figures/phone.mp3', text: 'ID3\u0004\u0000' },
      {
        file: 'figures/phone.yaml',
        text: '▸caption: A phone [@gazette-2013].\nalt: A phone.\ncredit: Drawn here\nlicence: CC-BY-4.0\nmade: recording\n',
      },
    ],
    good: [
      { file: 'figures/phone.mp3', text: 'ID3\u0004\u0000' },
      {
        file: 'figures/phone.yaml',
        text: 'caption: A phone [@gazette-2013].\nalt: A phone.\ncredit: Drawn here\nlicence: CC-BY-4.0\nmade: recording\ntranscript: It rings.\n',
      },
    ],
  },
  ({ id, what }) =>
    what === 'transcript'
      ? { message: `The recording \`${id}\` has no transcript.`, hint: 'Write what is heard and seen as `transcript`.' }
      : { message: `The video \`${id}\` has no captions.`, hint: `Add \`figures/${id}.vtt\` (WebVTT).` },
);
