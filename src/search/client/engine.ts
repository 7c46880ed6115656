import type { Catalogue } from '../catalogue.ts';
import type { Fragment } from '../fragment.ts';
import { PagefindWorker } from './worker.ts';

/** An article in which words were found. */
export interface Hit {
  id: string;
  /** Its number in its shard: the older, the lower. */
  page: number;
  /** Where in the article the words stand: see positions.ts. Ascending. */
  places: number[];
}

/** The index of one period. Everything rejects if it cannot be read. */
export interface Shard {
  /** The articles that hold all these words; the last one may go on. */
  search(words: string[]): Promise<Hit[]>;
  /** The ids of the articles that hold these words one after the other. */
  searchRow(words: string[]): Promise<Set<string>>;
}

/** What the search asks of an index. */
export interface Engine {
  /** Newest first. */
  shards: Shard[];
  article(id: string): Promise<Fragment>;
  /** Ends what runs in the background. */
  close(): void;
}

/** There is no index at this address. */
export class IndexMissing extends Error {}

/** Opens the index in the folder `indexUrl`, which ends with a slash. Throws `IndexMissing`, or what `fetch` throws. */
export async function openEngine(indexUrl: string): Promise<Engine> {
  const { engine, shards } = await readCatalogue(indexUrl);
  const worker = shards.length > 0 ? new PagefindWorker(indexUrl, engine) : undefined;
  const articles = new Map<string, Promise<Fragment>>();
  return {
    shards: worker ? shards.map(({ meta }) => openShard(worker, meta)) : [],
    article(id) {
      const known = articles.get(id) ?? readFragment(`${indexUrl}fragment/${id}.pf_fragment`);
      articles.set(id, known);
      // So that a later request tries again.
      known.catch(() => articles.delete(id));
      return known;
    },
    close: () => worker?.close(),
  };
}

function openShard(worker: PagefindWorker, name: string): Shard {
  return {
    async search(words) {
      const answers = await worker.search(name, words.join(' '), { sort: { day: 'desc' } });
      return answers.map(({ id, score, words: places }) => ({ id, page: score, places }));
    },
    async searchRow(words) {
      const answers = await worker.search(name, `"${words.join(' ')}"`, {});
      return new Set(answers.map(({ id }) => id));
    },
  };
}

async function readCatalogue(indexUrl: string): Promise<Catalogue> {
  const response = await fetch(`${indexUrl}catalogue.json`, { cache: 'no-cache' });
  const { status, ok } = response;
  if (status === 404) throw new IndexMissing(`${indexUrl}catalogue.json is not there`);
  if (!ok) throw new Error(`${indexUrl}catalogue.json: ${status}`);
  return (await response.json()) as Catalogue;
}

async function readFragment(url: string): Promise<Fragment> {
  const { ok, status, body } = await fetch(url);
  if (!ok || !body) throw new Error(`${url}: ${status}`);
  const opened = new Response(body.pipeThrough(new DecompressionStream('gzip')));
  return (await opened.json()) as Fragment;
}
