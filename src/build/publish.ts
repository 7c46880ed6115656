import { constants } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addressFault } from '../article/address.ts';
import { inBatches } from '../files/batches.ts';
import {
  manifestName,
  parseManifest,
  printManifest,
  readManifest,
  type Manifest,
  type ManifestEntry,
} from './manifest.ts';
import { isIntact, type Memory } from './record.ts';

/** A file of the site. */
export interface SiteFile extends ManifestEntry {
  /** Where its bytes are; null for a page that stands in the output already and was found to be intact. */
  from: string | null;
  /** Whether nobody needs that file afterwards: then it is moved, which copies nothing. */
  moves?: boolean;
}

/** What stands in the output folder. */
export interface Published {
  manifest: Manifest;
  /** What a build that did not end may have published beside what the manifest says. */
  left: Manifest;
  memories: ReadonlyMap<string, Memory>;
}

/**
 * Where files lie before they take their names, in the output folder itself, so that a rename is enough. What is there
 * when a build begins was left by one that did not end.
 */
const workshop = '.backfile';

/**
 * Brings the output folder to what was built, by the difference of manifests. All that is new is laid ready first, so
 * that a full disk changes nothing; then each file takes its name whole, what is linked to before what links to it.
 * Nothing is deleted that an earlier build did not publish.
 * @returns how much was changed, and when each changed file was written
 */
export async function publish(
  files: readonly SiteFile[],
  { manifest, left, memories }: Published,
  outDir: string,
): Promise<{ changed: number; deleted: number; times: Map<string, number> }> {
  const before = new Map(manifest.map((entry) => [entry.path, entry]));
  const suspect = new Set(left.map(({ path }) => path));
  const changed = files.filter((file): file is SiteFile & { from: string } => {
    if (file.from === null) return false;
    const same = before.get(file.path)?.sha256 === file.sha256 && !suspect.has(file.path);
    return !same || !isIntact(outDir, file, memories.get(file.path));
  });
  const current = new Set(files.map(({ path }) => path));
  const gone = [...new Set([...before.keys(), ...suspect])].filter((path) => !current.has(path));
  const times = new Map<string, number>();
  if (changed.length + gone.length + left.length === 0) return { changed: 0, deleted: 0, times };

  const now = files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }));
  await beginWork(outDir, [...left, ...changed]);
  const ready = new Map(
    changed.map(({ path }, index) => [path, join(outDir, workshop, `${index}`)]),
  );
  await inBatches(changed, async ({ path, from, moves = false }) => {
    const name = ready.get(path) ?? '';
    await (moves ? move(from, name) : copyFile(from, name, constants.COPYFILE_FICLONE));
    times.set(path, (await stat(name)).mtimeMs);
  });
  const list = join(outDir, workshop, 'list');
  await writeFile(list, printManifest(now));
  for (const folder of new Set(changed.map(({ path }) => dirname(path)))) {
    await mkdir(join(outDir, folder), { recursive: true });
  }
  for (const stage of [0, 1, 2, 3]) {
    const due = changed.filter(({ path }) => stageOf(path) === stage);
    await inBatches(due, ({ path }) => rename(ready.get(path) ?? '', join(outDir, path)));
  }
  await rename(list, join(outDir, manifestName));
  for (const path of gone) await remove(outDir, path);
  await rm(join(outDir, workshop), { recursive: true, force: true });
  return { changed: changed.length, deleted: gone.length, times };
}

/** @param memories what the last build of this output left: see record.ts */
export async function readPublished(
  outDir: string,
  memories: ReadonlyMap<string, Memory>,
): Promise<Published> {
  return { manifest: await readManifest(outDir), left: await leftBehind(outDir), memories };
}

async function leftBehind(outDir: string): Promise<Manifest> {
  return parseManifest(
    await readFile(join(outDir, workshop, manifestName), 'utf8').catch(() => ''),
  );
}

/** @param touched what may be published from here on, or may have been before */
async function beginWork(outDir: string, touched: readonly ManifestEntry[]): Promise<void> {
  const text = printManifest(touched.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })));
  const name = join(outDir, workshop, manifestName);
  await mkdir(dirname(name), { recursive: true });
  await writeFile(`${name}.new`, text);
  await rename(`${name}.new`, name);
}

/** The output may be on another file system, where nothing can be moved to. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await copyFile(from, to);
  }
}

/** Assets first, then articles, then the lists that lead to them, then feeds. */
function stageOf(path: string): number {
  if (/^(_astro|media|pictures|pagefind)\//.test(path)) return 0;
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
