import type { EngineFiles } from '../catalogue.ts';

/** What Pagefind's worker answers for an article, as far as it is used here. */
export interface Answer {
  id: string;
  /** Pagefind's own score; where an order is asked for, the number of the page in it. */
  score: number;
  /** The positions of the words that matched. */
  words: number[];
}

/**
 * Pagefind 1.6.0's own worker, spoken to without `pagefind.js`. That script takes the language of the page for the
 * index's, so on a Chinese page it would cut the pairs of characters again; here it is said to be unknown. It would
 * also be 47 kB more to load. One worker serves all shards (see prelude.js).
 */
export class PagefindWorker {
  readonly #indexUrl: string;
  readonly #files: EngineFiles;
  /** By the instance it was sent to: each has one message at a time. */
  readonly #waiting = new Map<string, Waiting>();
  readonly #instances = new Map<string, Instance>();
  #worker: Worker | undefined;
  #count = 0;
  #started: Promise<unknown> | undefined;
  #closed = false;

  constructor(indexUrl: string, files: EngineFiles) {
    this.#indexUrl = indexUrl;
    this.#files = files;
  }

  /** Loads the engine and what it must know of a shard. */
  async open(shard: string): Promise<void> {
    await this.#instance(shard).started;
  }

  /**
   * Rejects where anything that was needed did not load: Pagefind itself would go on as if it were empty. Asked again,
   * it is loaded again.
   *
   * @param shard the name of its state
   */
  async search(
    shard: string,
    term: string,
    options: { sort?: { day: 'desc' } },
  ): Promise<Answer[]> {
    const instance = this.#instance(shard);
    const answer = Promise.all([instance.started, instance.idle]).then(() =>
      this.#send(instance.id, 'search', [term, options]),
    );
    instance.idle = answer.catch(() => undefined);
    return ((await answer) as { results: Answer[] }).results;
  }

  /** All that is asked from now on rejects. */
  close(): void {
    this.#closed = true;
    this.#stop('stopped');
  }

  #instance(shard: string): Instance {
    const known = this.#instances.get(shard);
    if (known) return known;
    this.#count += 1;
    const id = `${shard}.${this.#count}`;
    const instance = { id, started: this.#start(id, shard), idle: Promise.resolve() };
    instance.started.catch(() => {
      if (this.#instances.get(shard) === instance) this.#instances.delete(shard);
    });
    this.#instances.set(shard, instance);
    return instance;
  }

  async #start(id: string, shard: string): Promise<unknown> {
    const start = async (): Promise<unknown> => {
      // The folder that has its name is none: prelude.js tells by it for whom a file did not load.
      const basePath = `${this.#indexUrl}${id}!/`;
      const options = { basePath, language: 'unknown', metaCacheTag: shard };
      await this.#send(id, 'init', [options]);
      // Pagefind answers before it is ready, and this when it is.
      return this.#send(id, 'preload', ['']);
    };
    // Two instances that were started at once would each start the engine, and the first would lose its own.
    for (let first = this.#started; first; first = this.#started) {
      if (await first.then(isDone, isNot)) return start();
      if (this.#started === first) this.#started = undefined;
    }
    this.#started = start();
    return this.#started;
  }

  /** Pagefind keeps a function for each result of each message, until there is another message of that name. */
  #send(id: string, method: string, values: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#closed) {
        reject(new Error('stopped'));
        return;
      }
      this.#worker ??= this.#run();
      this.#waiting.set(id, { resolve, reject, failure: null });
      this.#worker.postMessage({ id, instanceId: id, method, args: values });
    });
  }

  #run(): Worker {
    const { worker: script, wasm } = this.#files;
    const worker = new Worker(this.#indexUrl + script, { name: this.#indexUrl + wasm });
    worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      const waiting = this.#waiting.get('failed' in data ? data.failed : data.id);
      if (!waiting) return;
      if ('failed' in data) {
        // Pagefind goes on, and answers in the end.
        waiting.failure = data.error;
        return;
      }
      this.#waiting.delete(data.id);
      const failure = waiting.failure ?? data.error;
      if (failure === undefined) waiting.resolve(data.result);
      else waiting.reject(new Error(failure));
    });
    worker.addEventListener('error', () => {
      if (worker === this.#worker) this.#stop(`${this.#indexUrl}${script} does not run`);
    });
    return worker;
  }

  /** What waits rejects, and what is asked next starts anew. */
  #stop(reason: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#started = undefined;
    this.#instances.clear();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(new Error(reason));
  }
}

const isDone = () => true;
const isNot = () => false;

/** Pagefind's index of one shard, in its worker. */
interface Instance {
  id: string;
  started: Promise<unknown>;
  /** When there is an answer, or none, to all that it was asked. */
  idle: Promise<unknown>;
}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
  /** Why a file did not load that is needed for the answer. */
  failure: string | null;
}

type Message = { id: string; result?: unknown; error?: string } | { failed: string; error: string };
