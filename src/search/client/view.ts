import { fillIn, type SearchTexts } from '../texts.ts';
import { resultItem } from './item.ts';
import type { FoundView } from './answer.ts';
import type { View } from './session.ts';
import { suggestionNotes } from './notes.ts';

/** Shows a view in what Search.astro prints. */
export function showView(
  root: HTMLElement,
  view: View,
  { texts, base }: { texts: SearchTexts; base: string },
): void {
  const status = part(root, '[role="status"]', HTMLElement);
  const results = part(root, '#results', HTMLOListElement);
  const more = part(root, '.search-more', HTMLButtonElement);
  const deeper = part(root, '.search-deeper', HTMLButtonElement);
  const missing = part(root, '.search-missing', HTMLElement);
  const notes = part(root, '.search-notes', HTMLElement);

  const found = view.kind === 'found' ? view : null;
  const complete = found ? found.complete : view.kind !== 'searching';
  status.textContent = statusText(view, texts);
  root.setAttribute('aria-busy', String(!complete));
  root.dataset['state'] = isFailed(view) ? 'failed' : view.kind;
  // Earlier results stay until the answer is there, so that the page does not jump while one types.
  if (view.kind === 'searching') return;

  const before = results.children.length;
  const wasFocused = document.activeElement === more || document.activeElement === deeper;
  const itemsOf = (list: Pick<FoundView, 'query' | 'results'> | null | undefined) =>
    list?.results.map((result) => resultItem(result, { texts, base, query: list.query })) ?? [];
  const items = itemsOf(found);
  results.replaceChildren(...items);
  showSimilar(root, found, itemsOf(found?.similar), texts);
  notes.replaceChildren(...(found ? suggestionNotes(found, texts, base) : []));

  more.hidden = !found || !complete || found.results.length >= found.total;
  deeper.hidden = !complete || !found?.rest;
  if (found?.rest) deeper.textContent = fillIn(texts.deeper, periodOf(found.rest));
  missing.hidden = !complete || !found || found.missing.length === 0;
  if (found) part(missing, 'p', HTMLElement).textContent = missingText(found, texts);
  if (wasFocused) (items[before]?.querySelector('a') ?? items[0]?.querySelector('a'))?.focus();
}

/** A part of what Search.astro prints. Throws if it is not there. */
export function part<Part extends Element>(
  root: Element,
  selector: string,
  kind: new () => Part,
): Part {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`Search.astro has no ${selector}`);
  return found;
}

function statusText(view: View, texts: SearchTexts): string {
  if (view.kind === 'empty') return '';
  if (view.kind !== 'found') return texts[view.kind];
  const { total, query, complete, rest } = view;
  if (!complete) return texts.searching;
  if (isFailed(view)) return texts.failed;
  if (total === 0) return fillIn(texts.none, { query });
  if (rest) return fillIn(texts.countSoFar, { count: total, ...periodOf(rest) });
  return fillIn(total === 1 ? texts.countOne : texts.count, { count: total });
}

/** Nothing was found, and not all was searched that had to be. */
function isFailed(view: View): boolean {
  return view.kind === 'found' && view.complete && view.total === 0 && view.missing.length > 0;
}

function missingText({ missing }: FoundView, texts: SearchTexts): string {
  return missing.map((period) => fillIn(texts.missing, periodOf(period))).join(' ');
}

/** The days of a period, and its number of articles. */
function periodOf({ first, last, articles }: { first: string; last: string; articles: number }) {
  return { first, last, articles };
}

function showSimilar(
  root: HTMLElement,
  found: FoundView | null,
  items: HTMLElement[],
  texts: SearchTexts,
): void {
  const section = part(root, '.search-similar', HTMLElement);
  section.hidden = items.length === 0;
  part(section, 'ol', HTMLOListElement).replaceChildren(...items);
  if (!found?.similar) return;
  const { kind, query } = found.similar;
  part(section, 'p', HTMLElement).textContent = fillIn(texts.similar[kind], { query });
}
