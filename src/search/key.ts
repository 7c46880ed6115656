import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Shard } from './shards.ts';

/**
 * The digest of all that makes an index of records: this room's code but the client's, the locked versions of
 * libraries, and the runtime's Unicode data, by which words are told and folded.
 *
 * @param projectDir the folder of `package-lock.json`
 */
export function writerDigest(projectDir: string): string {
  const hash = createHash('sha256');
  const add = (name: string, content: string) => hash.update(JSON.stringify([name, content]));
  const { icu, unicode, zlib } = process.versions;
  add('runtime', JSON.stringify([icu, unicode, zlib]));
  const room = fileURLToPath(new URL('.', import.meta.url));
  for (const name of codeFiles(room)) add(name, readFileSync(join(room, name), 'utf8'));
  add('lock', readFileSync(join(projectDir, 'package-lock.json'), 'utf8'));
  return hash.digest('hex');
}

/** SHA-256, in hexadecimal, of all that a shard is made from. */
export function shardKey(digest: string, { name, records }: Shard): string {
  const hash = createHash('sha256').update(JSON.stringify([digest, name]));
  for (const record of records) hash.update(JSON.stringify(record));
  return hash.digest('hex');
}

/** By code unit, so that no locale changes the order. */
function codeFiles(room: string): string[] {
  const names = readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(?<!\.test)\.[jt]s$/.test(name) && !/^(client|fixture)\//.test(name));
  if (!names.includes('worker.ts'))
    throw new Error(`The worker of search is missing: ${room}worker.ts`);
  return names.sort();
}
