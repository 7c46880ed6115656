import { parseQuery } from '../phrases.ts';
import { startAnswer, type Answer, type FoundView } from './answer.ts';
import { IndexMissing, type Engine } from './engine.ts';
import { PAGE, type SearchRequest } from './request.ts';

/** What the page shows. */
export type View =
  | { kind: 'empty' | 'nothingToSearch' | 'searching' | 'failed' | 'indexMissing' | 'blocked' }
  | FoundView;

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
    if (opened) return opened;
    const opening = open();
    opening.catch(() => {
      if (opened === opening) opened = undefined;
    });
    opened = opening;
    return opening;
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
    const heard = async () => {
      if (!isCurrent()) return false;
      // What is shown stays in its place until all is there; then the best come first.
      if (shown < PAGE && search.found().length > shown) {
        shown = search.found().length;
        const view = await answer.view(false);
        if (isCurrent()) show(view);
      }
      return isCurrent();
    };
    await search.goOn(heard, answer.size);
    if (isCurrent()) answer.isSearching = false;
  };
  const answerWith = async (answer: Answer, isCurrent: () => boolean): Promise<void> => {
    const view = await answer.view(true);
    if (!isCurrent()) return;
    const isWhole = view.missing.length === 0 && !view.results.includes(null);
    if (isWhole || answer.isAnew || (await answer.engine.isCurrent().catch(() => true))) {
      if (isCurrent()) show(view);
      if (!view.isPending || !isCurrent()) return;
      await answer.lookAround(isCurrent);
      const whole = await answer.view(true);
      if (isCurrent()) show(whole);
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
    prepare: () =>
      engine()
        .then((index) => index.prepare())
        // What is needed is asked for again.
        .catch(() => undefined),
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
