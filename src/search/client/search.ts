import type { Facets } from '../facets.ts';
import type { Query } from '../phrases.ts';
import type { Engine, Shard } from './engine.ts';
import { find, type Found, type FoundArticle } from './find.ts';
import { inOrder } from './inOrder.ts';
import { isNarrowed, PAGE, type SearchRequest } from './request.ts';
import { isOfYears, isWithin } from './narrow.ts';
import { score } from './rank.ts';

/** One query on its way through the periods of the archive. */
export interface Search {
  /** Periods that are still to be searched, or on their way, and those that did not load. */
  rest: Shard[];
  missing: Shard[];
  /** What was found so far, in its order. */
  found(): Match[];
  /** All that was found with what it can be narrowed by, whatever the request narrows it by; once facets are loaded. */
  filed(): { page: number; facets: Facets }[];
  /**
   * Searches on: through so many articles and until there are as many results as are wanted, or through all that is left,
   * or until nothing loads any more. Calls `heard` when there is more; ends early where it says no.
   */
  goOn(heard: () => Promise<boolean>, wanted: number): Promise<void>;
  /** Loads what can be narrowed by. @returns whether all of it is there */
  loadFacets(): Promise<boolean>;
}

/** An article that was found. */
export interface Match extends FoundArticle {
  score: number;
}

/** @param withFacets whether what was found can be counted by facets */
export function startSearch(
  engine: Engine,
  query: Query,
  request: SearchRequest,
  withFacets: boolean,
): Search {
  const shards = engine.shards.filter((shard) => isOfYears(shard, request));
  const inTurn = request.order === 'oldest' ? shards.toReversed() : shards;
  const parts: Part[] = [];
  let filing = withFacets || isNarrowed(request);
  const search: Search = {
    rest: [...inTurn],
    missing: [],
    // What did not load at first may have come later.
    found: () => inTheirOrder(parts.sort(byTurn), query, request),
    async goOn(heard, wanted) {
      search.rest.unshift(...search.missing.splice(0));
      let came: number;
      do {
        came = 0;
        const searched = inOrder(step(search.rest), tried, AT_ONCE);
        for await (const { shard, part } of searched) {
          const at = search.rest.indexOf(shard);
          // A search that was left may have brought it meanwhile.
          if (at >= 0) {
            search.rest.splice(at, 1);
            if (part) parts.push(part);
            else search.missing.push(shard);
          }
          came += part ? 1 : 0;
          if (!(await heard())) return;
        }
        // Where nothing came, the network is away.
      } while (came > 0 && search.rest.length > 0 && search.found().length < wanted);
    },
    filed: () =>
      parts.flatMap(({ articles, facets }) =>
        facets ? articles.map(({ page }) => ({ page, facets })) : [],
      ),
    async loadFacets() {
      filing = true;
      const loads = parts.map(async (part) => {
        if (part.articles.length > 0) part.facets ??= await part.shard.facets().catch(() => null);
        return part.articles.length === 0 || part.facets !== null;
      });
      return (await Promise.all(loads)).every(Boolean);
    },
  };
  const byTurn = (a: Part, b: Part) => inTurn.indexOf(a.shard) - inTurn.indexOf(b.shard);
  const searchShard = async (shard: Shard): Promise<Part> => {
    const found = await find(query, shard);
    if (!filing || found.articles.length === 0) return { ...found, shard, facets: null };
    // Counts can do without.
    const facets = await shard.facets().catch((error: unknown) => {
      if (isNarrowed(request)) throw error;
      return null;
    });
    return { ...found, shard, facets };
  };
  // Twice: where Pagefind's worker ends, all that it is asked ends with it.
  const tried = async (shard: Shard): Promise<{ shard: Shard; part: Part | null }> => {
    const again = () => searchShard(shard).catch(() => null);
    return { shard, part: await searchShard(shard).catch(again) };
  };
  return search;
}

/** A page of matches, or what there is, where it need not be shown as it comes; less where it is not wanted any more. */
export async function matchesOf(
  engine: Engine,
  query: Query,
  request: SearchRequest,
  isWanted: () => boolean,
): Promise<Match[]> {
  if (!isWanted()) return [];
  const search = startSearch(engine, query, request, false);
  await search.goOn(() => Promise.resolve(isWanted()), PAGE);
  return search.found();
}

interface Part extends Found {
  shard: Shard;
  facets: Facets | null;
}

/** Shards that are searched at the same time: while one's chunks are on their way, Pagefind works for another. */
const AT_ONCE = 4;

/**
 * Articles that one step looks through, at least: with a common word, some 0.5 MB on their way. A small archive is searched
 * in one step.
 */
const STEP = 10_000;

/** The next shards, for a step. */
function step(rest: readonly Shard[]): Shard[] {
  let articles = 0;
  const count = rest.findIndex((shard) => (articles += shard.articles) >= STEP);
  return rest.slice(0, count < 0 ? rest.length : count + 1);
}

/** By score, of equal ones the newest first; or by day. The parts' own order is by day. */
function inTheirOrder(parts: readonly Part[], query: Query, request: SearchRequest): Match[] {
  const lengths = query.wanted.map(({ units }) => units.length);
  const found = lengths.map((_, index) =>
    parts.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0),
  );
  const articles = parts.reduce((sum, { shard }) => sum + shard.articles, 0);
  const matches = parts.flatMap((part) =>
    (request.order === 'oldest' ? part.articles.toReversed() : part.articles)
      .filter(
        ({ page }) => part.facets === null || isWithin({ page, facets: part.facets }, request),
      )
      .map((each) => ({
        ...each,
        score: request.order === 'best' ? score(each, { lengths, found, articles }) : 0,
      })),
  );
  return matches.sort((a, b) => b.score - a.score);
}
