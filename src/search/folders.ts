import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file of a kept folder. `path` is relative to the folder, `sha256` in hexadecimal. */
export interface KeptFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** A folder's own list of its files, written last: without it, nobody knows that the folder is whole. */
const list = 'files.json';

/** Writes a folder under another name and gives it its own when it is whole. */
export function writeFolder(
  folder: string,
  files: Iterable<{ path: string; content: Uint8Array; sha256?: string }>,
): KeptFile[] {
  const unfinished = `${folder}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  const made = new Set<string>();
  const written = new Map<string, KeptFile>();
  for (const { path, content, sha256 = digestOf(content) } of files) {
    // Two files of the same content have the same name.
    if (written.has(path)) continue;
    const parent = dirname(join(unfinished, path));
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(join(unfinished, path), content);
    written.set(path, { path, bytes: content.byteLength, sha256 });
  }
  const kept = [...written.values()];
  writeFileSync(join(unfinished, list), JSON.stringify(kept));
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  return kept;
}

/**
 * The files of a folder that a build has written and that is still whole, as far as their sizes tell; else null. It
 * waits for the disk, since 100,000 looks at once take ten times as long.
 */
export function readFolder(folder: string): KeptFile[] | null {
  try {
    const files = JSON.parse(readFileSync(join(folder, list), 'utf8')) as KeptFile[];
    const whole = files.every(({ path, bytes }) => statSync(join(folder, path)).size === bytes);
    return whole ? files : null;
  } catch {
    return null;
  }
}

/** Deletes what lies in a place and is not named. */
export async function prune(place: string, used: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(place)) {
    if (!used.has(name)) await rm(join(place, name), { recursive: true, force: true });
  }
}

function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
