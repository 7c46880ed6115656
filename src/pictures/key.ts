import { createHash, hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PictureSettings } from './picture.ts';
import { sharp } from './sharp.ts';

/**
 * The digest of all that makes a picture's variants of its bytes: the settings, this room's code, and the versions of
 * the libraries that it uses. The lock file would be simpler, and every update of anything would encode all anew.
 */
export function makingDigest({ format, widths, quality }: PictureSettings): string {
  const digest = createHash('sha256');
  const room = fileURLToPath(new URL('.', import.meta.url));
  const code = readdirSync(room)
    .filter((name) => /(?<!\.test)\.ts$/.test(name))
    // By code unit, so that no locale changes the order.
    .sort()
    .map((name) => [name, readFileSync(join(room, name), 'utf8')]);
  const versions = ['exifreader', 'xast-util-from-xml', 'xast-util-to-xml'].map(versionOf);
  digest.update(JSON.stringify([code, versions, sharp.versions, format, widths, quality]));
  return digest.digest('hex');
}

/** The key of a picture's variants: SHA-256, in hexadecimal. */
export function pictureKey(digest: string, bytes: Buffer): string {
  return hash('sha256', digest + hash('sha256', bytes));
}

/** Packages need not let others read their package.json by its name; its folder is on the way to their code. */
function versionOf(name: string): string {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? [];
  for (const folder of paths) {
    try {
      const { version } = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as {
        version: string;
      };
      return version;
    } catch {
      // It is in the next folder up.
    }
  }
  throw new Error(`The package ${name} is missing: run npm ci.`);
}
