import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Catalogue, CatalogueShard } from './catalogue.ts';
import { engineFiles } from './engine.ts';
import { prune, readFolder, writeFolder, type KeptFile } from './folders.ts';
import { shardKey, writerDigest } from './key.ts';
import { tagsFile } from './index/facets.ts';
import { writeShards } from './pool.ts';
import type { SearchRecord } from './records.ts';
import { shardsOf, type Shard } from './shards.ts';

/** A file of the index, as it is to be published. */
export interface SearchFile {
  /** Below the folder of the index. */
  path: string;
  /** Where it lies, absolute. It is kept for the next build: it may be copied and linked, and not be changed. */
  source: string;
  bytes: number;
  sha256: string;
}

export interface SearchIndex {
  files: SearchFile[];
  /** How many articles can be searched. */
  records: number;
  /** How many shards were written, and how many an earlier build had written. */
  built: number;
  kept: number;
}

export interface SearchOptions {
  /** The folder of `package-lock.json`. */
  projectDir: string;
  /** Where the render cache is. */
  cacheDir: string;
  /** Where shards are kept, for one output: what else lies there is deleted when all is well. */
  shardsDir: string;
  /** The archive's tags, in an order of their own, with their addresses: root-relative, without the site's base. */
  tags: readonly (readonly [name: string, url: string])[];
  /** Threads at most; default, one for each core. */
  workers?: number | undefined;
}

/**
 * The search index of the records, in shards that are kept while their articles stay as they are. The work is done in
 * threads.
 *
 * @param records oldest first
 */
export async function buildIndex(
  records: readonly SearchRecord[],
  { projectDir, cacheDir, shardsDir, tags, workers = availableParallelism() }: SearchOptions,
): Promise<SearchIndex> {
  await mkdir(shardsDir, { recursive: true });
  const digest = writerDigest(projectDir);
  const shards = shardsOf(records).map((shard) => ({ shard, key: shardKey(digest, shard) }));
  const folders = new Map<string, KeptFile[]>();
  for (const { key } of shards) {
    const files = readFolder(join(shardsDir, key));
    if (files) folders.set(key, files);
  }
  // The largest first, so that no thread is left alone with it at the end.
  const missing = shards
    .filter(({ key }) => !folders.has(key))
    .sort((a, b) => b.shard.records.length - a.shard.records.length);
  const written = await writeShards(
    missing.map(({ shard, key }) => ({
      records: shard.records,
      cacheDir,
      folder: join(shardsDir, key),
    })),
    workers,
  );
  for (const [index, { key }] of missing.entries()) folders.set(key, written[index] ?? []);

  const engine = await keepEngine(join(shardsDir, digest));
  const named = tagsFile(tags);
  const kept = writeFolder(join(shardsDir, named.name), [named]);
  const catalogue = await keepCatalogue(shardsDir, {
    engine: { worker: findPath(engine, /worker/), wasm: findPath(engine, /wasm/) },
    tags: named.name,
    shards: shards.map(({ shard, key }) => describe(shard, folders.get(key) ?? [])).reverse(),
  });
  const others = [[digest, engine] as const, [named.name, kept] as const];
  const files = [...others, ...folders].flatMap(([folder, own]) =>
    own.map((file) => ({ ...file, source: join(shardsDir, folder, file.path) })),
  );
  await prune(shardsDir, new Set([CATALOGUE, ...others.map(([name]) => name), ...folders.keys()]));
  return {
    files: [...withoutTwins(files), catalogue],
    records: records.length,
    built: missing.length,
    kept: shards.length - missing.length,
  };
}

const CATALOGUE = 'catalogue.json';

function describe({ records }: Shard, files: readonly KeptFile[]): CatalogueShard {
  return {
    meta: nameIn(files, META),
    facets: nameIn(files, FACETS),
    first: records[0]?.day ?? '',
    last: records.at(-1)?.day ?? '',
    articles: records.length,
  };
}

const META = /^pagefind\.(\w+)\.pf_meta$/;
const FACETS = /^facets\/(\w+)\.pf_facets$/;

function nameIn(files: readonly KeptFile[], pattern: RegExp): string {
  return findPath(files, pattern).replace(pattern, '$1');
}

function findPath(files: readonly KeptFile[], pattern: RegExp): string {
  const found = files.find(({ path }) => pattern.test(path));
  if (!found) throw new Error(`The search index has no file like ${pattern.source}.`);
  return found.path;
}

/** Two shards may have the same facets; other files that have one name have by chance a part of their digests in common. */
function withoutTwins(files: readonly SearchFile[]): SearchFile[] {
  const byPath = new Map<string, SearchFile>();
  for (const file of files) {
    const twin = byPath.get(file.path);
    if (twin && twin.sha256 !== file.sha256) {
      throw new Error(
        `Two files of the search index would be ${file.path}: ${twin.source} and ${file.source}.`,
      );
    }
    byPath.set(file.path, file);
  }
  return [...byPath.values()];
}

async function keepEngine(folder: string): Promise<KeptFile[]> {
  return readFolder(folder) ?? writeFolder(folder, await engineFiles());
}

async function keepCatalogue(shardsDir: string, catalogue: Catalogue): Promise<SearchFile> {
  const source = join(shardsDir, CATALOGUE);
  const content = Buffer.from(JSON.stringify(catalogue));
  await writeFile(`${source}.new`, content);
  await rename(`${source}.new`, source);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { path: CATALOGUE, source, bytes: content.byteLength, sha256 };
}
