import type { SearchTexts } from '../texts.ts';
import { openEngine } from './engine.ts';
import { listenToKeys } from './keyboard.ts';
import { startSession, type View } from './session.ts';
import { resultItems, statusText } from './view.ts';

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
  const { base, indexUrl, texts } = JSON.parse(root.dataset['search'] ?? '') as SearchSettings;
  const form = part(root, 'form', HTMLFormElement);
  const field = part(root, 'input', HTMLInputElement);
  const status = part(root, '[role="status"]', HTMLElement);
  const results = part(root, '#results', HTMLOListElement);
  const more = part(root, '.search-more', HTMLButtonElement);

  const show = (view: View): void => {
    status.textContent = statusText(view, texts);
    const complete = view.kind === 'found' ? view.complete : view.kind !== 'searching';
    root.setAttribute('aria-busy', String(!complete));
    // Earlier results stay until the answer is there, so that the page does not jump while one types.
    if (view.kind === 'searching') return;
    const shown = results.children.length;
    const items = resultItems(view, base);
    const focused = document.activeElement === more;
    results.replaceChildren(...items);
    more.hidden = view.kind !== 'found' || !complete || view.articles.length >= view.total;
    if (focused) items[shown]?.querySelector('a')?.focus();
  };
  const session = startSession(() => openEngine(indexUrl), show);

  let timer: number | undefined;
  const search = (delay: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      linkTo(field.value.trim());
      void session.ask(field.value);
    }, delay);
  };
  field.addEventListener('input', (event) => {
    // While a Chinese word is being composed, the field holds its pinyin.
    if (!(event instanceof InputEvent && event.isComposing)) search(DEBOUNCE);
  });
  field.addEventListener('compositionend', () => {
    search(DEBOUNCE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search(0);
  });
  more.addEventListener('click', () => void session.more());
  listenToKeys(field, results, () => {
    field.value = '';
    search(0);
  });

  field.value = new URL(location.href).searchParams.get('q') ?? field.value;
  if (field.value !== '') search(0);
}

// Milliseconds: longer than between two keystrokes of a quick typist, shorter than a pause to read.
const DEBOUNCE = 150;

/** So that the address is a link to the query, and Back leaves the page. */
function linkTo(query: string): void {
  const url = new URL(location.href);
  if (query === '') url.searchParams.delete('q');
  else url.searchParams.set('q', query);
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}

function part<Part extends Element>(root: Element, selector: string, kind: new () => Part): Part {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`Search.astro has no ${selector}`);
  return found;
}

for (const root of document.querySelectorAll<HTMLElement>('[data-search]')) mountSearch(root);
