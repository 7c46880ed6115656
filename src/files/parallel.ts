/** How many items are in work at once: enough to keep disk and workers busy, and a bound on memory. */
const atOnce = 64;

/**
 * Does `work` for every item, many at once, and keeps the order of the results. Whenever one is done the next begins, so that
 * workers never wait for a slow one.
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  progress?: (done: number, total: number) => void,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  let done = 0;
  const go = async () => {
    for (const [index, item] of queue) {
      results[index] = await work(item);
      done += 1;
      progress?.(done, items.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, go));
  return results;
}
