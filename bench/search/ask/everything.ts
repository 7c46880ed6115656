import type { Browser } from 'playwright';
import type { Progress } from '../../site.ts';
import type { SearchOptions } from '../options.ts';
import { kinds } from '../queries/kinds.ts';
import { makeQueries, sampleOf } from '../queries/queries.ts';
import { accuracyOf, type Accuracy, type Answer } from '../scan/compare.ts';
import { expectedBy } from '../scan/expected.ts';
import { readArticles, type Article } from '../site/articles.ts';
import type { Served } from '../site/server.ts';
import type { BuiltSite } from '../site/site.ts';
import { openSearch, type Asked } from './ask.ts';
import { openPeer } from './peer.ts';

export interface Everything {
  answers: Answer[];
  accuracy: Accuracy[];
  /** Null where they were not asked. */
  peers: Accuracy[] | null;
}

/** A site that is served, with the ids of all its articles. */
interface Asking {
  browser: Browser;
  served: Served;
  site: BuiltSite;
  ids: readonly string[];
  options: SearchOptions;
}

/** Makes queries of all kinds, scans the articles for them, and asks the search, and the peers if they are wanted. */
export async function askEverything(
  { browser, served, site, ids, options }: Asking,
  progress: Progress,
): Promise<Everything> {
  const { seed, queries: count } = options;
  const articles = () => readArticles(site.siteDir, ids);
  const sample: Article[] = [];
  for await (const article of readArticles(site.siteDir, sampleOf(ids, seed))) sample.push(article);
  const queries = makeQueries(sample, { count, seed });
  progress(`scanning ${ids.length} articles for ${queries.length} queries`);
  const { expected, addresses } = await expectedBy(queries, articles());

  const ask = async (asked: Asked): Promise<Answer[]> => {
    const answers: Answer[] = [];
    for (const [index, query] of queries.entries()) {
      if (index % 100 === 0) progress(`asking: ${index} of ${queries.length}`);
      const found = new Set(await asked.ask(query.text));
      answers.push({ query, found, expected: expected[index] ?? new Set() });
    }
    await asked.close();
    return answers;
  };
  const accuracies = (answers: readonly Answer[]) =>
    Object.keys(kinds).map((kind) => accuracyOf(kind, answers, (id) => addresses.get(id) ?? id));

  const answers = await ask(await openSearch(browser, served, site));
  if (!options.peers) return { answers, accuracy: accuracies(answers), peers: null };
  progress('Pagefind indexes the same articles');
  const peers = await ask(
    await openPeer(browser, served, { benchDir: site.benchDir, articles: articles() }),
  );
  return { answers, accuracy: accuracies(answers), peers: accuracies(peers) };
}
