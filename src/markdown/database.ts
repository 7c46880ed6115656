import { rmSync } from 'node:fs';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { BodyFacts } from './rendered.ts';

/** Counts the changes of the table's form. Another number in the file is another cache. */
const FORM = 2;

/** “BFrc” in ASCII: says that the file is ours (SQLite, pragma application_id). */
const APPLICATION = 0x42467263;

/** Milliseconds to wait for another build that is writing. */
const PATIENCE = 10_000;

/** Opens a file to write; a damaged or foreign one is deleted, for it is only a cache. */
export function openDatabase(path: string): DatabaseSync {
  const found = tryOpen(path);
  if (found !== null) return found;
  removeDatabase(path);
  const db = new DatabaseSync(path, { timeout: PATIENCE });
  // Readers in other processes are not held up by a writer.
  db.exec('PRAGMA journal_mode = WAL');
  db.exec(
    'CREATE TABLE IF NOT EXISTS body (key TEXT PRIMARY KEY, html TEXT NOT NULL, feed TEXT, facts TEXT NOT NULL) STRICT',
  );
  db.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${FORM}`);
  return withSettings(db);
}

/** Opens a file to read. Throws where it is not one of ours. */
export function readDatabase(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { readOnly: true, timeout: PATIENCE });
  try {
    if (isOurs(db)) return db;
  } catch (cause) {
    db.close();
    throw new Error(`${path} is damaged: delete it and build again.`, { cause });
  }
  db.close();
  throw new Error(`${path} is not a render cache of this version: delete it and build again.`);
}

/** Deletes a database with its log. */
export function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

export interface Statements {
  keys(): Set<string>;
  facts(key: string): BodyFacts | null;
  html(key: string): string | null;
  feed(key: string): string | null;
  add(key: string, html: string, feed: string | null, facts: string): void;
}

export function prepareReading(db: DatabaseSync): Pick<Statements, 'facts' | 'html' | 'feed'> {
  const facts = db.prepare('SELECT facts FROM body WHERE key = ?');
  const html = db.prepare('SELECT html AS text FROM body WHERE key = ?');
  const feed = db.prepare('SELECT coalesce(feed, html) AS text FROM body WHERE key = ?');
  return {
    facts(key) {
      const text = facts.get(key)?.facts;
      return typeof text === 'string' ? (JSON.parse(text) as BodyFacts) : null;
    },
    html: (key) => textIn(html.get(key)),
    feed: (key) => textIn(feed.get(key)),
  };
}

function textIn(row: Record<string, SQLOutputValue> | undefined): string | null {
  return typeof row?.text === 'string' ? row.text : null;
}

export function prepareWriting(db: DatabaseSync): Statements {
  // Two builds may render one body; both render it alike.
  const add = db.prepare('INSERT OR IGNORE INTO body (key, html, feed, facts) VALUES (?, ?, ?, ?)');
  const keys = db.prepare('SELECT key FROM body');
  return {
    ...prepareReading(db),
    keys: () => new Set(keys.all().map(({ key }) => String(key))),
    add(key, html, feed, facts) {
      add.run(key, html, feed, facts);
    },
  };
}

function tryOpen(path: string): DatabaseSync | null {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { timeout: PATIENCE });
    if (isOurs(db)) return withSettings(db);
  } catch {
    // Not a database, or a damaged one.
  }
  db?.close();
  return null;
}

/** A look at the numbers and at every key: damage in the rows shows when they are read. */
function isOurs(db: DatabaseSync): boolean {
  const application = db.prepare('PRAGMA application_id').get()?.application_id;
  const form = db.prepare('PRAGMA user_version').get()?.user_version;
  if (application !== APPLICATION || form !== FORM) return false;
  db.prepare('SELECT count(*) FROM body').get();
  return true;
}

/**
 * NORMAL waits for the disk at checkpoints only, a few times in a build, and a power cut cannot
 * damage the file (SQLite, pragma synchronous, in WAL mode); the last rows it may lose are rendered again.
 */
function withSettings(db: DatabaseSync): DatabaseSync {
  db.exec('PRAGMA synchronous = NORMAL');
  return db;
}
