import type { Feed } from './feed.ts';

/**
 * Keeps a feed under `limit` bytes: the longest contents give way to their summaries until the rest fits.
 * @param size the bytes of a feed, as it is printed
 * @param contentSize the bytes that a content takes, as it is printed
 */
export async function fitFeed(
  feed: Feed,
  limit: number,
  size: (feed: Feed) => Promise<number>,
  contentSize: (content: string) => number,
): Promise<Feed> {
  const bare: Feed = { ...feed, items: feed.items.map((item) => ({ ...item, content: null })) };
  let left = limit - (await size(bare));
  const sizes = feed.items.map(({ content }) => (content === null ? 0 : contentSize(content)));
  const shortestFirst = sizes
    .map((_, index) => index)
    .sort((a, b) => sizeAt(a) - sizeAt(b) || a - b);
  const kept = new Set(
    shortestFirst.filter((index) => {
      left -= sizeAt(index);
      return left >= 0;
    }),
  );
  return {
    ...feed,
    items: feed.items.map((item, index) => (kept.has(index) ? item : { ...item, content: null })),
  };

  function sizeAt(index: number): number {
    return sizes[index] ?? 0;
  }
}
