import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The digest of all that makes HTML of a body: this room's code, the locked versions of its
 * libraries, and the runtime's Unicode data, by which `Intl.Segmenter` and `\p{…}` cut. Of the
 * runtime's own version nothing else shows in the HTML.
 *
 * @param projectDir - the folder of `package-lock.json`
 * @throws Error where the lock file or this room's code cannot be read
 */
export function pipelineDigest(projectDir: string): string {
  const hash = createHash('sha256');
  const { icu, unicode, cldr } = process.versions;
  add(hash, 'runtime', JSON.stringify([icu, unicode, cldr]));
  const room = fileURLToPath(new URL('.', import.meta.url));
  for (const name of codeFiles(room)) add(hash, name, read(join(room, name), 'its own code'));
  add(hash, 'lock', read(join(projectDir, 'package-lock.json'), 'the lock file'));
  return hash.digest('hex');
}

/** The key of a rendered body: SHA-256, in hexadecimal. */
export function bodyKey(digest: string, body: string, lang: string): string {
  // JSON keeps the three apart, and lone surrogates, which UTF-8 would fold into one.
  return createHash('sha256')
    .update(JSON.stringify([digest, lang, body]))
    .digest('hex');
}

/** By code unit, so that no locale changes the order. */
function codeFiles(room: string): string[] {
  const names = readdirSync(room).filter((name) => /(?<!\.test)\.ts$/.test(name));
  if (!names.includes('worker.ts'))
    throw new Error(`The Markdown worker is missing: ${room}worker.ts`);
  return names.sort();
}

function add(hash: ReturnType<typeof createHash>, name: string, content: string): void {
  hash.update(JSON.stringify([name, content]));
}

function read(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`The render cache needs ${what} for its keys and cannot read ${path}.`, {
      cause,
    });
  }
}
