import { copyFile, mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addressFault } from '../article/address.ts';
import { inBatches } from '../files/batches.ts';
import {
  describe,
  manifestName,
  parseManifest,
  printManifest,
  readManifest,
  type Manifest,
} from './manifest.ts';

/**
 * Where files are written before they take their names, in the output folder itself, so that a rename is enough. What
 * is there when a build begins was left by one that did not end.
 */
const workshop = '.backfile';

/**
 * Brings the output folder to what was built, by the difference of manifests. Each file appears whole, under its name
 * at once; what is linked to comes before what links to it. Nothing is deleted that an earlier build did not publish.
 */
export async function publish(
  built: string,
  outDir: string,
): Promise<{ changed: number; deleted: number }> {
  const now = await describe(built);
  const published = await readManifest(outDir);
  const before = new Map(published.map((entry) => [entry.path, entry]));
  const kept = await inBatches(now, async ({ path, sha256 }) => {
    const old = before.get(path);
    return old?.sha256 === sha256 && (await sizeOf(join(outDir, path))) === old.bytes;
  });
  const changed = now.filter((_, index) => !kept[index]);
  const left = await leftBehind(outDir);
  await beginWork(outDir, [...left, ...changed]);
  let count = 0;
  const place = async (path: string, write: (name: string) => Promise<void>) => {
    count += 1;
    const name = join(outDir, workshop, String(count));
    await write(name);
    await mkdir(dirname(join(outDir, path)), { recursive: true });
    await rename(name, join(outDir, path));
  };
  for (const stage of [0, 1, 2, 3]) {
    const due = changed.filter(({ path }) => stageOf(path) === stage);
    await inBatches(due, ({ path }) => place(path, (name) => copyFile(join(built, path), name)));
  }
  await place(manifestName, (name) => writeFile(name, printManifest(now)));
  const current = new Set(now.map(({ path }) => path));
  const gone = new Set([...published, ...left].map(({ path }) => path)).difference(current);
  for (const path of gone) await remove(outDir, path);
  await rm(join(outDir, workshop), { recursive: true, force: true });
  return { changed: changed.length, deleted: gone.size };
}

/** What a build that did not end may have published beside what the manifest says. */
async function leftBehind(outDir: string): Promise<Manifest> {
  return parseManifest(
    await readFile(join(outDir, workshop, manifestName), 'utf8').catch(() => ''),
  );
}

/** @param touched what may be published from here on, or may have been before */
async function beginWork(outDir: string, touched: Manifest): Promise<void> {
  await rm(join(outDir, workshop), { recursive: true, force: true });
  await mkdir(join(outDir, workshop), { recursive: true });
  await writeFile(join(outDir, workshop, manifestName), printManifest(touched));
}

/** Assets first, then articles, then the lists that lead to them, then feeds. */
function stageOf(path: string): number {
  if (/^(_astro|media|pagefind)\//.test(path)) return 0;
  if (!path.endsWith('.html')) return 3;
  const address = path.replace(/\/?index\.html$/, '');
  return addressFault(address)?.rule === 'address/reserved' ? 2 : 1;
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
