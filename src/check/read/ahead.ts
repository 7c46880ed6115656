import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { lookAt } from '../../files/look.ts';
import type { AheadContext } from '../../loader/load.ts';
import type { Memory, Remembered } from '../../loader/memory.ts';
import type { Job } from './worker.ts';

/** Fewer files than this are read sooner than a thread is ready. */
const fewest = 200;

/** Files of one job: a few hundredths of a second. */
const batch = 50;

/** Milliseconds that a job may take; its files are then left to be read one by one. */
const limit = 30_000;

/** Megabytes of a thread: small, so that it cleans up in time. */
const heap = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

export interface AheadOptions extends Pick<Job, 'contentDir' | 'lang' | 'timeZone' | 'seconds'> {
  memory: Pick<Memory, 'keep' | 'looks'>;
  progress: (done: number, total: number) => void;
}

/**
 * Reads the articles that have changed since they were remembered, in threads. What they are sure of goes into the
 * memory; the rest is read afterwards, as if this had not been.
 */
export function readAhead({ memory, progress, ...given }: AheadOptions) {
  return async (
    files: readonly string[],
    { context, now, sources }: AheadContext,
  ): Promise<void> => {
    const known = memory.looks(context);
    const changed = files.filter((file) => {
      const { look, settled } = lookAt(join(given.contentDir, file), now) ?? {};
      return look !== known.get(file)?.look || settled !== true;
    });
    if (changed.length < fewest) return;
    const threads = new Piscina<Job, [string, Remembered][]>({
      filename: new URL('./worker.ts', import.meta.url).href,
      maxThreads: availableParallelism(),
      resourceLimits: heap,
    });
    let done = 0;
    const run = async (part: string[]): Promise<void> => {
      const digests = part.map((file) => known.get(file)?.digest ?? '');
      const signal = AbortSignal.timeout(limit);
      const rows = await threads
        .run({ ...given, context, now, sources, files: part, digests }, { signal })
        .catch(() => []);
      for (const [file, remembered] of rows) memory.keep(file, context, remembered);
      done += part.length;
      progress(done, changed.length);
    };
    const queue = changed.values();
    const go = async () => {
      for (let part = take(queue); part.length > 0; part = take(queue)) await run(part);
    };
    // One more than there are threads, so that none waits for its next job.
    await Promise.all(Array.from({ length: availableParallelism() + 1 }, go));
    await threads.destroy();
  };
}

function take(queue: Iterator<string>): string[] {
  const part: string[] = [];
  for (let next = queue.next(); next.done !== true; next = queue.next()) {
    part.push(next.value);
    if (part.length === batch) break;
  }
  return part;
}
