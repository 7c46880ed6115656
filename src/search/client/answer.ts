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
  /** Whether what is nearly meant is still looked for. */
  isPending: boolean;
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
  /** Looks for what is nearly meant, as long as it is wanted. */
  lookAround(isCurrent: () => boolean): Promise<void>;
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
  const answer: Answer = { ...asked, isAnew, search, isSearching: false, view, lookAround };
  const known = new Map<string, Result>();
  let around: Pick<FoundView, 'similar' | 'suggestions'> | undefined;
  return answer;

  async function lookAround(isCurrent: () => boolean): Promise<void> {
    const found = search.found();
    // What was found is an answer, with what is near it or without.
    const similar = await similarTo(engine, request, found, isCurrent).catch(() => null);
    const suggestions =
      found.length === 0 ? await suggest(engine, request, isCurrent).catch(() => null) : null;
    if (isCurrent()) around = { similar, suggestions };
  }

  async function view(complete: boolean): Promise<FoundView> {
    const isCounted = complete && answer.counted && (await search.loadFacets());
    const { rest, missing } = search;
    const found = search.found();
    const isFew = complete && found.length < PAGE && rest.length + missing.length === 0;
    return {
      kind: 'found',
      query: request.query,
      complete,
      total: found.length,
      isPending: isFew && !around,
      results: await showResults(found.slice(0, answer.size), {
        phrases: query.wanted,
        engine,
        known,
        isByDay: request.order !== 'best',
      }),
      rest: joined(rest),
      missing: missing.map(({ first, last, articles }) => ({ first, last, articles })),
      counts: isCounted ? count(search.filed(), request) : null,
      similar: (isFew && around?.similar) || null,
      suggestions: (isFew && around?.suggestions) || null,
    };
  }
}

function joined(shards: readonly Shard[]): Period | null {
  const days = shards.flatMap(({ first, last }) => [first, last]).sort();
  const articles = shards.reduce((sum, shard) => sum + shard.articles, 0);
  return articles === 0 ? null : { first: days[0] ?? '', last: days.at(-1) ?? '', articles };
}
