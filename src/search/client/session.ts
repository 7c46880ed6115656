import { parseQuery, type Phrase } from '../phrases.ts';
import type { Article } from './article.ts';
import { IndexMissing, type Engine } from './engine.ts';
import { find } from './find.ts';

/** What the page shows. */
export type View =
  | { kind: 'empty' | 'nothingToSearch' | 'searching' | 'failed' | 'indexMissing' }
  | { kind: 'found'; query: string; phrases: Phrase[]; total: number; articles: Article[] };

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
      const phrases = parseQuery(query);
      if (phrases.length === 0) {
        show({ kind: query.trim() === '' ? 'empty' : 'nothingToSearch' });
        return;
      }
      show({ kind: 'searching' });
      opened ??= open();
      const engine = await opened;
      const ids = await find(phrases, engine);
      if (ids.length === 0) await engine.check();
      const page = async (size: number, stillCurrent: () => boolean): Promise<void> => {
        const articles = await Promise.all(ids.slice(0, size).map((id) => engine.article(id)));
        if (!stillCurrent()) return;
        more = () => answer((isCurrent) => page(size + PAGE, isCurrent));
        show({ kind: 'found', query, phrases, total: ids.length, articles });
      };
      await page(PAGE, current);
    });

  return { ask, more: () => more() };
}

// A phone's screen shows three or four.
const PAGE = 10;
