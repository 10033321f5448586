import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded before a program (`node --import`): when its process ends, by whatever way runs the exit handlers (`process.exit` too), writes what it
 * used into the file that `USAGE_FILE` names, as {@link Usage}.
 */
export interface Usage {
  /** User and system time of all threads of the process, native ones too, in seconds. */
  readonly cpuSeconds: number;
  /** The most memory that it held (resident set), in MB of 1024² bytes. */
  readonly maxMegabytes: number;
}

const file = process.env['USAGE_FILE'];
if (isMainThread && file !== undefined) process.on('exit', () => writeFileSync(file, JSON.stringify(usage())));

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpuSeconds: (user + system) / 1e6, maxMegabytes: process.resourceUsage().maxRSS / 1024 };
}
