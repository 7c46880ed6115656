import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';

/**
 * What was read out of files before, by what is in them: taking a file's front matter apart costs ten times as much as
 * looking it up. One table in a file under CACHE_DIR, which can be deleted at any time.
 */
export interface Memory {
  /** @param context what the reading depends on beside the file and this program */
  find(file: string, bytes: Uint8Array, context: string): Remembered;
  close(): void;
}

/** A place for one file's reading: JSON. */
export interface Remembered {
  /** What was kept, or null. */
  value: string | null;
  keep(value: string): void;
}

/** Rows that are written together. */
const batch = 1000;

/** Opens the memory; a damaged file is begun again. @param projectDir the folder of `package-lock.json` */
export function openMemory(cacheDir: string, projectDir: string): Memory {
  const digest = readersDigest(projectDir);
  const { database, select, insert } = open(join(cacheDir, 'articles.sqlite'));
  const waiting = new Map<string, string>();
  const flush = () => {
    if (waiting.size === 0) return;
    database.exec('BEGIN');
    for (const row of waiting) insert.run(...row);
    database.exec('COMMIT');
    waiting.clear();
  };
  return {
    find(file, bytes, context) {
      const key = createHash('sha256')
        .update(`${digest}${context}${file}\0`)
        .update(bytes)
        .digest('base64url');
      const found = select.get(key)?.value;
      return {
        value: typeof found === 'string' ? found : null,
        keep(value) {
          waiting.set(key, value);
          if (waiting.size >= batch) flush();
        },
      };
    },
    close() {
      flush();
      database.close();
    },
  };
}

function open(name: string): {
  database: DatabaseSync;
  select: StatementSync;
  insert: StatementSync;
} {
  mkdirSync(join(name, '..'), { recursive: true });
  for (const again of [true, false]) {
    try {
      const database = new DatabaseSync(name, { timeout: 10_000 });
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
      database.exec('CREATE TABLE IF NOT EXISTS read (key TEXT PRIMARY KEY, value TEXT) STRICT');
      const select = database.prepare('SELECT value FROM read WHERE key = ?');
      const insert = database.prepare('INSERT OR REPLACE INTO read VALUES (?, ?)');
      return { database, select, insert };
    } catch (error) {
      if (!again) throw error;
      for (const suffix of ['', '-wal', '-shm']) rmSync(name + suffix, { force: true });
    }
  }
  throw new Error(`${name} cannot be opened`);
}

/** The digest of all that reads a file: the rooms that do it, their libraries, and the runtime's time zones. */
function readersDigest(projectDir: string): string {
  const digest = createHash('sha256');
  const { node, tz, icu, unicode } = process.versions;
  digest.update(JSON.stringify([node, tz, icu, unicode]));
  digest.update(readFileSync(join(projectDir, 'package-lock.json')));
  for (const room of ['../article/', '../problems/', './']) {
    const folder = fileURLToPath(new URL(room, import.meta.url));
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => /(?<!\.test)\.ts$/.test(one)).sort()) {
      digest.update(JSON.stringify([room, name, readFileSync(join(folder, name), 'utf8')]));
    }
  }
  return digest.digest('hex');
}
