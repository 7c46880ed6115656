import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A file of the index. */
export interface IndexFile {
  /** Below the folder of the index. */
  path: string;
  content: Uint8Array;
  /** In hexadecimal. */
  sha256: string;
}

/** A file with a part of its digest for a name. */
export interface NamedFile extends IndexFile {
  name: string;
}

/** What Pagefind 1.6.0 looks for at the beginning of its files, when it has opened them. */
export const SIGNATURE = 'pagefind_dcd';

/** @param data CBOR */
export function pack(data: Uint8Array): Uint8Array {
  return compress(Buffer.concat([Buffer.from(SIGNATURE), data]));
}

export function compress(data: Uint8Array | string): Uint8Array {
  const file = gzipSync(data, { level: LEVEL });
  // The system that compressed (RFC 1952, section 2.3): not known, so that the bytes are the same on every one.
  file[9] = 255;
  return file;
}

/**
 * Names a file by its content, so that it can be kept for ever.
 *
 * @param before what stands before the name in its path: `index/`
 * @param after what stands behind it: `.pf_index`
 */
export function named(before: string, content: Uint8Array, after: string): NamedFile {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const name = sha256.slice(0, DIGITS);
  return { name, path: before + name + after, content, sha256 };
}

const LEVEL = 6;

/**
 * 48 bits: every query of a shard loads the names of all its articles. Of 100,000 articles two have the same name in one
 * archive out of fifty thousand, which build.ts sees.
 */
const DIGITS = 12;
