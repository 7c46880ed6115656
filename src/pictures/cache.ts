import { hash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pictureOf, type Made } from './made.ts';
import type { Picture } from './picture.ts';

/** What is known of a picture, without its variants' bytes. */
export interface Facts {
  picture: Picture;
  /** What was taken out of it that could do harm, or null. */
  removed: string | null;
}

/** As a file: the SHA-256 of each variant, narrowest first, says whether it is whole. */
interface Entry extends Facts {
  digests: string[];
}

/** The facts of a picture, or null where it is not in the cache, or not whole. It reads every variant. */
export async function findPicture(cacheDir: string, key: string): Promise<Facts | null> {
  try {
    const [digest, json] = (await readFile(factsFile(cacheDir, key), 'utf8')).split('\n');
    if (json === undefined || hash('sha256', json) !== digest) return null;
    const { digests, ...facts } = JSON.parse(json) as Entry;
    for (const [index, width] of facts.picture.widths.entries()) {
      const bytes = await readVariant(cacheDir, facts.picture, width);
      if (hash('sha256', bytes) !== digests[index]) return null;
    }
    return facts;
  } catch {
    return null;
  }
}

/** The bytes of a variant. Rejects where it is not in the cache. */
export function readVariant(
  cacheDir: string,
  { key, extension }: Pick<Picture, 'key' | 'extension'>,
  width: number,
): Promise<Buffer<ArrayBuffer>> {
  return readFile(variantFile(cacheDir, key, width, extension));
}

/** Where the variants of a picture are, narrowest first. */
export function variantFiles(
  cacheDir: string,
  { key, extension, widths }: Pick<Picture, 'key' | 'extension' | 'widths'>,
): string[] {
  return widths.map((width) => variantFile(cacheDir, key, width, extension));
}

/** Keeps what was made of a picture. The facts come last: where they are, the variants are. */
export async function addPicture(cacheDir: string, key: string, made: Made): Promise<Facts> {
  const { variants, removed, ...rest } = made;
  for (const { width, bytes } of variants) {
    await place(variantFile(cacheDir, key, width, made.extension), bytes);
  }
  const digests = variants.map(({ bytes }) => hash('sha256', bytes));
  const digest = hash('sha256', digests.join());
  const picture = pictureOf(key, digest, { ...rest, sizes: variants });
  const json = JSON.stringify({ picture, removed, digests } satisfies Entry);
  await place(factsFile(cacheDir, key), `${hash('sha256', json)}\n${json}`);
  return { picture, removed };
}

/** A file appears whole, under its name at once. */
async function place(name: string, content: Buffer | string): Promise<void> {
  await mkdir(dirname(name), { recursive: true });
  const temporary = `${name}.${randomUUID()}`;
  await writeFile(temporary, content);
  await rename(temporary, name);
}

function factsFile(cacheDir: string, key: string): string {
  return join(cacheDir, 'pictures', key.slice(0, 2), `${key}.json`);
}

function variantFile(cacheDir: string, key: string, width: number, extension: string): string {
  return join(cacheDir, 'pictures', key.slice(0, 2), `${key}.${width}.${extension}`);
}
