import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

/** How often a waiting build looks whether its turn has come, in milliseconds. */
const interval = 200;

/** Locks that this process holds: closed by the system when it ends, however it ends. */
const held = new Map<string, DatabaseSync>();

/**
 * Waits until no other process holds any of these locks, and holds them until this one ends. `waiting` is called once, if
 * it has to wait at all, with the process that holds one.
 *
 * A lock is SQLite's on an empty database: the system lets go of it with the process, so none is ever stale (SQLite,
 * “File Locking And Concurrency”). The files stay: if one were deleted, two processes could hold locks of one name.
 */
export async function holdLocks(
  names: readonly string[],
  waiting: (pid: number) => void,
): Promise<void> {
  let told = false;
  // One order for all, so that no two builds wait for each other.
  for (const name of [...new Set(names)].sort()) {
    if (held.has(name)) continue;
    mkdirSync(dirname(name), { recursive: true });
    const database = new DatabaseSync(name, { timeout: 0 });
    while (!take(database)) {
      if (!told) waiting(holderOf(name));
      told = true;
      await setTimeout(interval);
    }
    held.set(name, database);
    writeFileSync(holderFile(name), String(process.pid));
  }
}

/** The lock of a folder that is published, and so cannot have one in it. */
export function lockBeside(folder: string): string {
  const { uid } = userInfo();
  return join(tmpdir(), `backfile-${uid}-${hash('sha256', folder).slice(0, 16)}.sqlite`);
}

function take(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    // SQLITE_BUSY
    if (error instanceof Error && 'errcode' in error && error.errcode === 5) return false;
    throw error;
  }
}

function holderOf(name: string): number {
  try {
    return Number(readFileSync(holderFile(name), 'utf8'));
  } catch {
    return 0;
  }
}

function holderFile(name: string): string {
  return `${name}.pid`;
}
