/** What the page keeps of the query it is answering; times are milliseconds since its navigation began. */
export interface Marks {
  /** When it was asked: with the navigation, or with the Enter key. */
  start: number;
  /** When the first result was in the document. */
  first: number | null;
  /** When all results of the periods that it searches at first were there; then, of those that were asked for. */
  settled: number | null;
  /** How often it settled. */
  times: number;
  /** The longest task of its thread that ended since the start; 0 where none took 50 ms, the least that is reported. */
  longestTask: number;
}

declare global {
  interface Window {
    marks: Marks;
  }
}

/** Runs in every page, before its own scripts, and looks on. It knows what readers and their tools see and no more. */
export function probe(): void {
  const fresh = (start: number): Marks => ({
    ...{ start, first: null, settled: null, times: 0, longestTask: 0 },
  });
  window.marks = fresh(0);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (startTime + duration < window.marks.start) continue;
      window.marks.longestTask = Math.max(window.marks.longestTask, duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  const begin = (event: KeyboardEvent) => {
    if (event.key === 'Enter') window.marks = fresh(performance.now());
  };
  document.addEventListener('keydown', begin, true);
  new MutationObserver((records) => {
    const now = performance.now();
    const { marks } = window;
    if (document.querySelector('#results .result-link')) marks.first ??= now;
    const search = document.querySelector('.search');
    const wasBusy = records.some(({ oldValue }) => oldValue === 'true');
    if (marks.first === null || !wasBusy || search?.getAttribute('aria-busy') !== 'false') return;
    marks.settled = now;
    marks.times += 1;
  }).observe(document, {
    ...{ subtree: true, childList: true },
    ...{ attributeFilter: ['aria-busy'], attributeOldValue: true },
  });
}

/**
 * Runs in the page: asks for older periods until there are none.
 *
 * @returns how often it asked
 */
export async function searchDeeper(): Promise<number> {
  for (let asked = 0; ; asked += 1) {
    const button = document.querySelector('.search-deeper');
    const isThere = button instanceof HTMLButtonElement && button.checkVisibility();
    if (!isThere || button.disabled) return asked;
    const { times } = window.marks;
    button.click();
    while (window.marks.times === times) await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
