import type { SearchTexts } from '../texts.ts';
import { controlsOf } from './controls.ts';
import { listenToKeys } from './keyboard.ts';
import { PAGE, readRequest, writeRequest } from './request.ts';
import type { Order, Shown } from './searcher.ts';
import type { View } from './session.ts';
import { part, showView } from './view.ts';

/** What Search.astro hands over, as JSON in `data-search`. */
export interface SearchSettings {
  /** `''`, or the site's path without a slash at its end. */
  base: string;
  /** The folder of the index, with a slash at its end. */
  indexUrl: string;
  texts: SearchTexts;
}

/** Makes the search work. `root` is what Search.astro prints. */
export function mountSearch(root: HTMLElement): void {
  const settings = JSON.parse(root.dataset['search'] ?? '') as SearchSettings;
  const form = part(root, '.search-form', HTMLFormElement);
  const field = part(root, '.search-field', HTMLInputElement);
  const filters = part(root, '.search-filters', HTMLDetailsElement);
  const controls = controlsOf(filters, settings.texts);

  let searcher: Worker | undefined;
  let number = 0;
  let shown: View = { kind: 'empty' };
  let place: number | undefined;
  let timer: number | undefined;
  const send = (order: Order): void => {
    searcher ??= start();
    searcher.postMessage(order);
  };
  const start = (): Worker => {
    const worker = new Worker(new URL('./searcher.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Shown>) => {
      if (data.number === number) show(data.view);
    });
    worker.addEventListener('error', () => {
      // It did not load, or cannot go on: the next order goes to another.
      worker.terminate();
      if (worker === searcher) searcher = undefined;
      show({ kind: 'failed' });
    });
    const indexUrl = new URL(settings.indexUrl, location.href).href;
    worker.postMessage({ start: { indexUrl } } satisfies Order);
    return worker;
  };
  const busy = (): number => {
    root.setAttribute('aria-busy', 'true');
    return ++number;
  };
  const show = (view: View): void => {
    shown = view;
    showView(root, view, settings);
    // While one types, the last counts stay.
    if (view.kind === 'found' ? view.complete : view.kind !== 'searching') {
      controls.count(view.kind === 'found' ? view.counts : null);
    }
    if (place !== undefined && root.getAttribute('aria-busy') === 'false') {
      window.scrollTo(0, place);
      place = undefined;
    }
  };

  let asked = '';
  const ask = (size = PAGE): void => {
    asked = location.search;
    const request = readRequest(new URL(location.href));
    const values: [typeof request, number, boolean] = [request, size, filters.open];
    send({ number: busy(), name: 'ask', values });
  };
  // What is being typed changes the address; what was searched for, and then left, has its own for Back.
  let settled = true;
  const keep = (): void => {
    // What is still to be restored is kept already.
    if (place !== undefined) return;
    const size = shown.kind === 'found' ? shown.results.length : PAGE;
    const kept: Kept = { size: Math.max(size, PAGE), place: window.scrollY };
    history.replaceState(kept, '');
  };
  const goTo = (isTyping: boolean): void => {
    const request = { ...controls.read(), query: field.value };
    const address = writeRequest(new URL(location.href), request);
    if (address.href !== location.href) {
      const isFirst = readRequest(new URL(location.href)).query === '';
      if (settled && !isFirst) {
        keep();
        history.pushState(null, '', address);
      } else history.replaceState(null, '', address);
    }
    settled = !isTyping;
    place = undefined;
    ask();
  };
  const restore = (): void => {
    clearTimeout(timer);
    const request = readRequest(new URL(location.href));
    const kept = history.state as Kept | null;
    field.value = request.query;
    controls.write(request);
    settled = true;
    place = kept?.place;
    if (request.query !== '' || shown.kind !== 'empty') ask(kept?.size);
  };

  const search = (delay: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(goTo, delay, delay > 0);
  };
  field.addEventListener('input', (event) => {
    // While a Chinese word is being composed, the field holds its pinyin.
    if (!(event instanceof InputEvent && event.isComposing)) search(DEBOUNCE);
  });
  field.addEventListener('compositionstart', () => {
    clearTimeout(timer);
  });
  field.addEventListener('compositionend', () => {
    search(DEBOUNCE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search(0);
  });
  filters.addEventListener('change', () => {
    search(0);
  });
  filters.addEventListener('toggle', () => {
    const isCounted = shown.kind === 'found' && shown.counts !== null;
    const isAsked = shown.kind === 'found' || shown.kind === 'searching';
    if (filters.open && isAsked && !isCounted) send({ number: busy(), name: 'count', values: [] });
  });
  controls.onReset(() => {
    search(0);
  });
  part(root, '.search-more', HTMLButtonElement).addEventListener('click', () => {
    send({ number: busy(), name: 'more', values: [] });
  });
  const goOn = (): void => {
    send({ number: busy(), name: 'goOn', values: [] });
  };
  part(root, '.search-deeper', HTMLButtonElement).addEventListener('click', goOn);
  part(root, '.search-retry', HTMLButtonElement).addEventListener('click', () => {
    if (shown.kind === 'found') goOn();
    else ask();
  });
  listenToKeys(field, root, () => {
    field.value = '';
    search(0);
  });

  history.scrollRestoration = 'manual';
  window.addEventListener('popstate', () => {
    // A link within the page is no other search.
    if (location.search !== asked) restore();
  });
  window.addEventListener('pagehide', keep);
  // Before Back and Forward there is no other time.
  window.addEventListener('scrollend', keep);
  searcher = start();
  restore();
}

/** What of a search is not in its address: how many results were shown, and how far the page was scrolled. */
interface Kept {
  size: number;
  place: number;
}

// Milliseconds: longer than between two keystrokes of a quick typist, shorter than a pause to read.
const DEBOUNCE = 150;

for (const root of document.querySelectorAll<HTMLElement>('[data-search]')) mountSearch(root);
