import { join } from 'node:path';
import { mediaFiles } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { lookAt } from '../files/look.ts';
import { measure, type ManifestEntry } from './manifest.ts';
import type { SiteFile } from './publish.ts';
import type { Memory } from './record.ts';

/**
 * The recordings and documents that articles show or link to. They go to the output straight from the content folder, and
 * one that looks as it did when it was published is not read: an archive may have many gigabytes of them.
 * @param entries what is published, by path, with what is remembered of it
 * @param now of `clockOf`, from before anything was read
 */
export function describeMedia(
  archive: Archive,
  contentDir: string,
  { entries, memories, now }: MediaPast,
): SiteFile[] {
  return mediaFiles(archive).map((file) => {
    const path = `media/${file}`;
    const from = join(contentDir, file);
    const { look = '', settled = false } = lookAt(from, now) ?? {};
    const key = settled ? look : null;
    const entry = entries.get(path);
    const memory = memories.get(path);
    const isKnown = key !== null && memory?.key === key && memory.sha256 === entry?.sha256;
    return { path, ...(isKnown ? entry : measure(from)), from, key };
  });
}

export interface MediaPast {
  entries: ReadonlyMap<string, ManifestEntry>;
  memories: ReadonlyMap<string, Memory>;
  now: bigint;
}
