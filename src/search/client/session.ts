import type { Fragment } from '../fragment.ts';
import { parseQuery, type Phrase } from '../phrases.ts';
import { IndexMissing, type Engine } from './engine.ts';
import { exactFirst } from './exact.ts';
import { find, type Found } from './find.ts';
import { inOrder } from './inOrder.ts';

/** What the page shows. */
export type View =
  | { kind: 'empty' | 'nothingToSearch' | 'searching' | 'failed' | 'indexMissing' }
  | {
      kind: 'found';
      query: string;
      /** What is wanted: the rest is not there to be marked. */
      phrases: Phrase[];
      /** Whether all of the archive was searched; else there may be more, in another order. */
      complete: boolean;
      total: number;
      articles: Fragment[];
    };

/** The reader's search: `ask` it a query, ask for `more` results. */
export interface Session {
  ask(query: string): Promise<void>;
  more(): Promise<void>;
}

/** Only the answer to the latest request is shown. The index is opened at the first query, and again after a failure. */
export function startSession(open: () => Promise<Engine>, show: (view: View) => void): Session {
  let latest = 0;
  let opened: Promise<Engine> | undefined;
  let more: () => Promise<void> = () => Promise.resolve();

  const answer = async (work: (current: () => boolean) => Promise<void>): Promise<void> => {
    const request = ++latest;
    const current = () => request === latest;
    try {
      await work(current);
    } catch (error) {
      if (!current()) return;
      const failed = opened;
      opened = undefined;
      show({ kind: error instanceof IndexMissing ? 'indexMissing' : 'failed' });
      failed?.then(
        (engine) => {
          engine.close();
        },
        () => undefined,
      );
    }
  };

  const ask = (query: string) =>
    answer(async (current) => {
      more = () => Promise.resolve();
      const parsed = parseQuery(query);
      const phrases = parsed.wanted;
      if (phrases.length === 0) {
        show({ kind: query.trim() === '' ? 'empty' : 'nothingToSearch' });
        return;
      }
      show({ kind: 'searching' });
      opened ??= open();
      const engine = await opened;
      const page = async (
        hits: Hit[],
        { size, complete }: { size: number; complete: boolean },
        stillCurrent: () => boolean,
      ): Promise<void> => {
        const results = await Promise.all(
          hits
            .slice(0, size)
            .map(async ({ id, score }) => ({ score, article: await engine.article(id) })),
        );
        if (!stillCurrent()) return;
        const ordered = complete ? exactFirst(results, phrases, PAGE) : results;
        const articles = ordered.map(({ article }) => article);
        if (complete) {
          more = () =>
            answer((isCurrent) => page(hits, { size: size + PAGE, complete }, isCurrent));
        }
        show({ kind: 'found', query, phrases, complete, total: hits.length, articles });
      };

      // Newest shard first. What is shown stays in its place until all is there; then the best come first.
      const found: Hit[] = [];
      const search = (shard: Engine['shards'][number]) =>
        current() ? find(parsed, shard) : Promise.resolve([]);
      for await (const part of inOrder(engine.shards, search, AT_ONCE)) {
        if (!current()) return;
        const isNew = part.length > 0 && found.length < PAGE;
        found.push(...part);
        if (isNew) await page([...found], { size: PAGE, complete: false }, current);
      }
      // The sort is stable: of equal ones the newest comes first.
      found.sort((a, b) => b.score - a.score);
      await page(found, { size: PAGE, complete: true }, current);
    });

  return { ask, more: () => more() };
}

type Hit = Pick<Found, 'id' | 'score'>;

// A phone's screen shows three or four.
const PAGE = 10;

/** Shards that are searched at the same time: while one's chunks are on their way, Pagefind works for another. */
const AT_ONCE = 4;
