import { lstatSync, mkdirSync, rmSync, statSync, writeFileSync, type BigIntStats } from 'node:fs';
import { join } from 'node:path';

/**
 * How a file looks from outside: while that stays, so does what is in it. The time of the last change of a file's state cannot
 * be set by anybody (POSIX, `st_ctim`), and says more than that of its content, which can.
 */
export function printLook({ ctimeNs, mtimeNs, size, ino, mode }: BigIntStats): string {
  return `${ctimeNs} ${mtimeNs} ${size} ${ino} ${mode}`;
}

/**
 * Files that changed so shortly before they are looked at are not trusted, in nanoseconds: the clock of a file system
 * may stand still so long (a tick of Linux is at most 10 ms), and a second change within it would not show.
 */
const tick = 20_000_000n;

/** Whether a look says anything. @param now of `clockOf`, from before the file was read */
export function isSettled({ ctimeNs }: Pick<BigIntStats, 'ctimeNs'>, now: bigint): boolean {
  return ctimeNs + tick < now;
}

/** A file's look, and whether it says anything; null for a file that is not there. */
export function lookAt(name: string, now: bigint): { look: string; settled: boolean } | null {
  const stats = statSync(name, { bigint: true, throwIfNoEntry: false });
  return stats ? { look: printLook(stats), settled: isSettled(stats, now) } : null;
}

/** What the file system of a folder takes for now, in nanoseconds. */
export function clockOf(folder: string): bigint {
  mkdirSync(folder, { recursive: true });
  const name = join(folder, 'clock');
  rmSync(name, { force: true });
  writeFileSync(name, '');
  return lstatSync(name, { bigint: true }).ctimeNs;
}
