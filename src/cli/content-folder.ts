import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A path names a content folder, or the folder that holds one (EVIDENCE, rule 40). */
export function contentFolder(path: string): string {
  return existsSync(join(path, 'content', 'study.yaml')) ? join(path, 'content') : path;
}
