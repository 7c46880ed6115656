import { openEngine } from '../../../src/search/client/engine.ts';
import { find } from '../../../src/search/client/find.ts';
import { parseQuery } from '../../../src/search/phrases.ts';

/** Runs in the page: the client's own code, asked without what it shows. */

const index = document.documentElement.dataset['index'] ?? '';
const opened = openEngine(index);

/** The ids of all articles that the query finds. */
window.ask = async (query: string): Promise<string[]> => {
  const { shards } = await opened;
  const found = await Promise.all(shards.map((shard) => find(parseQuery(query), shard)));
  return found.flatMap(({ articles }) => articles).map(({ id }) => id);
};
