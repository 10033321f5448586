import { INVISIBLE } from './signs.ts';

/** The text after NFC, without what counts for nothing, its ligatures resolved; `at` leads back. */
export interface FlatText {
  readonly text: string;
  readonly at: (index: number) => number;
  readonly endAt: (index: number) => number;
}

const NOTHING = new RegExp(`[\u00ad${INVISIBLE}]`, 'u');
const SPECIAL = new RegExp(`[\u00ad${INVISIBLE}\ufb00-\ufb04]`, 'u');
const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' };
/** A letter with all that NFC may join to it: marks, and the vowels and final consonants of Hangul. */
const CLUSTER = /.[\p{M}\u1160-\u11ff]*/gsu;

/** Takes out of a text what rule 7 (EVIDENCE) counts for nothing, and joins what NFC joins. */
export function flatten(text: string): FlatText {
  if (!SPECIAL.test(text) && text.normalize('NFC') === text)
    return { text, at: (index) => index, endAt: (index) => index + 1 };
  const kept: number[] = [];
  let rest = '';
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (NOTHING.test(sign)) continue;
    kept.push(index);
    rest += sign;
  }
  return joined(rest, kept);
}

/** NFC and ligatures, cluster by cluster; `kept` has the original index of each character. */
function joined(text: string, kept: readonly number[]): FlatText {
  let out = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const normal = cluster.normalize('NFC').replace(/[\ufb00-\ufb04]/gu, (ligature) => LIGATURES[ligature] ?? ligature);
    const last = index + cluster.length - 1;
    for (let n = 0; n < normal.length; n += 1) {
      const same = normal === cluster;
      starts.push(kept[same ? index + n : index] ?? 0);
      ends.push((kept[same ? index + n : last] ?? 0) + 1);
    }
    out += normal;
  }
  return { text: out, at: (index) => starts[index] ?? 0, endAt: (index) => ends[index] ?? 0 };
}
