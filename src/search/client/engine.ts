import type { Catalogue } from '../catalogue.ts';
import { readArticle, type Article } from './article.ts';
import { PagefindWorker } from './worker.ts';

/** An article that a search found. */
export interface Hit {
  id: string;
  /** Pagefind's own, for a search by relevance: higher is better. */
  score: number;
  /** Where in the article's words the search matched, counted from 0; nothing of what matched in its metadata. */
  words: number[];
}

/** What the search asks of an index. Everything rejects if the index cannot be read. */
export interface Engine {
  /** The first words of the index's chunks. */
  starts: string[];
  /** Pagefind's syntax: a word matches as a beginning; words in quotation marks match whole and in order. */
  search(term: string, order: 'newest' | 'relevance'): Promise<Hit[]>;
  /** Loads the chunks that these words fall in. */
  preload(words: string[]): Promise<void>;
  article(id: string): Promise<Article>;
  /** Rejects if the server cannot be reached: Pagefind takes a chunk that it cannot load for an empty one. */
  check(): Promise<void>;
  /** Ends what runs in the background. */
  close(): void;
}

/** There is no index at this address. */
export class IndexMissing extends Error {}

/** Opens the index in the folder `indexUrl`, which ends with a slash. Throws `IndexMissing`, or what `fetch` throws. */
export async function openEngine(indexUrl: string): Promise<Engine> {
  const { index, starts } = await readCatalogue(indexUrl);
  const articles = new Map<string, Promise<Article>>();
  const article = (id: string): Promise<Article> => {
    const known = articles.get(id) ?? readArticle(indexUrl, id);
    articles.set(id, known);
    // So that a later request tries again.
    known.catch(() => articles.delete(id));
    return known;
  };
  const check = async (): Promise<void> => {
    await readCatalogue(indexUrl);
  };
  const worker = index === null ? undefined : new PagefindWorker(indexUrl, index);
  return {
    starts,
    article,
    check,
    search: async (term, order) =>
      (await worker?.search(term, order === 'newest' ? { sort: { day: 'desc' } } : {})) ?? [],
    preload: async (words) => worker?.preload(words.join(' ')),
    close: () => worker?.close(),
  };
}

async function readCatalogue(indexUrl: string): Promise<Catalogue> {
  const response = await fetch(`${indexUrl}catalogue.json`, { cache: 'no-cache' });
  const { status, ok } = response;
  if (status === 404) throw new IndexMissing(`${indexUrl}catalogue.json is not there`);
  if (!ok) throw new Error(`${indexUrl}catalogue.json: ${status}`);
  return (await response.json()) as Catalogue;
}
