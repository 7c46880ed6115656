/** How many files are in work at once: enough to keep disk and workers busy, and a bound on memory. */
const batchSize = 256;

/** Does `work` for every item, many at once, and keeps the order of the results. */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  progress?: (done: number, total: number) => void,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += batchSize) {
    results.push(...(await Promise.all(items.slice(start, start + batchSize).map(work))));
    progress?.(results.length, items.length);
  }
  return results;
}
