import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { walk } from '../files/walk.ts';

/** A published file. `path` is relative to the output folder, `sha256` in hexadecimal. */
export interface ManifestEntry {
  path: string;
  bytes: number;
  sha256: string;
}

/** Every file that a build published but itself, sorted by path. It lies beside them. */
export type Manifest = ManifestEntry[];

export const manifestName = 'manifest.json';

/** Describes the files of a folder as they are. */
export function describe(folder: string): Manifest {
  const { files } = walk(folder, { hidden: true });
  return files
    .filter((file) => file !== manifestName)
    .map((path) => ({ path, ...measure(join(folder, path)) }));
}

/** One for all: in a large heap a buffer for each of 142,000 pages took 18 s. */
const piece = Buffer.allocUnsafeSlow(1 << 20);

/** How large a file is, and its digest. The functions that wait: for small files they take a third of the time. */
export function measure(name: string): Omit<ManifestEntry, 'path'> {
  const digest = createHash('sha256');
  const file = openSync(name, 'r');
  let bytes = 0;
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      digest.update(piece.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(file);
  }
  return { bytes, sha256: digest.digest('hex') };
}

/** What was published last; empty where nothing was, or by something else than Backfile. */
export async function readManifest(folder: string): Promise<Manifest> {
  return parseManifest(await readFile(join(folder, manifestName), 'utf8').catch(() => ''));
}

/** Anything but a manifest is an empty one. */
export function parseManifest(text: string): Manifest {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.filter(isEntry) : [];
  } catch {
    return [];
  }
}

/** One line a file, so that a difference of two manifests can be read. */
export function printManifest(manifest: Manifest): string {
  return `[\n${manifest.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;
}

function isEntry(value: unknown): value is ManifestEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { path, bytes, sha256 } = value as Partial<Record<keyof ManifestEntry, unknown>>;
  // A path that leads out of the folder could make a later build delete something else.
  return (
    typeof path === 'string' &&
    !path.split('/').includes('..') &&
    !path.startsWith('/') &&
    typeof bytes === 'number' &&
    typeof sha256 === 'string'
  );
}
