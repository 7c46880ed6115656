import { setTimeout } from 'node:timers/promises';
import type { Page, Request } from 'playwright';

/** What came over the network. */
export interface Traffic {
  /** As they were transferred, headers included. */
  bytes: number;
  /** Those that the browser's cache answered are not counted. */
  requests: number;
}

/** Everything that a page and its workers load. */
export interface Watched {
  /** Waits until nothing has been asked for a while. */
  quiet: () => Promise<void>;
  /** What was there at `to`, and not yet at `from`: milliseconds of the clock. */
  between: (from: number, to?: number) => Traffic;
  /** When the last of it was there. */
  last: () => number;
}

/** Begins to watch a page that has loaded nothing yet. */
export function watch(page: Page): Watched {
  const arrived: { at: number; bytes: number }[] = [];
  let running = 0;
  let changed = performance.now();
  const change = (by: number) => {
    running += by;
    changed = performance.now();
  };
  page.on('request', () => {
    change(1);
  });
  page.on('requestfailed', () => {
    change(-1);
  });
  page.on('requestfinished', (request) => {
    const { startTime, responseEnd } = request.timing();
    void transferred(request)
      .then((bytes) => arrived.push({ at: startTime + Math.max(responseEnd, 0), bytes }))
      .finally(() => {
        change(-1);
      });
  });
  return {
    async quiet() {
      while (running > 0 || performance.now() - changed < QUIET) await setTimeout(20);
    },
    between(from, to = Infinity) {
      const loaded = arrived.filter(({ at, bytes }) => at > from && at <= to && bytes > 0);
      return { bytes: loaded.reduce((sum, { bytes }) => sum + bytes, 0), requests: loaded.length };
    },
    last: () => Math.max(...arrived.map(({ at }) => at)),
  };
}

/** By the protocol's `encodedDataLength`: 0 where the cache answered. */
async function transferred(request: Request): Promise<number> {
  const { responseHeadersSize, responseBodySize } = await request.sizes();
  // Of a worker's script, the protocol counts the headers only.
  const isUncounted = responseBodySize === 0 && request.resourceType() === 'script';
  const response = isUncounted ? await request.response() : null;
  const uncounted = Number((await response?.headerValue('content-length')) ?? 0);
  return responseHeadersSize + responseBodySize + uncounted;
}

// Longer than the page waits for anything.
const QUIET = 300;
