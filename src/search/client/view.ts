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
  const retry = part(missing, '.search-retry', HTMLButtonElement);
  const field = part(root, '.search-field', HTMLInputElement);
  const notes = part(root, '.search-notes', HTMLElement);

  const found = view.kind === 'found' ? view : null;
  const complete = found ? found.complete : view.kind !== 'searching';
  const said = statusText(view, texts);
  // Said again, it would be read out again.
  if (status.textContent !== said) status.textContent = said;
  root.setAttribute('aria-busy', String(!complete || found?.isPending === true));
  root.dataset['state'] = view.kind === 'found' && hasFailed(view) ? 'failed' : view.kind;
  // Earlier results stay until the answer is there, so that the page does not jump while one types.
  if (view.kind === 'searching') return;

  const before = results.children.length;
  const { activeElement: focused } = document;
  const itemsOf = (list: Pick<FoundView, 'query' | 'results'> | null | undefined) =>
    list?.results.map((result) => resultItem(result, { texts, base, query: list.query })) ?? [];
  const items = itemsOf(found);
  results.replaceChildren(...items);
  showSimilar(root, found, itemsOf(found?.similar), texts);
  notes.replaceChildren(...(found ? suggestionNotes(found, texts, base) : []));

  const isShort = found !== null && complete && found.results.length < found.total;
  if (found?.rest) deeper.textContent = fillIn(texts.deeper, periodOf(found.rest));
  const pressed = [more, deeper, retry].find((button) => button === focused);
  more.hidden = !isShort;
  deeper.hidden = !complete || !found?.rest;
  missing.hidden = !complete || !(hasFailed(view) || (found && found.missing.length > 0));
  part(missing, 'p', HTMLElement).textContent = found ? missingText(found, texts) : '';
  if (focused instanceof HTMLAnchorElement) focusOn(root, focused);
  else if (pressed === more && complete) linkIn(items[before])?.focus();
  else if (pressed && !pressed.checkVisibility()) (linkIn(items[0]) ?? field).focus();
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

/** The list was made anew: the reader stays where he was in it. */
function focusOn(root: HTMLElement, before: HTMLAnchorElement): void {
  const links = root.querySelectorAll<HTMLAnchorElement>('.result-link, .search-suggestion');
  const same = [...links].find(({ href }) => href === before.href);
  if (!before.isConnected) same?.focus({ preventScroll: true });
}

function linkIn(item: HTMLElement | undefined): HTMLAnchorElement | null | undefined {
  return item?.querySelector('a');
}

function statusText(view: View, texts: SearchTexts): string {
  if (view.kind === 'empty') return '';
  if (view.kind !== 'found') return texts[view.kind];
  const { total, query, complete, rest, missing } = view;
  if (!complete) return texts.searching;
  if (hasFailed(view)) return texts.failed;
  if (total === 0) return fillIn(texts.none, { query });
  if (missing.length > 0) return fillIn(texts.countPartly, { count: total });
  if (rest) return fillIn(texts.countSoFar, { count: total, ...periodOf(rest) });
  return fillIn(total === 1 ? texts.countOne : texts.count, { count: total });
}

/** Nothing is there to be shown, and not all was searched that had to be. */
function hasFailed(view: View): boolean {
  if (view.kind === 'failed' || view.kind === 'indexMissing') return true;
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
