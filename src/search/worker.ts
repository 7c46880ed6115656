import { readCache } from '../markdown/cache.ts';
import { writeFolder, type KeptFile } from './folders.ts';
import { writeShard } from './index/shard.ts';
import type { SearchRecord } from './records.ts';

export interface Job {
  records: SearchRecord[];
  /** Where the render cache is. */
  cacheDir: string;
  /** What is written. */
  folder: string;
}

/** Runs in a worker of `pool.ts`. */
export default function work({ records, cacheDir, folder }: Job): KeptFile[] {
  const bodies = readCache(cacheDir);
  try {
    return writeFolder(
      folder,
      writeShard(records, (key) => bodies.html(key)),
    );
  } finally {
    bodies.close();
  }
}
