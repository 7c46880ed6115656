/**
 * Does `work` for every item, and gives the results in the order of the items, each as soon as it and those before it are
 * there: the first alone, so that nothing holds it up, nor what is done with it; then a few at once. After a failure, which it throws, or an
 * early end nothing more is begun.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  atOnce: number,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  let next = 0;
  const begin = (limit: number): void => {
    for (const item of items.slice(next, next + limit - running.length)) {
      const result = work(item);
      // It is thrown when its turn comes, if ever.
      result.catch(() => undefined);
      running.push(result);
      next += 1;
    }
  };
  begin(1);
  let isFirst = true;
  for (let first = running.shift(); first; first = running.shift()) {
    const result = await first;
    if (!isFirst) begin(atOnce);
    yield result;
    if (isFirst) begin(atOnce);
    isFirst = false;
  }
}
