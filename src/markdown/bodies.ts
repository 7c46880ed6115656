import { openCache } from './cache.ts';
import { bodyKey, pipelineDigest } from './key.ts';
import { openPool } from './pool.ts';
import type { BodyFacts } from './rendered.ts';

export interface Body {
  key: string;
  facts: BodyFacts;
}

export interface Bodies {
  /**
   * From the cache, else rendered by a worker and cached. Rejects with an Error when this body
   * cannot be rendered; others go on. It waits its turn: a caller may call it for every article at
   * once, and the memory that takes is that of the bodies the caller holds.
   */
  render(body: string, lang: string): Promise<Body>;
  /** Whether a body was rendered before. */
  has(key: string): boolean;
  /** HTML by key. Throws if the key is not in the cache. */
  html(key: string): string;
  facts(key: string): BodyFacts;
  /** Waits for what is being rendered, writes it, and lets the workers go. */
  close(): Promise<void>;
}

/** The room's door for those who have bodies. */
export function openBodies(options: {
  cacheDir: string;
  projectDir: string;
  workers?: number;
  /** Whether a body that is not cached is expected: else no worker starts before the first. */
  eager?: boolean;
}): Bodies {
  const digest = pipelineDigest(options.projectDir);
  const cache = openCache(options.cacheDir);
  const pool = openPool({ workers: options.workers, eager: options.eager });
  /** What is being rendered: the same body twice at once is rendered once. */
  const underway = new Map<string, Promise<Body>>();

  const work = async (key: string, body: string, lang: string): Promise<Body> => {
    try {
      const rendered = await pool.run({ body, lang });
      cache.add(key, rendered);
      return { key, facts: rendered.facts };
    } finally {
      underway.delete(key);
      // A server that renders one article now and then has it read by others at once.
      if (underway.size === 0) cache.flush();
    }
  };
  return {
    async render(body, lang) {
      const key = bodyKey(digest, body, lang);
      const running = underway.get(key);
      if (running !== undefined) return running;
      const facts = cache.find(key);
      if (facts !== null) return { key, facts };
      const promise = work(key, body, lang);
      underway.set(key, promise);
      return promise;
    },
    has: (key) => cache.has(key),
    html: (key) => cache.html(key),
    facts: (key) => cache.facts(key),
    async close() {
      await Promise.allSettled(underway.values());
      await pool.close();
      cache.close();
    },
  };
}
