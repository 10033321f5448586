import { createHash } from 'node:crypto';
import type { Problem } from '../problems/problem.ts';
import type { Lock } from '../study/lock.ts';
import { type MarkedText, normalWords } from '../study/quotation/marked-text.ts';
import { lockRecord } from '../study/schema/lock.ts';
import { type TextFile, wholeFile } from './text-file.ts';
import { readYaml } from './yaml.ts';

/** Reads `excerpts.lock`, which is JSON and so YAML too. */
export function readLock(file: TextFile, problems: Problem[]): Lock {
  const yaml = readYaml(wholeFile(file), lockRecord);
  problems.push(...yaml.problems);
  return { record: yaml.value ?? {}, at: (key) => yaml.at(key) };
}

/** The fingerprint of words: SHA-256 of their normal form in UTF-8, hexadecimal (EVIDENCE, rule 21). */
export function fingerprint(words: MarkedText): string {
  return createHash('sha256').update(normalWords(words), 'utf8').digest('hex');
}
