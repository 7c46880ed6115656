/** One page of a growing list. */
export interface ListPage<Item> {
  /** Counted from the oldest; null for the unnumbered page with the newest. */
  number: number | null;
  /** Newest first. */
  items: Item[];
  /** The numbered page of what came before; null at the beginning. */
  older: number | null;
  /** The numbered page of what came after, `newest` for the unnumbered page, null there. */
  newer: number | 'newest' | null;
}

/**
 * Cuts a list into pages that stand still while it grows. Numbered pages are counted from the oldest, full and final.
 * The unnumbered page holds the last full page and what follows it (at least `size` items, fewer than twice that), so
 * it is never thin and never a copy of a numbered one.
 * @param items oldest first
 */
export function paginate<Item>(items: readonly Item[], size: number): ListPage<Item>[] {
  const numbered = Math.max(0, Math.floor(items.length / size) - 1);
  const newest: ListPage<Item> = {
    number: null,
    items: items.slice(numbered * size).toReversed(),
    older: numbered > 0 ? numbered : null,
    newer: null,
  };
  const full = Array.from({ length: numbered }, (_, index): ListPage<Item> => {
    const number = index + 1;
    return {
      number,
      items: items.slice(index * size, number * size).toReversed(),
      older: index > 0 ? index : null,
      newer: number < numbered ? number + 1 : 'newest',
    };
  });
  return [newest, ...full];
}
