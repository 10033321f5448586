import { defineCode } from '../code.ts';

/** A recording, or its captions, cannot be published as it is. */
export const unreadableRecording = defineCode<{ reason: string; hint: string }>(
  {
    code: 'unreadable-recording',
    severity: 'error',
    title: 'A recording cannot be published',
    explanation:
      'Video is `.mp4` or `.webm`, sound `.m4a`, `.mp3` or `.ogg`, up to 95 MB, and captions are WebVTT. They are published as they are, so a file that says where it was made is refused.',
    bad: [
      { file: 'figures/phone.mp3', text: '▸no sound' },
      {
        file: 'figures/phone.yaml',
        text: 'caption: A phone [@gazette-2013].\nalt: A phone.\ncredit: Drawn here\nlicence: CC-BY-4.0\nmade: recording\ntranscript: It rings.\n',
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
  ({ reason, hint }) => ({ message: `The recording cannot be published: ${reason}.`, hint }),
);
