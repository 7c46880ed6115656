import { makeBar } from './bar.ts';
import { firstBelow, hasJustArrived, reveal } from './scroll.ts';
import type { FoundTexts } from './texts.ts';

/** What Article.astro hands over, as JSON in `data-found`. */
export interface FoundSettings {
  /** The language of the texts, as BCP 47. */
  lang: string;
  texts: FoundTexts;
}

/**
 * Marks the hits of a query and puts the bar into the article. The first hit below is the current one; a reader who has
 * just arrived is brought to it.
 *
 * @param onStop the reader has had the marks taken away
 * @returns what takes them away
 */
export function showHits(
  article: HTMLElement,
  { lang, texts }: FoundSettings,
  { query, hits }: { query: string; hits: readonly Range[] },
  onStop: () => void,
): () => void {
  let current = firstBelow(hits);
  const turn = (step: number): Range | undefined => {
    current = (current + step + hits.length) % hits.length;
    const hit = hits[current];
    if (hit) highlight('found-current', [hit], 1);
    bar.sayPlace(current);
    return hit;
  };
  const clear = (): void => {
    CSS.highlights.delete('found');
    CSS.highlights.delete('found-current');
    const hadFocus = bar.element.contains(document.activeElement);
    bar.element.remove();
    if (hadFocus) article.closest('main')?.focus({ preventScroll: true });
  };
  const bar = makeBar({
    ...{ texts, lang, query, count: hits.length },
    onMove: (step) => {
      reveal(turn(step), bar.element);
    },
    onStop: () => {
      clear();
      onStop();
    },
  });
  highlight('found', hits, 0);
  article.prepend(bar.element);
  // A live region is listened to when it has been there for a moment.
  setTimeout(bar.sayCount, 100);
  const first = turn(0);
  if (hasJustArrived()) reveal(first, bar.element);
  return clear;
}

/** @param priority over other highlights of the same text */
function highlight(name: string, hits: readonly Range[], priority: number): void {
  const marks = new Highlight();
  marks.priority = priority;
  for (const hit of hits) marks.add(hit);
  CSS.highlights.set(name, marks);
}
