import { Bytes } from './bytes.ts';
import { named, pack, type IndexFile } from './pack.ts';
import type { WordStream } from './stream.ts';

/** What the list of chunks says: for a word between `from` and `to`, by code point, load the chunk `name`. */
export interface ChunkRange {
  from: string;
  to: string;
  name: string;
}

/**
 * A chunk is closed when it holds so many bytes, uncompressed. Two thirds of it remain; a query of three characters
 * loads two chunks of each shard. Smaller ones are more files, and make the list longer, of which every query loads all.
 */
export const CHUNK = 24_000;

/**
 * The words of a shard with their places, in files as Pagefind 1.6.0 reads them: `[[[word, [[page, [position, …]], …]],
 * …]]`. A page and a position are given as their distance from the one before. Pagefind's own files have a third item
 * in both lists, for words in metadata and for spellings with diacritics, and a weight for each page; its engine takes
 * these as empty and as 1 where they are not there.
 */
export function writeChunks(stream: WordStream): { files: IndexFile[]; ranges: ChunkRange[] } {
  const { places, ends } = placesByWord(stream);
  const files: IndexFile[] = [];
  const ranges: ChunkRange[] = [];
  const words = new Bytes();
  let inChunk = 0;
  let first = '';
  let before = '';
  let last = '';
  const close = (): void => {
    const chunk = new Bytes();
    chunk.array(1);
    chunk.array(inChunk);
    chunk.raw(words.take());
    const file = named('index/', pack(chunk.take()), '.pf_index');
    files.push(file);
    ranges.push(...rangesOf(first, last, before, file.name));
    before = last;
    inChunk = 0;
  };
  for (const [word, number] of stream.vocabulary.sorted()) {
    if (inChunk === 0) first = word;
    words.array(2);
    words.text(word);
    writePages(words, stream.starts, places.subarray(ends[number - 1] ?? 0, ends[number]));
    last = word;
    inChunk += 1;
    if (words.length >= CHUNK) close();
  }
  if (inChunk > 0) close();
  return { files, ranges };
}

/**
 * A chunk's range begins with the shortest word that can stand between the last word before it and its first. For a
 * word that may go on, Pagefind 1.6.0 loads only the chunks whose range the word itself falls in, though what goes on
 * from it may fill the next ones too: so each beginning that both of these words have is one more range.
 */
function rangesOf(first: string, last: string, before: string, name: string): ChunkRange[] {
  const beginnings: string[] = [];
  let from = '';
  for (const character of first) {
    from += character;
    if (!before.startsWith(from)) break;
    beginnings.push(from);
  }
  return [{ from, to: last, name }, ...beginnings.map((each) => ({ from: each, to: each, name }))];
}

/** The places of each word in the stream, in order: those of word n end at `ends[n]`, where those of n + 1 begin. */
function placesByWord({ numbers, vocabulary }: WordStream): {
  places: Uint32Array;
  ends: Uint32Array;
} {
  const ends = new Uint32Array(vocabulary.size);
  for (const number of numbers) if (number > 0) ends[number] = (ends[number] ?? 0) + 1;
  let total = 0;
  for (let number = 0; number < ends.length; number += 1) {
    const count = ends[number] ?? 0;
    ends[number] = total;
    total += count;
  }
  // Filling moves each word's begin to its end.
  const places = new Uint32Array(total);
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place] ?? 0;
    if (number === 0) continue;
    const next = ends[number] ?? 0;
    places[next] = place;
    ends[number] = next + 1;
  }
  return { places, ends };
}

function writePages(bytes: Bytes, starts: readonly number[], places: Uint32Array): void {
  const pages: { page: number; from: number; to: number }[] = [];
  for (let from = 0; from < places.length;) {
    const page = pageOf(places[from] ?? 0, starts);
    const end = starts[page + 1] ?? Infinity;
    let to = from + 1;
    while (to < places.length && (places[to] ?? 0) < end) to += 1;
    pages.push({ page, from, to });
    from = to;
  }
  bytes.array(pages.length);
  let before = 0;
  for (const { page, from, to } of pages) {
    bytes.array(2);
    bytes.number(page - before);
    before = page;
    bytes.array(to - from);
    let last = starts[page] ?? 0;
    for (let index = from; index < to; index += 1) {
      const place = places[index] ?? 0;
      bytes.number(place - last);
      last = place;
    }
  }
}

/** The article that a place is in. */
function pageOf(place: number, starts: readonly number[]): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}
