import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Rendered } from './rendered.ts';
import { openGate } from '../files/gate.ts';
import type { Job } from './worker.ts';

export interface Pool {
  /** Waits its turn, then renders. Rejects where this body throws, kills its worker or takes too long. */
  run(job: Job): Promise<Rendered>;
  close(): Promise<void>;
}

interface PoolOptions {
  /** Threads at most; default, one for each core. */
  workers?: number | undefined;
  /** Whether one thread starts at once, before it is needed: it takes half a second to be ready. */
  eager?: boolean | undefined;
  /** Milliseconds for one body. */
  limit?: number;
  /** URL of the module that works. */
  worker?: string;
}

/**
 * The default limit for one body. The slowest of 4,006 real articles takes a quarter of a second; minutes are
 * what a hostile one can make of the parser's quadratic cases.
 */
const LIMIT = 60_000;

/** A pool of threads. */
export function openPool({
  workers = availableParallelism(),
  eager = false,
  limit = LIMIT,
  worker = new URL('./worker.ts', import.meta.url).href,
}: PoolOptions): Pool {
  let piscina: Piscina<Job, Rendered> | undefined;
  // One job a thread: what waits, waits here, so that a job's limit does not count its waiting.
  const enter = openGate(workers);
  const broken = new AbortController();

  const start = (): Piscina<Job, Rendered> => {
    const threads = new Piscina<Job, Rendered>({
      filename: worker,
      minThreads: eager ? 1 : 0,
      maxThreads: workers,
      idleTimeout: IDLE,
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    });
    // Piscina says here, and not to the job, that a worker cannot even be loaded.
    threads.on('error', (error: Error) => {
      if (threads.completed === 0) broken.abort(error);
    });
    return threads;
  };
  if (eager) piscina = start();
  return {
    async run(job) {
      const leave = await enter();
      piscina ??= start();
      const late = new AbortController();
      const timer = setTimeout(() => {
        late.abort();
      }, limit);
      try {
        const signal = AbortSignal.any([late.signal, broken.signal]);
        return await piscina.run(job, { signal });
      } catch (error) {
        const reason: unknown = broken.signal.aborted ? broken.signal.reason : error;
        const why = late.signal.aborted
          ? `it takes more than ${limit / 1000} s.`
          : messageOf(reason);
        throw new Error(why, { cause: error });
      } finally {
        clearTimeout(timer);
        leave();
      }
    },
    async close() {
      await piscina?.destroy();
    },
  };
}

/** Megabytes of a worker's heap: real bodies need a tenth, and a hostile one dies without the build. */
const HEAP = 1_024;

/** Milliseconds for which a thread outlives its last job: long enough for the gaps in a build. */
const IDLE = 5_000;

function messageOf(reason: unknown): string {
  if (reason instanceof RangeError && /call stack/.test(reason.message))
    return 'it is nested too deeply.';
  return reason instanceof Error ? reason.message : String(reason);
}
