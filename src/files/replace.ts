import { chmodSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Gives a file new content at once, by a temporary name beside it, and keeps its mode.
 * @param was what the new content was made from
 * @returns `changed` where the file is not that any more, or is gone: then it is left alone
 */
export function replaceFile(
  name: string,
  was: Uint8Array,
  bytes: string | Uint8Array,
): 'changed' | null {
  const stats = statSync(name, { throwIfNoEntry: false });
  if (!stats) return 'changed';
  const temporary = join(dirname(name), `.backfile-${process.pid}.tmp`);
  // A process of the same number may have been killed here.
  rmSync(temporary, { force: true });
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' });
    chmodSync(temporary, stats.mode);
    if (!readFileSync(name).equals(was)) return 'changed';
    renameSync(temporary, name);
    return null;
  } finally {
    rmSync(temporary, { force: true });
  }
}
