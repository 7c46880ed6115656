import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerFiles } from './hosting.ts';
import type { ManifestEntry } from './manifest.ts';

/** What is remembered of a published file, beside what the manifest says. */
export interface Memory {
  sha256: string;
  /** When the published file was written, as the file system says. */
  mtime: number;
  /** The key of what a page shows (archive/keys.ts), the look of a media file's source; null for all other files. */
  key: string | null;
}

/** What the last whole build of an output leaves for the next one. */
export interface BuildRecord {
  /** The digest of the program and the settings that made the pages. */
  program: string;
  /** How the files that it read looked when it began (inputs.ts); null where that was not sure. */
  inputs: string | null;
  /** The problems that it printed. */
  report: string;
  /** What configures servers, beside the output. */
  hosting: ServerFiles;
  /** By path in the output. */
  files: Map<string, Memory>;
}

const fileName = 'published.json';

/** An empty record where there is none that can be read: then everything is made anew. */
export async function readRecord(folder: string): Promise<BuildRecord> {
  try {
    const text = await readFile(join(folder, fileName), 'utf8');
    const record = JSON.parse(text) as Omit<BuildRecord, 'files'> & { files: [string, Memory][] };
    return { ...record, files: new Map(record.files) };
  } catch {
    return { program: '', inputs: null, report: '', hosting: {}, files: new Map() };
  }
}

export async function writeRecord(folder: string, record: BuildRecord): Promise<void> {
  const name = join(folder, fileName);
  await writeFile(`${name}.new`, JSON.stringify({ ...record, files: [...record.files] }));
  await rename(`${name}.new`, name);
}

/**
 * Whether a published file is the one that the manifest names. A file that looks as it was left is not read again; one
 * that was touched, copied or restored is.
 * @returns when it was written; null where it is another, or none
 */
export function intactSince(
  outDir: string,
  { path, bytes, sha256 }: ManifestEntry,
  memory: Memory | undefined,
): number | null {
  const name = join(outDir, path);
  const found = statSync(name, { throwIfNoEntry: false });
  if (found?.size !== bytes || !found.isFile()) return null;
  const isAsLeft = memory?.sha256 === sha256 && memory.mtime === found.mtimeMs;
  return isAsLeft || hash('sha256', readFileSync(name)) === sha256 ? found.mtimeMs : null;
}
