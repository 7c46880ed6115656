import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { walk } from '../files/walk.ts';
import { pipelineDigest } from '../markdown/key.ts';

/** What was read out of a file. */
export interface Remembered {
  /** How the file looked from outside (look.ts); empty where that says nothing. */
  look: string;
  /** SHA-256 of its bytes. */
  digest: string;
  /** JSON. */
  value: string;
}

/**
 * What was read out of files before, the last time for each: to take front matter apart costs ten times as much as to look
 * it up. One table in a file under CACHE_DIR, which can be deleted at any time.
 */
export interface Memory {
  /** @param context what the reading depends on beside the file and this program */
  recall(file: string, context: string): Remembered | null;
  keep(file: string, context: string, remembered: Remembered): void;
  /** How the files looked of which something is remembered, and the digests of their bytes, by their names. */
  looks(context: string): Map<string, Pick<Remembered, 'look' | 'digest'>>;
  close(): void;
}

/** The rooms whose code reads a file for a build. */
export const readingRooms = ['article', 'problems', 'loader'];

/** Rows that are written together. */
const batch = 1000;

/**
 * Opens the memory; a damaged file is begun again.
 * @param contentDir absolute: archives may share a cache
 * @param projectDir the folder of `package-lock.json`
 * @param rooms those below `src/` whose code decides what is read out of a file
 */
export function openMemory(
  cacheDir: string,
  contentDir: string,
  projectDir: string,
  rooms: readonly string[] = readingRooms,
): Memory {
  const readers = readersDigest(projectDir, rooms);
  const { database, select, insert } = open(join(cacheDir, 'articles.sqlite'));
  const waiting = new Map<string, [reader: string, Remembered]>();
  const flush = () => {
    if (waiting.size === 0) return;
    database.exec('BEGIN');
    for (const [name, [reader, { look, digest, value }]] of waiting) {
      insert.run(name, reader, look, digest, value);
    }
    database.exec('COMMIT');
    waiting.clear();
  };
  return {
    recall(file, context) {
      const [reader, unwritten] = waiting.get(join(contentDir, file)) ?? [];
      if (unwritten) return reader === readers + context ? unwritten : null;
      const row = select.get(join(contentDir, file)) as unknown as
        (Remembered & { reader: string }) | undefined;
      return row?.reader === readers + context ? row : null;
    },
    keep(file, context, remembered) {
      waiting.set(join(contentDir, file), [readers + context, remembered]);
      if (waiting.size >= batch) flush();
    },
    looks(context) {
      flush();
      const folder = join(contentDir, '/');
      const rows = database
        .prepare('SELECT file, look, digest FROM read WHERE reader = ?')
        .all(readers + context) as unknown as ({ file: string } & Pick<
        Remembered,
        'look' | 'digest'
      >)[];
      return new Map(
        rows
          .filter(({ file }) => file.startsWith(folder))
          .map(({ file, look, digest }) => [file.slice(folder.length), { look, digest }]),
      );
    },
    close() {
      flush();
      database.close();
    },
  };
}

interface Table {
  database: DatabaseSync;
  select: StatementSync;
  insert: StatementSync;
}

function open(name: string): Table {
  mkdirSync(join(name, '..'), { recursive: true });
  try {
    return tryOpen(name);
  } catch (error) {
    // SQLITE_BUSY: it is whole, and another build's.
    if (error instanceof Error && 'errcode' in error && error.errcode === 5) throw error;
    // Damaged, or of another version.
    for (const suffix of ['', '-wal', '-shm']) rmSync(name + suffix, { force: true });
    return tryOpen(name);
  }
}

function tryOpen(name: string): Table {
  const database = new DatabaseSync(name, { timeout: 10_000 });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  database.exec(
    'CREATE TABLE IF NOT EXISTS read (file TEXT PRIMARY KEY, reader TEXT, look TEXT, digest TEXT, value TEXT) STRICT',
  );
  return {
    database,
    select: database.prepare('SELECT reader, look, digest, value FROM read WHERE file = ?'),
    insert: database.prepare('INSERT OR REPLACE INTO read VALUES (?, ?, ?, ?, ?)'),
  };
}

/**
 * The digest of all that reads a file: the rooms that do it, what renders its body, libraries, and the runtime's time
 * zones.
 */
function readersDigest(projectDir: string, rooms: readonly string[]): string {
  const digest = createHash('sha256');
  const { node, tz } = process.versions;
  digest.update(JSON.stringify([node, tz, pipelineDigest(projectDir)]));
  const source = fileURLToPath(new URL('..', import.meta.url));
  const files = rooms.flatMap((room) =>
    walk(join(source, room)).files.map((file) => `${room}/${file}`),
  );
  for (const name of [...files, 'archive/slug.ts']) {
    if (/(?<!\.test)\.ts$/.test(name)) {
      digest.update(JSON.stringify([name, readFileSync(join(source, name), 'utf8')]));
    }
  }
  return digest.digest('hex');
}
