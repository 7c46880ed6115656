import { parseQuery } from '../../phrases.ts';
import { queryOfHash } from '../hash.ts';
import { findMarks } from '../marks.ts';
import { toHits } from './hits.ts';
import { readText, toRanges } from './text.ts';
import { showHits, type FoundSettings } from './walk.ts';

/**
 * Marks in the article what the address asks for, with a bar to walk through the hits; nothing where there is none. A
 * fragment that asks for nothing leaves the marks there are: links inside an article have such.
 */
export function markFound(): void {
  const query = queryOfHash(location.hash);
  const article = document.querySelector<HTMLElement>('[data-found]');
  if (query === null || !article || query === shown?.query) return;
  shown?.clear();
  shown = undefined;
  const hits = findHits(article, query);
  if (hits.length === 0) return;
  const settings = JSON.parse(article.dataset['found'] ?? '') as FoundSettings;
  const clear = showHits(article, settings, { query, hits }, () => {
    shown = undefined;
    forgetQuery();
  });
  shown = { query, clear };
}

let shown: { query: string; clear: () => void } | undefined;

/** All that is searched but the names of people and terms, which are links here. */
const READ =
  '.article-head :is(.kicker, .headline, .subtitle, .standfirst, .caption, .credit), .prose';

function findHits(article: HTMLElement, query: string): Range[] {
  const page = readText(article.querySelectorAll(READ));
  return toRanges(page, toHits(findMarks(page.text, parseQuery(query).wanted)));
}

/** So that the address is the article's own again. */
function forgetQuery(): void {
  if (queryOfHash(location.hash) === null) return;
  history.replaceState(history.state, '', location.pathname + location.search);
}
