import { parseQuery } from '../phrases.ts';
import { IndexMissing, type Engine, type Shard } from './engine.ts';
import { count, type Counts } from './narrow.ts';
import { PAGE, type SearchRequest } from './request.ts';
import { showResults, type Result } from './results.ts';
import { startSearch, type Search } from './search.ts';
import { similarTo, type Similar } from './similar.ts';
import { suggest, type Suggestions } from './suggest.ts';

/** What the page shows. */
export type View =
  | { kind: 'empty' | 'nothingToSearch' | 'searching' | 'failed' | 'indexMissing' | 'blocked' }
  | FoundView;

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

/** The reader's search. What it has to show goes to `show`, and only the answer to the latest request. */
export interface Session {
  /** Loads what the first request will need, if that can be had. */
  prepare(): Promise<void>;
  /** @param size results to show at first @param counted whether by what they can be narrowed is asked for too */
  ask(request: SearchRequest, size: number, counted: boolean): Promise<void>;
  more(): Promise<void>;
  /** Counts what was found by what it can be narrowed by. */
  count(): Promise<void>;
  /** Searches periods that were not searched yet, and those that could not be loaded. */
  goOn(): Promise<void>;
}

/** The index is opened when it is needed, and again after a failure. */
export function startSession(open: () => Promise<Engine>, show: (view: View) => void): Session {
  let latest = 0;
  let opened: Promise<Engine> | undefined;
  let current: Answer | undefined;
  /** Whether the latest request is to be counted. */
  let isCounted = false;

  const engine = (): Promise<Engine> => {
    opened ??= open();
    return opened;
  };
  const close = (): void => {
    opened?.then(
      (each) => {
        each.close();
      },
      () => undefined,
    );
    opened = undefined;
  };
  const run = async (work: (isCurrent: () => boolean) => Promise<void>): Promise<void> => {
    const request = ++latest;
    const isCurrent = () => request === latest;
    try {
      await work(isCurrent);
    } catch (error) {
      if (!isCurrent()) return;
      close();
      show({ kind: error instanceof IndexMissing ? 'indexMissing' : 'failed' });
    }
  };
  const searchOn = async (answer: Answer, isCurrent: () => boolean): Promise<void> => {
    const { search } = answer;
    let shown = 0;
    answer.isSearching = true;
    await search.goOn(async () => {
      if (!isCurrent()) return false;
      // What is shown stays in its place until all is there; then the best come first.
      if (shown < PAGE && search.found().length > shown) {
        shown = search.found().length;
        const view = await answer.view(false);
        if (isCurrent()) show(view);
      }
      return isCurrent();
    });
    if (isCurrent()) answer.isSearching = false;
  };
  const answerWith = async (answer: Answer, isCurrent: () => boolean): Promise<void> => {
    const view = await answer.view(true);
    if (!isCurrent()) return;
    const isWhole = view.missing.length === 0 && !view.results.includes(null);
    if (isWhole || answer.isAnew || (await answer.engine.isCurrent().catch(() => true))) {
      if (isCurrent()) show(view);
      return;
    }
    if (!isCurrent()) return;
    // The site was published anew since: its files have other names now.
    close();
    await answerTo(answer.request, answer.size, answer.counted, true);
  };
  /** What is asked for beside goes into the answer that is on its way, or into another. */
  const amend = async (change: (answer: Answer) => void): Promise<void> => {
    const answer = current;
    if (!answer) return;
    change(answer);
    if (!answer.isSearching) await run((isCurrent) => answerWith(answer, isCurrent));
  };

  const answerTo = (request: SearchRequest, size: number, counted: boolean, isAnew: boolean) =>
    run(async (isCurrent) => {
      current = undefined;
      isCounted = counted;
      const query = parseQuery(request.query);
      if (query.wanted.length === 0) {
        show({ kind: request.query === '' ? 'empty' : 'nothingToSearch' });
        return;
      }
      show({ kind: 'searching' });
      const index = await engine();
      if (!isCurrent()) return;
      const answer = startAnswer(index, request, size, isCounted, isAnew);
      current = answer;
      await searchOn(answer, isCurrent);
      if (isCurrent()) await answerWith(answer, isCurrent);
    });

  return {
    ask: (request, size, counted) => answerTo(request, size, counted, false),
    prepare: async () => {
      await engine()
        .then((index) => index.prepare())
        .catch(close);
    },
    more: () =>
      amend((answer) => {
        answer.size += PAGE;
      }),
    count: () => {
      isCounted = true;
      return amend((answer) => {
        answer.counted = true;
      });
    },
    goOn: async () => {
      const answer = current;
      if (!answer || answer.isSearching) return;
      await run(async (isCurrent) => {
        await searchOn(answer, isCurrent);
        if (isCurrent()) await answerWith(answer, isCurrent);
      });
    },
  };
}

/** A request with what is known of its answer. */
interface Answer {
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

function startAnswer(
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
