import { Bytes } from './bytes.ts';
import type { ChunkRange } from './chunks.ts';
import type { Filter } from './filters.ts';
import { named, pack, type NamedFile } from './pack.ts';

/** The version of Pagefind whose format this is; package.json has it too. */
export const VERSION = '1.6.0';

/**
 * What Pagefind's engine reads of an index before all else: `[version, [[page, words], …], [[from, to, chunk], …],
 * [[filter, file], …], [[order, [page number, …]], …], [field of metadata, …]]`. The page's name is that of its fragment.
 */
export function writeMeta(index: {
  /** Oldest first, each with the number of its words. */
  pages: readonly { name: string; words: number }[];
  ranges: readonly ChunkRange[];
  filters: readonly Filter[];
}): NamedFile {
  const bytes = new Bytes();
  bytes.array(6);
  bytes.text(VERSION);
  bytes.array(index.pages.length);
  for (const { name, words } of index.pages) {
    bytes.array(2);
    bytes.text(name);
    bytes.number(words);
  }
  bytes.array(index.ranges.length);
  for (const { from, to, name } of index.ranges) {
    bytes.array(3);
    for (const text of [from, to, name]) bytes.text(text);
  }
  bytes.array(index.filters.length);
  for (const { filter, file } of index.filters) {
    bytes.array(2);
    bytes.text(filter);
    bytes.text(file.name);
  }
  // Pagefind gives the number of a page only where it is asked for an order: here it is the order of days.
  bytes.array(1);
  bytes.array(2);
  bytes.text('day');
  bytes.array(index.pages.length);
  for (const number of index.pages.keys()) bytes.number(number);
  bytes.array(0);
  return named('pagefind.', pack(bytes.take()), '.pf_meta');
}
