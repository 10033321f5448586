import { createHash } from 'node:crypto';
import closer from '../scripts/client/closer.ts?client';
import compare from '../scripts/client/compare.ts?client';
import copy from '../scripts/client/copy.ts?client';
import pictures from '../scripts/client/pictures.ts?client';
import preview from '../scripts/client/preview.ts?client';
import resume from '../scripts/client/resume.ts?client';
import saveOffline from '../scripts/client/save-offline.ts?client';
import search from '../scripts/client/search.ts?client';
import settings from '../scripts/client/settings.ts?client';
import early from '../scripts/client/settings-early.ts?client';
import share from '../scripts/client/share.ts?client';
import tiles from '../scripts/client/tiles.ts?client';
import ways from '../scripts/client/ways.ts?client';

const SCRIPTS = {
  closer,
  compare,
  copy,
  pictures,
  preview,
  resume,
  'save-offline': saveOffline,
  search,
  settings,
  tiles,
  ways,
};

/** What runs in the head of every page, before it is shown: nothing is first shown and then changed. */
export const earlyScript: string = early;

/** The script that a chapter asks for when words are selected; its file is named after what is in it. */
export const shareScript = {
  text: share,
  file: `share-${createHash('sha256').update(share, 'utf8').digest('hex').slice(0, 8)}.js`,
} as const;

/** A script that only some pages need. */
export type ScriptPart = keyof typeof SCRIPTS;

/** The scripts of a page, each as it stands in it. Their hashes are all that its policy lets run. */
export function pageScripts(parts: readonly ScriptPart[]): readonly string[] {
  return parts.map((part) => SCRIPTS[part]);
}
