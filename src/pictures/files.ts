import { randomUUID } from 'node:crypto';
import { copyFile, cp, rename, rm, stat, writeFile } from 'node:fs/promises';

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

/** Copies a folder whose name says what it holds, unless it is there already, likewise. */
export async function copyFolderOnce(from: string, to: string): Promise<void> {
  if (await isThere(to)) return;
  const temporary = `${to}.${randomUUID()}`;
  await cp(from, temporary, { recursive: true });
  // Another who copied it meanwhile copied the same.
  await rename(temporary, to).catch(async (error: unknown) => {
    await rm(temporary, { recursive: true });
    if (!(await isThere(to))) throw error;
  });
}

/** Whether there is a file or a folder of this name. */
async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Whether there is a file of this name. */
export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}
