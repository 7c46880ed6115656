import type { Fragment } from '../fragment.ts';
import { parseQuery, type Phrase } from '../phrases.ts';
import { IndexMissing, type Engine } from './engine.ts';
import { find } from './find.ts';
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
        ids: string[],
        { size, complete }: { size: number; complete: boolean },
        stillCurrent: () => boolean,
      ): Promise<void> => {
        const articles = await Promise.all(ids.slice(0, size).map((id) => engine.article(id)));
        if (!stillCurrent()) return;
        if (complete) {
          more = () => answer((isCurrent) => page(ids, { size: size + PAGE, complete }, isCurrent));
        }
        show({ kind: 'found', query, phrases, complete, total: ids.length, articles });
      };

      // Newest shard first. What is shown stays in its place until all is there; then the best come first.
      const found: { id: string; score: number }[] = [];
      const search = (shard: Engine['shards'][number]) =>
        current() ? find(parsed, shard) : Promise.resolve([]);
      for await (const part of inOrder(engine.shards, search, AT_ONCE)) {
        if (!current()) return;
        const isNew = part.length > 0 && found.length < PAGE;
        found.push(...part);
        if (isNew) await page(idsOf(found), { size: PAGE, complete: false }, current);
      }
      // The sort is stable: of equal ones the newest comes first.
      const best = idsOf(found.sort((a, b) => b.score - a.score));
      await page(best, { size: PAGE, complete: true }, current);
    });

  return { ask, more: () => more() };
}

function idsOf(found: { id: string }[]): string[] {
  return found.map(({ id }) => id);
}

// A phone's screen shows three or four.
const PAGE = 10;

/** Shards that are searched at the same time: while one's chunks are on their way, Pagefind works for another. */
const AT_ONCE = 4;
