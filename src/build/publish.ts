import { copyFile, mkdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  describe,
  manifestName,
  printManifest,
  readManifest,
  type ManifestEntry,
} from './manifest.ts';
import { inBatches } from '../files/batches.ts';

/**
 * Brings the output folder to what was built, by the difference of manifests. Each file appears whole, under its name
 * at once; what is linked to comes before what links to it. Nothing is deleted that an earlier build did not publish.
 */
export async function publish(
  built: string,
  outDir: string,
): Promise<{ changed: number; deleted: number }> {
  const now = await describe(built);
  const before = new Map((await readManifest(outDir)).map((entry) => [entry.path, entry]));
  const kept = await inBatches(now, async ({ path, sha256 }) => {
    const old = before.get(path);
    return old?.sha256 === sha256 && (await sizeOf(join(outDir, path))) === old.bytes;
  });
  const changed = now.filter((_, index) => !kept[index]);
  const copy = ({ path }: ManifestEntry) =>
    place(join(outDir, path), (to) => copyFile(join(built, path), to));
  for (const stage of [0, 1, 2, 3]) {
    await inBatches(
      changed.filter(({ path }) => stageOf(path) === stage),
      copy,
    );
  }
  await place(join(outDir, manifestName), (to) => writeFile(to, printManifest(now)));
  const current = new Set(now.map(({ path }) => path));
  const gone = [...before.keys()].filter((path) => !current.has(path));
  for (const path of gone) await remove(outDir, path);
  return { changed: changed.length, deleted: gone.length };
}

/** Assets first, then articles, then the lists that lead to them. */
function stageOf(path: string): number {
  if (/^(_astro|media|pagefind)\//.test(path)) return 0;
  if (!path.endsWith('.html')) return 3;
  return /^\d{4}\/(.*\/)?[^/]*[^/\d][^/]*\/index\.html$/.test(path) ? 1 : 2;
}

async function place(name: string, write: (name: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(name), { recursive: true });
  const temporary = `${name}.backfile-new`;
  try {
    await write(temporary);
    await rename(temporary, name);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Deletes a file, and the folders that it leaves empty. */
async function remove(outDir: string, path: string): Promise<void> {
  await rm(join(outDir, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      await rmdir(join(outDir, folder));
    } catch {
      return;
    }
  }
}

async function sizeOf(name: string): Promise<number | null> {
  return (await stat(name).catch(() => null))?.size ?? null;
}
