import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Study } from '../../src/study/study.ts';
import { checkStudy, short } from '../support/check-study.ts';
import { MINIMAL, temporaryStudy } from '../support/minimal-study.ts';

const RECORD =
  'caption: A phone [@gazette-2013].\nalt: A phone.\ncredit: Jane Roe\nlicence: CC-BY-4.0\nmade: recording\n';
const SPOKEN = `${RECORD}transcript: It rings.\n`;
const MP4 = Buffer.from('\0\0\0\x18ftypisom\0\0\x02\0isomiso2', 'latin1');
const VTT = 'WEBVTT\n\n00:00.000 --> 00:02.000\nIt rings.\n';

/** What is read of the minimal study with these files: the study, and all that is more than a notice. */
async function read(files: Readonly<Record<string, string | Uint8Array>>): Promise<{ study: Study; raised: string[] }> {
  using content = temporaryStudy({ ...MINIMAL, ...files });
  const { study, problems } = await checkStudy(content.folder);
  return { study, raised: problems.filter(({ severity }) => severity !== 'notice').map(short) };
}

describe('A recording', () => {
  it('is a figure: a still, a record with a transcript and, for a video, captions', async () => {
    const { study, raised } = await read({
      'figures/phone.mp4': MP4,
      'figures/phone.vtt': VTT,
      'figures/phone.yaml': SPOKEN,
    });
    expect(raised).toEqual([]);
    expect(study.figures.get('phone')).toMatchObject({
      picture: { kind: 'svg' },
      recording: { kind: 'video', type: 'video/mp4', bytes: MP4.length },
    });
  });

  it.each([
    ['webm', '\x1a\x45\xdf\xa3', 'video/webm'],
    ['m4a', '\0\0\0\x18ftypM4A ', 'audio/mp4'],
    ['mp3', '\xff\xfb\x90\0', 'audio/mpeg'],
    ['ogg', 'OggS\0', 'audio/ogg'],
  ])('may be .%s', async (ending, head, type) => {
    const { study, raised } = await read({
      [`figures/phone.${ending}`]: Buffer.from(head, 'latin1'),
      'figures/phone.vtt': VTT,
      'figures/phone.yaml': SPOKEN,
    });
    expect(raised).toEqual([]);
    expect(study.figures.get('phone')?.recording?.type).toBe(type);
  });

  it.each([
    [
      'a video without captions',
      { 'figures/phone.mp4': MP4, 'figures/phone.yaml': SPOKEN },
      ['yaml:1:1 missing-transcript'],
    ],
    [
      'a video without a transcript',
      { 'figures/phone.mp4': MP4, 'figures/phone.vtt': VTT, 'figures/phone.yaml': RECORD },
      ['yaml:1:1 missing-transcript'],
    ],
    [
      'captions that are none',
      { 'figures/phone.mp4': MP4, 'figures/phone.vtt': '1\n00:00:00,000', 'figures/phone.yaml': SPOKEN },
      ['vtt:1:1 unreadable-recording'],
    ],
    [
      'a file of another kind',
      { 'figures/phone.mp3': MP4, 'figures/phone.yaml': SPOKEN },
      ['mp3:1:1 unreadable-recording'],
    ],
    ['captions of nothing', { 'figures/phone.vtt': VTT }, ['vtt:1:1 stray-file']],
  ])('refuses %s', async (_what, files, expected) => {
    const { raised } = await read(files as Readonly<Record<string, string | Uint8Array>>);
    expect(raised).toEqual(expected.map((line) => `content/figures/phone.${line}`));
  });

  it('without a still, or without a record, is told so', async () => {
    const { raised } = await read({
      'figures/ring.mp3': 'ID3\x04',
      'figures/bell.mp3': 'ID3\x04',
      'figures/bell.yaml': SPOKEN,
    });
    expect(raised).toEqual([
      'content/figures/bell.yaml:1:1 missing-picture',
      'content/figures/ring.mp3:1:1 missing-record',
    ]);
  });

  it('that says where it was made is refused, since it would be published as it is', async () => {
    const located = Buffer.concat([MP4, Buffer.from('\0\0\0\x1e\xa9xyz\0\x12\x15\xc7+39.0167+125.7500/', 'latin1')]);
    const { raised } = await read({
      'figures/phone.mp4': located,
      'figures/phone.vtt': VTT,
      'figures/phone.yaml': SPOKEN,
    });
    expect(raised).toEqual(['content/figures/phone.mp4:1:1 unreadable-recording']);
  });

  it('is printed as its still: paper has no controls', () => {
    expect(readFileSync('src/styles/print.css', 'utf8')).toMatch(/\.frame :is\(video, audio\)[^}]*display: none/u);
  });
});
