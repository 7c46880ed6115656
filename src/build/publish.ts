import { mkdirSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addressFault } from '../article/address.ts';
import {
  manifestName,
  printManifest,
  readManifest,
  type Manifest,
  type ManifestEntry,
} from './manifest.ts';
import { intactSince, type Memory } from './record.ts';
import { beginWork, clearWork, endWork, layReady, leftBehind, type Laid } from './workshop.ts';

/** A file of the site. */
export interface SiteFile extends ManifestEntry {
  /** Where its bytes are; null for a page that stands in the output already and was found to be intact. */
  from: string | null;
  /** Whether nobody needs that file afterwards: then it is moved, which copies nothing. */
  moves?: boolean;
  /** To be remembered of it: see record.ts. */
  key?: string | null;
  /** When it was written; of a file that stands in the output already. */
  time?: number;
}

/** What stands in the output folder. */
export interface Published {
  manifest: Manifest;
  /** What a build that did not end may have published or deleted, whatever the manifest says. */
  left: Manifest;
  memories: ReadonlyMap<string, Memory>;
}

/** @param memories what the last build of this output left: see record.ts */
export async function readPublished(
  outDir: string,
  memories: ReadonlyMap<string, Memory>,
): Promise<Published> {
  return { manifest: await readManifest(outDir), left: await leftBehind(outDir), memories };
}

/**
 * Brings the output folder to what was built, by the difference of manifests. All that is new is laid ready first, so
 * that a full disk changes nothing; then each file takes its name whole, what is linked to before what links to it.
 * Nothing is deleted that an earlier build did not publish.
 * @returns how much was changed, and when each file was written, but for kept pages
 * @throws Error where a file cannot be written: then the output is as it was; or in words, where one cannot take its name
 */
export async function publish(
  files: readonly SiteFile[],
  { manifest, left, memories }: Published,
  outDir: string,
): Promise<{ changed: number; deleted: number; times: Map<string, number> }> {
  const before = new Map([...left, ...manifest].map((entry) => [entry.path, entry]));
  const suspect = new Set(left.map(({ path }) => path));
  const times = new Map<string, number>();
  const changed = files.filter((file): file is SiteFile & { from: string } => {
    const { path, from, sha256 } = file;
    if (from === null) return false;
    const same = before.get(path)?.sha256 === sha256 && !suspect.has(path);
    const time = same ? intactSince(outDir, file, memories.get(path)) : null;
    if (time !== null) times.set(path, time);
    return time === null;
  });
  const current = new Set(files.map(({ path }) => path));
  const gone = [...before.values()].filter(({ path }) => !current.has(path));
  if (changed.length + gone.length + left.length === 0) {
    return { changed: 0, deleted: 0, times };
  }

  const now = files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }));
  let laid;
  try {
    await beginWork(outDir, [...left, ...changed, ...gone]);
    laid = layReady(outDir, changed, printManifest(now));
  } catch (error) {
    await clearWork(outDir, left);
    throw error;
  }
  try {
    exchange(laid, gone, outDir);
  } catch (cause) {
    throw new Error(
      'Publishing was cut short. Every published file is whole, old or new; the next build does the rest.',
      { cause },
    );
  }
  await endWork(outDir);
  for (const { path, time } of laid.files) times.set(path, time);
  return { changed: changed.length, deleted: gone.length, times };
}

/** Gives what lies ready its names, and takes away what is gone. */
function exchange(
  { files, manifest }: { files: readonly Laid[]; manifest: string },
  gone: readonly ManifestEntry[],
  outDir: string,
): void {
  for (const { path } of inTheWay(gone, files)) remove(outDir, path);
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
    mkdirSync(join(outDir, folder), { recursive: true });
  }
  for (const stage of [0, 1, 2, 3]) {
    for (const { path, ready } of files) {
      if (stageOf(path) === stage) renameSync(ready, join(outDir, path));
    }
  }
  renameSync(manifest, join(outDir, manifestName));
  for (const { path } of gone) remove(outDir, path);
}

/**
 * What must go before something new can come: a file where a folder will be, files of a folder where a file will be, and,
 * as some file systems take them for one, a name in other letters.
 */
function inTheWay(
  gone: readonly ManifestEntry[],
  changed: readonly Pick<ManifestEntry, 'path'>[],
): readonly ManifestEntry[] {
  if (gone.length === 0) return [];
  const files = new Set(changed.map(({ path }) => fold(path)));
  const names = files.union(new Set([...files].flatMap(foldersOf)));
  return gone.filter(({ path }) => {
    const folded = fold(path);
    return names.has(folded) || foldersOf(folded).some((folder) => files.has(folder));
  });
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** `2024/01/index.html` lies in `2024/01` and `2024`. */
function foldersOf(path: string): string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
}

/** Assets first, then articles, then the lists that lead to them, then feeds. */
function stageOf(path: string): number {
  if (/^(_astro|media|pictures|pagefind)\//.test(path)) return 0;
  if (!path.endsWith('.html')) return 3;
  const address = path.replace(/\/?index\.html$/, '');
  return addressFault(address)?.rule === 'address/reserved' ? 2 : 1;
}

/** Deletes a file, and the folders that it leaves empty. */
function remove(outDir: string, path: string): void {
  try {
    rmSync(join(outDir, path), { force: true });
  } catch (error) {
    // A folder by now, and not ours.
    if (!isCode(error, 'ERR_FS_EISDIR') && !isCode(error, 'ENOTDIR')) throw error;
    return;
  }
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(outDir, folder));
    } catch {
      return;
    }
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
