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
 * also be 47 kB more to load. One worker serves all shards (see prelude.js). It rejects for good where anything fails.
 */
export class PagefindWorker {
  readonly #indexUrl: string;
  readonly #worker: Worker;
  /** By message: a shard has one at a time. */
  readonly #waiting = new Map<string, Waiting>();
  /** By shard: when it has answered all that it was asked. */
  readonly #queues = new Map<string, Promise<unknown>>();
  #started: Promise<unknown> | undefined;
  #failure: Error | undefined;

  constructor(indexUrl: string, { worker, wasm }: EngineFiles) {
    this.#indexUrl = indexUrl;
    this.#worker = new Worker(indexUrl + worker, { name: indexUrl + wasm });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if ('failed' in data) this.close(new Error(data.failed));
      else if (data.error !== undefined) this.close(new Error(data.error));
      else {
        this.#waiting.get(data.id)?.resolve(data.result);
        this.#waiting.delete(data.id);
      }
    });
    this.#worker.addEventListener('error', () => {
      this.close(new Error(`${indexUrl}${worker} does not run`));
    });
  }

  /** @param shard the name of its state */
  async search(
    shard: string,
    term: string,
    options: { sort?: { day: 'desc' } },
  ): Promise<Answer[]> {
    const opened = this.#queues.get(shard) ?? this.#open(shard);
    const answered = opened.then(() => this.#send(shard, 'search', [term, options]));
    this.#queues.set(shard, answered);
    return ((await answered) as { results: Answer[] }).results;
  }

  close(failure = new Error('stopped')): void {
    this.#failure ??= failure;
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(this.#failure);
    this.#waiting.clear();
  }

  async #open(shard: string): Promise<void> {
    const open = async (): Promise<void> => {
      const options = { basePath: this.#indexUrl, language: 'unknown', metaCacheTag: shard };
      await this.#send(shard, 'init', [options]);
      // Pagefind answers before it is ready, and this when it is.
      await this.#send(shard, 'preload', ['']);
    };
    // Two shards that were opened at once would each start the engine, and the first would lose its own.
    if (this.#started) return this.#started.then(open);
    const started = open();
    this.#started = started;
    return started;
  }

  /** Pagefind keeps a function for each result of each message, until there is another message of that name. */
  #send(shard: string, method: string, values: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#failure) {
        reject(this.#failure);
        return;
      }
      this.#waiting.set(shard, { resolve, reject });
      this.#worker.postMessage({ id: shard, instanceId: shard, method, args: values });
    });
  }
}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

type Message = { id: string; result?: unknown; error?: string } | { failed: string };
