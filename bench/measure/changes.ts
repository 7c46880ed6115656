import type { Manifest, ManifestEntry } from '../../src/build/manifest.ts';

/** What a build did to the published files of one kind. */
export interface Change {
  added: number;
  changed: number;
  deleted: number;
  /** The bytes of what was added or changed: what an upload has to carry. */
  bytes: number;
  /** How many files there are now, and their bytes. */
  files: number;
  total: number;
}

export const kinds = ['pages', 'search', 'pictures', 'rest'] as const;
export type Kind = (typeof kinds)[number];

export type Changes = Record<Kind, Change>;

/** Compares two lists of what is published; files with equal digests are the same. */
export function changesBetween(before: Manifest, after: Manifest): Changes {
  const digests = new Map(before.map(({ path, sha256 }) => [path, sha256]));
  const kept = new Set(after.map(({ path }) => path));
  const changesOf = (kind: Kind): Change => {
    const isKind = ({ path }: ManifestEntry) => kindOf(path) === kind;
    const now = after.filter(isKind);
    const added = now.filter(({ path }) => !digests.has(path));
    const changed = now.filter(
      ({ path, sha256 }) => digests.has(path) && digests.get(path) !== sha256,
    );
    return {
      added: added.length,
      changed: changed.length,
      deleted: before.filter((entry) => isKind(entry) && !kept.has(entry.path)).length,
      bytes: bytesOf([...added, ...changed]),
      files: now.length,
      total: bytesOf(now),
    };
  };
  return {
    pages: changesOf('pages'),
    search: changesOf('search'),
    pictures: changesOf('pictures'),
    rest: changesOf('rest'),
  };
}

/** @param path in the output folder */
export function kindOf(path: string): Kind {
  if (path.startsWith('pagefind/')) return 'search';
  if (path.startsWith('media/') || /\.(avif|gif|ico|jpe?g|png|svg|webp)$/i.test(path)) {
    return 'pictures';
  }
  return path.endsWith('.html') ? 'pages' : 'rest';
}

function bytesOf(entries: readonly ManifestEntry[]): number {
  return entries.reduce((sum, { bytes }) => sum + bytes, 0);
}
