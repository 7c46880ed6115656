import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** How often a waiting build looks whether its turn has come, in milliseconds. */
const interval = 200;

/**
 * Waits until no other process holds the lock, and holds it until this one ends. A lock whose process is gone counts
 * for nothing. `waiting` is called once, if it has to wait at all.
 */
export async function holdLock(name: string, waiting: (pid: number) => void): Promise<void> {
  mkdirSync(dirname(name), { recursive: true });
  let told = false;
  while (!take(name)) {
    const holder = Number(readText(name));
    if (!isRunning(holder)) {
      rmSync(name, { force: true });
      continue;
    }
    if (!told) waiting(holder);
    told = true;
    await setTimeout(interval);
  }
  process.once('exit', () => {
    rmSync(name, { force: true });
  });
}

function take(name: string): boolean {
  const own = `${name}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    // A link appears with its content, so that nobody reads a lock without a holder.
    linkSync(own, name);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function readText(name: string): string {
  try {
    return readFileSync(name, 'utf8');
  } catch {
    return '';
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
