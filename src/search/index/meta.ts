import { Bytes } from './bytes.ts';
import type { ChunkRange } from './chunks.ts';
import { named, pack, type NamedFile } from './pack.ts';

/** The version of Pagefind whose format this is; package.json has it too. */
export const VERSION = '1.6.0';

/**
 * What Pagefind's engine reads of an index before all else: `[version, [[page, words], …], [[from, to, chunk], …],
 * [filter, …], [[order, [page number, …]], …], [field of metadata, …]]`. The page's name is that of its fragment.
 */
export function writeMeta(index: {
  /** Oldest first, each with the number of its words. */
  pages: readonly { name: string; words: number }[];
  ranges: readonly ChunkRange[];
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
  // No filters of Pagefind's: facets.ts has what results are narrowed by.
  bytes.array(0);
  // Pagefind gives the number of a page only where it is asked for an order: here it is the order of days.
  bytes.array(1);
  bytes.array(2);
  bytes.text('day');
  bytes.array(index.pages.length);
  for (const number of index.pages.keys()) bytes.number(number);
  bytes.array(0);
  return named('pagefind.', pack(bytes.take()), '.pf_meta');
}
