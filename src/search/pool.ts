import { Piscina } from 'piscina';
import type { KeptFile } from './folders.ts';
import type { Job } from './worker.ts';

/** Writes shards side by side, in threads that end with the last one. Rejects as soon as one fails. */
export async function writeShards(jobs: readonly Job[], workers: number): Promise<KeptFile[][]> {
  if (jobs.length === 0) return [];
  const threads = new Piscina<Job, KeptFile[]>({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.min(workers, jobs.length),
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  });
  // Piscina says here, and not to a job, that a worker cannot even be loaded, and what others say after the first failure.
  const broken = new Promise<never>((_, reject) => {
    threads.on('error', reject);
  });
  broken.catch(() => undefined);
  try {
    return await Promise.race([Promise.all(jobs.map((job) => threads.run(job))), broken]);
  } finally {
    await threads.destroy();
  }
}

/** Megabytes of a heap. A thread that writes 6,000 long articles takes 350 in all, less than half of it in its heap. */
const HEAP = 1_024;
