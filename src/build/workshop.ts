import { copyFileSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { manifestName, parseManifest, printManifest, type ManifestEntry } from './manifest.ts';

/**
 * Where files lie before they take their names: in the output folder itself, so that a rename is enough. It holds a list of
 * all that is being published or deleted, and is gone when that is done; a build that finds one repairs what it names.
 */
const workshop = '.backfile';

/** What a build that did not end may have touched; empty where all ended well. */
export async function leftBehind(outDir: string): Promise<ManifestEntry[]> {
  return parseManifest(
    await readFile(join(outDir, workshop, manifestName), 'utf8').catch(() => ''),
  );
}

/** @param touched what may be published or deleted from here on, or may have been before */
export async function beginWork(outDir: string, touched: readonly ManifestEntry[]): Promise<void> {
  const text = printManifest(touched.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })));
  const name = join(outDir, workshop, manifestName);
  await mkdir(dirname(name), { recursive: true });
  await writeFile(`${name}.new`, text);
  await rename(`${name}.new`, name);
}

/** From here on a file is not held in memory, in bytes. */
const large = 1 << 20;

/** A file that lies ready. */
export interface Laid {
  path: string;
  ready: string;
  /** When it was written, in milliseconds, as the file system says. */
  time: number;
}

/**
 * Brings the bytes of files into the workshop, and the new manifest.
 *
 * The functions that wait: a file takes a tenth of what the others cost, and nothing else is left to do.
 */
export function layReady(
  outDir: string,
  files: readonly { path: string; from: string; bytes: number; moves?: boolean }[],
  manifest: string,
): { files: Laid[]; manifest: string } {
  const folder = join(outDir, workshop);
  const laid = files.map(({ path, from, bytes, moves = false }, index): Laid => {
    const ready = join(folder, String(index));
    if (moves) move(from, ready);
    else if (bytes > large) copyFileSync(from, ready);
    // Twice as fast, since that first asks for a clone.
    else writeFileSync(ready, readFileSync(from));
    return { path, ready, time: statSync(ready).mtimeMs };
  });
  const list = join(folder, 'list');
  writeFileSync(list, manifest);
  return { files: laid, manifest: list };
}

/** Takes back what was laid ready. @param left what an earlier build left to repair: that stays to be known */
export async function clearWork(outDir: string, left: readonly ManifestEntry[]): Promise<void> {
  await endWork(outDir);
  if (left.length > 0) await beginWork(outDir, left);
}

export async function endWork(outDir: string): Promise<void> {
  await rm(join(outDir, workshop), { recursive: true, force: true });
}

/** The output may be on another file system, where nothing can be moved to. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    copyFileSync(from, to);
  }
}
