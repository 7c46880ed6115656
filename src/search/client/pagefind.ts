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
  readonly #worker: Worker;
  /** By the instance it was sent to: each has one message at a time. */
  readonly #waiting = new Map<string, Waiting>();
  readonly #instances = new Map<string, Instance>();
  #count = 0;
  #started: Promise<unknown> | undefined;
  #failure: Error | undefined;

  constructor(indexUrl: string, { worker, wasm }: EngineFiles) {
    this.#indexUrl = indexUrl;
    this.#worker = new Worker(indexUrl + worker, { name: indexUrl + wasm });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if ('failed' in data) this.#reject(new Error(data.failed));
      else if (data.error !== undefined) this.#reject(new Error(data.error));
      else {
        this.#waiting.get(data.id)?.resolve(data.result);
        this.#waiting.delete(data.id);
      }
    });
    this.#worker.addEventListener('error', () => {
      this.close(new Error(`${indexUrl}${worker} does not run`));
    });
  }

  /** Loads the engine and what it must know of a shard. */
  async open(shard: string): Promise<void> {
    await this.#instance(shard).answered;
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
    instance.answered = instance.answered.then(() =>
      this.#send(instance.id, 'search', [term, options]),
    );
    return ((await instance.answered) as { results: Answer[] }).results;
  }

  /** All that is asked from now on rejects. */
  close(failure = new Error('stopped')): void {
    this.#failure ??= failure;
    this.#worker.terminate();
    this.#reject(this.#failure);
  }

  #instance(shard: string): Instance {
    const known = this.#instances.get(shard);
    if (known) return known;
    this.#count += 1;
    const id = `${shard}.${this.#count}`;
    const instance = { id, answered: this.#start(id, shard) };
    instance.answered.catch(() => undefined);
    this.#instances.set(shard, instance);
    return instance;
  }

  async #start(id: string, shard: string): Promise<unknown> {
    const start = async (): Promise<unknown> => {
      const options = { basePath: this.#indexUrl, language: 'unknown', metaCacheTag: shard };
      await this.#send(id, 'init', [options]);
      // Pagefind answers before it is ready, and this when it is.
      return this.#send(id, 'preload', ['']);
    };
    // Two instances that were started at once would each start the engine, and the first would lose its own.
    if (this.#started) return this.#started.then(start);
    this.#started = start();
    return this.#started;
  }

  /** Pagefind keeps a function for each result of each message, until there is another message of that name. */
  #send(id: string, method: string, values: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#failure) {
        reject(this.#failure);
        return;
      }
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, instanceId: id, method, args: values });
    });
  }

  /** Nobody knows for which instance a file did not load: all that wait are given up. */
  #reject(failure: Error): void {
    for (const [id, { reject }] of this.#waiting) {
      const [shard = ''] = id.split('.');
      if (this.#instances.get(shard)?.id === id) this.#instances.delete(shard);
      reject(failure);
    }
    this.#waiting.clear();
    const started = this.#started;
    started?.catch(() => {
      if (this.#started === started) this.#started = undefined;
    });
  }
}

/** Pagefind's index of one shard, in its worker. */
interface Instance {
  id: string;
  /** When it has answered all that it was asked. */
  answered: Promise<unknown>;
}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

type Message = { id: string; result?: unknown; error?: string } | { failed: string };
