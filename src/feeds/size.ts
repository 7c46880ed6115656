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
  if (left < 0 && feed.items.length > 1) {
    // Summaries alone are too long: then the oldest go.
    const items = feed.items.slice(0, -Math.ceil(feed.items.length / 10));
    return fitFeed({ ...feed, items }, limit, size, contentSize);
  }
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
