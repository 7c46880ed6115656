import { describe, readManifest } from './manifest.ts';

/** How an output differs from what a clean build makes. Paths, sorted. */
export interface Differences {
  /** Files with other bytes. */
  different: string[];
  /** Files that the output lacks. */
  missing: string[];
  /** Files that the output was published with, and a clean build does not make. */
  extra: string[];
}

/** Compares byte for byte; what the output folder holds beside what was published is its owner's. */
export async function compareOutputs(outDir: string, cleanDir: string): Promise<Differences> {
  const clean = describe(cleanDir);
  const found = new Map(describe(outDir).map(({ path, sha256 }) => [path, sha256]));
  const expected = new Set(clean.map(({ path }) => path));
  return {
    different: clean
      .filter(({ path, sha256 }) => found.has(path) && found.get(path) !== sha256)
      .map(({ path }) => path),
    missing: clean.filter(({ path }) => !found.has(path)).map(({ path }) => path),
    extra: (await readManifest(outDir))
      .map(({ path }) => path)
      .filter((path) => !expected.has(path)),
  };
}
