import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { walk } from '../files/walk.ts';

/**
 * Drops most of what a cache holds for nothing: bodies and pictures that were made of no file as it was read last, in any
 * archive that shares the cache. Only once there are twice as many bodies as files, which takes two updates of the
 * program: so neither a branch nor an update that is taken back has all rendered anew, and a cache stays below three times
 * what is needed.
 */
export function sweep(cacheDir: string): void {
  const database = new DatabaseSync(join(cacheDir, 'render.sqlite'), { timeout: 10_000 });
  try {
    database.prepare('ATTACH ? AS memory').run(join(cacheDir, 'articles.sqlite'));
    if (!database.prepare(isDue).get()?.due) return;
    database.exec(dropBodies);
    const used = database.prepare(usedPictures).all();
    dropPictures(join(cacheDir, 'pictures'), new Set(used.map(({ key }) => String(key))));
  } catch {
    // What is damaged is found where it is needed, and what is in use can be dropped another time.
  } finally {
    database.close();
  }
}

const isDue = `
  SELECT (SELECT count(*) FROM body) > 2 * (SELECT count(*) FROM memory.read) AS due`;

/** Those that came after all that is used may be of a preview that is running. The file keeps its size, and is filled again. */
const dropBodies = `
  CREATE TEMP TABLE used AS
    SELECT body.key, body.rowid AS place FROM memory.read
    JOIN body ON body.key = json_extract(value, '$.body.key');
  DELETE FROM body WHERE key NOT IN (SELECT key FROM used) AND rowid < (SELECT max(place) FROM used)`;

const usedPictures = `
  SELECT json_extract(value, '$.reading.picture.key') AS key FROM memory.read WHERE key IS NOT NULL`;

/** Takes whole pictures away, where more than half are not used. */
function dropPictures(folder: string, used: ReadonlySet<string>): void {
  const { files } = walk(folder);
  // `0a/0a12….1440.webp`
  const keyOf = (file: string) => /([^/.]+)\.[^/]*$/.exec(file)?.[1] ?? '';
  const all = new Set(files.map(keyOf));
  const unused = all.difference(used);
  if (unused.size * 2 <= all.size) return;
  for (const file of files) {
    if (unused.has(keyOf(file))) rmSync(join(folder, file), { force: true });
  }
}
