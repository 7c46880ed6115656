import { parseQuery } from '../phrases.ts';
import type { Engine, Shard } from './engine.ts';
import { count, type Counts } from './narrow.ts';
import { PAGE, type SearchRequest } from './request.ts';
import { showResults, type Result } from './results.ts';
import { startSearch, type Search } from './search.ts';
import { similarTo, type Similar } from './similar.ts';
import { suggest, type Suggestions } from './suggest.ts';

/** What was found, as the page shows it. */
export interface FoundView {
  kind: 'found';
  query: string;
  /** Whether that is all for now; else there will be more, in another order. */
  complete: boolean;
  total: number;
  /** The best, in their order. */
  results: Result[];
  /** How far the search has come, where not all of the archive was searched: what is left. */
  rest: Period | null;
  /** What could not be loaded. */
  missing: Period[];
  counts: Counts | null;
  /** Where all was searched, and less than a page was found: what is not it, but nearly. */
  similar: Similar | null;
  /** Where nothing was found. */
  suggestions: Suggestions | null;
}

/** The first and the last day of articles, and how many there are. */
export type Period = Pick<Shard, 'first' | 'last' | 'articles'>;

/** A request with what is known of its answer. */
export interface Answer {
  engine: Engine;
  request: SearchRequest;
  /** Whether the index was opened anew for it. */
  isAnew: boolean;
  search: Search;
  size: number;
  counted: boolean;
  isSearching: boolean;
  view(complete: boolean): Promise<FoundView>;
}

export function startAnswer(
  engine: Engine,
  request: SearchRequest,
  size: number,
  counted: boolean,
  isAnew: boolean,
): Answer {
  const query = parseQuery(request.query);
  const search = startSearch(engine, query, request, counted);
  const asked = { engine, request, size, counted };
  const answer: Answer = { ...asked, isAnew, search, isSearching: false, view };
  let similar: Similar | null | undefined;
  let suggestions: Suggestions | null | undefined;
  return answer;

  async function view(complete: boolean): Promise<FoundView> {
    const isCounted = complete && answer.counted && (await loaded(search.loadFacets()));
    const { rest, missing } = search;
    const found = search.found();
    const isFew = complete && found.length < PAGE && rest.length + missing.length === 0;
    const isNothing = isFew && found.length === 0;
    // What was found is an answer, with what is near it or without.
    if (isFew) similar ??= await similarTo(engine, request, found).catch(() => null);
    if (isNothing) suggestions ??= await suggest(engine, request).catch(() => null);
    return {
      kind: 'found',
      query: request.query,
      complete,
      total: found.length,
      results: await showResults(found.slice(0, answer.size), query.wanted, engine),
      rest: joined(rest),
      missing: missing.map(({ first, last, articles }) => ({ first, last, articles })),
      counts: isCounted ? count(search.filed(), request) : null,
      similar: (isFew && similar) || null,
      suggestions: (isNothing && suggestions) || null,
    };
  }
}

/** Whether it came. */
function loaded(coming: Promise<void>): Promise<boolean> {
  return coming.then(
    () => true,
    () => false,
  );
}

function joined(shards: readonly Shard[]): Period | null {
  const days = shards.flatMap(({ first, last }) => [first, last]).sort();
  const articles = shards.reduce((sum, shard) => sum + shard.articles, 0);
  return articles === 0 ? null : { first: days[0] ?? '', last: days.at(-1) ?? '', articles };
}
