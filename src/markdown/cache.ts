import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  openDatabase,
  prepareReading,
  prepareWriting,
  readDatabase,
  removeDatabase,
} from './database.ts';
import type { BodyFacts, Rendered } from './rendered.ts';

/** Rendered bodies by key; every read throws where the key is not in the cache. */
export interface Reader {
  html(key: string): string;
  /** The HTML for feeds. */
  feed(key: string): string;
  facts(key: string): BodyFacts;
  close(): void;
}

export interface Cache extends Reader {
  /** Whether a body is in the cache. All keys are read at the first question: a hundred thousand take a tenth of a second. */
  has(key: string): boolean;
  /** The facts of a body, or null where it is not in the cache. */
  find(key: string): BodyFacts | null;
  /** Rows wait in memory and are written together; every read of this cache sees them at once. */
  add(key: string, rendered: Rendered): void;
  /** Writes what waits, so that other readers see it. */
  flush(): void;
}

/** Rows of one transaction: a few megabytes, and 4,000 bodies in 16 commits. */
const BATCH = 256;

/** Opens the cache to write, and begins it again where the file is damaged or not this code's. */
export function openCache(cacheDir: string): Cache {
  mkdirSync(cacheDir, { recursive: true });
  const path = pathIn(cacheDir);
  let db = openDatabase(path);
  let stored = prepareWriting(db);
  const pending = new Map<string, Pick<Rendered, 'html' | 'feed'> & { facts: string }>();

  const flush = (): void => {
    if (pending.size === 0) return;
    db.exec('BEGIN IMMEDIATE');
    try {
      for (const [key, { html, feed, facts }] of pending) stored.add(key, html, feed, facts);
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
    pending.clear();
  };
  const find = (key: string): BodyFacts | null => {
    const waiting = pending.get(key);
    return waiting === undefined ? stored.facts(key) : (JSON.parse(waiting.facts) as BodyFacts);
  };
  let known: Set<string> | undefined;
  return {
    has(key) {
      known ??= stored.keys();
      return known.has(key) || pending.has(key);
    },
    find(key) {
      try {
        return find(key);
      } catch {
        // Damage that did not show at opening. What is lost with the file is rendered again.
        db.close();
        removeDatabase(path);
        db = openDatabase(path);
        stored = prepareWriting(db);
        known = undefined;
        return null;
      }
    },
    html: (key) => pending.get(key)?.html ?? stored.html(key) ?? refuse(key, path),
    feed: (key) =>
      pending.get(key)?.feed ?? pending.get(key)?.html ?? stored.feed(key) ?? refuse(key, path),
    facts: (key) => find(key) ?? refuse(key, path),
    add(key, { html, feed, facts }) {
      known?.add(key);
      pending.set(key, { html, feed, facts: JSON.stringify(facts) });
      if (pending.size >= BATCH) flush();
    },
    flush,
    close() {
      flush();
      db.close();
    },
  };
}

/**
 * Opens the cache to read what another has flushed. Throws where there is none. Where a row is damaged, the cache is
 * deleted, so that the next build renders all anew.
 */
export function readCache(cacheDir: string): Reader {
  const path = pathIn(cacheDir);
  if (!existsSync(path)) {
    throw new Error(`There is no render cache at ${path}: render the bodies first.`);
  }
  const db = readDatabase(path);
  const stored = prepareReading(db);
  const whole = <Value>(read: () => Value): Value => {
    try {
      return read();
    } catch (cause) {
      removeDatabase(path);
      throw new Error(`${path} was damaged, and has been deleted: build again.`, { cause });
    }
  };
  return {
    html: (key) => whole(() => stored.html(key)) ?? refuse(key, path),
    feed: (key) => whole(() => stored.feed(key)) ?? refuse(key, path),
    facts: (key) => whole(() => stored.facts(key)) ?? refuse(key, path),
    close() {
      db.close();
    },
  };
}

function pathIn(cacheDir: string): string {
  return join(cacheDir, 'render.sqlite');
}

function refuse(key: string, path: string): never {
  throw new Error(`The render cache ${path} has no body ${key}.`);
}
