import { randomUUID } from 'node:crypto';
import { copyFile, rename, stat, writeFile } from 'node:fs/promises';

/** Writes a file so that nobody ever sees half of it: under another name first, then renamed. */
export async function writeWhole(path: string, content: Buffer | string): Promise<void> {
  const temporary = `${path}.${randomUUID()}`;
  await writeFile(temporary, content);
  await rename(temporary, path);
}

/**
 * Copies a file whose name says what it holds, unless it is there already, likewise never half. It is a copy and no
 * hard link: whatever is done to a published file must not reach the cache.
 */
export async function copyOnce(from: string, to: string): Promise<void> {
  if (await isFile(to)) return;
  const temporary = `${to}.${randomUUID()}`;
  await copyFile(from, temporary);
  await rename(temporary, to);
}

/** Whether there is a file of this name. */
export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}
