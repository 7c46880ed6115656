import { gunzipSync } from 'node:zlib';
import { readCbor, type Cbor } from './cbor.ts';

/**
 * The first word of each chunk of an index, in order. For a word that may go on, Pagefind 1.6.0 loads only the chunk
 * that the word itself falls in; its continuations may fill several more, which the client asks for by these words.
 *
 * @param file the `.pf_meta` file: gzip of a signature and CBOR `[version, pages, [[first, last, hash], …], …]`
 */
export function chunkStarts(file: Uint8Array): string[] {
  const [version, , chunks] = list(unpack(file));
  if (version !== '1.6.0') throw unreadable(`version ${String(version)}`);
  return list(chunks).map((chunk) => {
    const [first] = list(chunk);
    if (typeof first !== 'string') throw unreadable('a chunk has no first word');
    return first;
  });
}

/** The content of one of Pagefind's binary files. */
export function unpack(file: Uint8Array): Cbor {
  const data = gunzipSync(file);
  if (data.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw unreadable('no signature');
  return readCbor(data.subarray(SIGNATURE.length));
}

const SIGNATURE = 'pagefind_dcd';

function list(value: Cbor | undefined): Cbor[] {
  if (!Array.isArray(value)) throw unreadable('an array is missing');
  return value;
}

function unreadable(what: string): Error {
  return new Error(
    `Pagefind's index is not as version 1.6.0 writes it: ${what}. Was Pagefind updated? See src/search/chunks.ts.`,
  );
}
