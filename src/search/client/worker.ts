import type { Hit } from './engine.ts';

/**
 * Pagefind 1.6.0's own worker, spoken to without `pagefind.js`. That script takes the language of the page for the
 * index's, so on a Chinese page it would cut the pairs of characters again; here it is said to be unknown. It would
 * also be 47 kB more to load.
 */
export class PagefindWorker {
  readonly #indexUrl: string;
  readonly #index: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #messages = 0;
  #registered = 0;

  /** @param index the hash of the index, by which the worker may keep `pagefind-entry.json` in the browser's cache */
  constructor(indexUrl: string, index: string) {
    this.#indexUrl = indexUrl;
    this.#index = index;
  }

  async search(term: string, options: { sort?: { day: 'desc' } }): Promise<Hit[]> {
    if (this.#registered > RESULTS_KEPT && this.#waiting.size === 0) this.#stop();
    const { results } = (await this.#call('search', [term, options])) as { results: Hit[] };
    this.#registered += results.length;
    return results;
  }

  async preload(term: string): Promise<void> {
    await this.#call('preload', [term]);
  }

  close(): void {
    this.#stop();
  }

  async #call(method: string, values: unknown[]): Promise<unknown> {
    this.#worker ??= await this.#start();
    return this.#send(this.#worker, method, values);
  }

  async #start(): Promise<Worker> {
    const worker = new Worker(`${this.#indexUrl}pagefind-worker.js`);
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.error === undefined) waiting?.resolve(data.result);
      // An error lasts in Pagefind: the next search begins anew.
      else this.#stop(new Error(data.error), waiting);
    });
    worker.addEventListener('error', () => {
      this.#stop(new Error(`${this.#indexUrl}pagefind-worker.js does not run`));
    });
    const options = {
      basePath: this.#indexUrl,
      language: 'unknown',
      primary: true,
      metaCacheTag: this.#index,
    };
    await this.#send(worker, 'init', [options]);
    return worker;
  }

  #send(worker: Worker, method: string, values: unknown[]): Promise<unknown> {
    const id = this.#messages++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, instanceId: 'archive', method, args: values });
    });
  }

  #stop(error = new Error('stopped'), ...others: (Waiting | undefined)[]): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#registered = 0;
    for (const waiting of [...this.#waiting.values(), ...others]) waiting?.reject(error);
    this.#waiting.clear();
  }
}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

interface Answer {
  id: number;
  result?: unknown;
  error?: string;
}

// The worker keeps a function for every result that it gave. About 100 bytes each: then it is started afresh.
const RESULTS_KEPT = 200_000;
