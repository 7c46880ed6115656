import type { Catalogue, CatalogueShard } from '../catalogue.ts';
import type { Facets } from '../facets.ts';
import type { Fragment } from '../fragment.ts';
import { load, loadPacked, MissingFile } from './load.ts';
import { PagefindWorker } from './pagefind.ts';

/** An article in which words were found. */
export interface Hit {
  id: string;
  /** Its number in its shard: the older, the lower. */
  page: number;
  /** Where in the article the words stand: see positions.ts. Ascending. */
  places: number[];
}

/** The index of one period. Everything rejects if it cannot be read, and can be asked again. */
export interface Shard extends Pick<CatalogueShard, 'first' | 'last' | 'articles'> {
  /** The articles that hold all these words; the last one may go on. */
  search(words: string[]): Promise<Hit[]>;
  /** The ids of the articles that hold these words one after the other. */
  searchRow(words: string[]): Promise<Set<string>>;
  facets(): Promise<Facets>;
}

/** What the search asks of an index. */
export interface Engine {
  /** Newest first. */
  shards: Shard[];
  article(id: string): Promise<Fragment>;
  /** The archive's tags with their addresses. */
  tags(): Promise<[name: string, url: string][]>;
  /** Loads what the first query will need. */
  prepare(): Promise<void>;
  /** Whether the site has not been published anew since: then files may be gone. */
  isCurrent(): Promise<boolean>;
  /** Ends what runs in the background. */
  close(): void;
}

/** There is no index at this address. */
export class IndexMissing extends Error {}

/** Opens the index in the folder `indexUrl`, which ends with a slash. Throws `IndexMissing`, or what `fetch` throws. */
export async function openEngine(indexUrl: string): Promise<Engine> {
  const written = await readCatalogue(indexUrl);
  const catalogue = JSON.parse(written) as Catalogue;
  const [newest] = catalogue.shards;
  const worker = newest && new PagefindWorker(indexUrl, catalogue.engine);
  const packed = memory((path) => loadPacked(indexUrl + path));
  return {
    shards: worker ? catalogue.shards.map((shard) => openShard(worker, shard, packed)) : [],
    article: (id) => packed(`fragment/${id}.pf_fragment`) as Promise<Fragment>,
    tags: () => packed(`facets/${catalogue.tags}.pf_facets`) as Promise<[string, string][]>,
    prepare: async () => worker?.open(newest?.meta ?? ''),
    isCurrent: async () => (await readCatalogue(indexUrl)) === written,
    close: () => worker?.close(),
  };
}

function openShard(
  worker: PagefindWorker,
  { meta, facets, first, last, articles }: CatalogueShard,
  packed: (path: string) => Promise<unknown>,
): Shard {
  return {
    first,
    last,
    articles,
    async search(words) {
      const answers = await worker.search(meta, words.join(' '), { sort: { day: 'desc' } });
      return answers.map(({ id, score, words: places }) => ({ id, page: score, places }));
    },
    async searchRow(words) {
      const answers = await worker.search(meta, `"${words.join(' ')}"`, {});
      return new Set(answers.map(({ id }) => id));
    },
    facets: () => packed(`facets/${facets}.pf_facets`) as Promise<Facets>,
  };
}

async function readCatalogue(indexUrl: string): Promise<string> {
  try {
    return await (await load(`${indexUrl}catalogue.json`, { cache: 'no-cache' })).text();
  } catch (error) {
    throw error instanceof MissingFile ? new IndexMissing(error.message) : error;
  }
}

/** Remembers what a key gave, unless it failed. */
function memory<Value>(read: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    value.catch(() => known.delete(key));
    return value;
  };
}
