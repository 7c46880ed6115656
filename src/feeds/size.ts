import type { Feed, FeedItem } from './feed.ts';
import { contentOf, type PrintOptions } from './print.ts';

/**
 * Keeps a feed under `limit` bytes in every format, with the same in each: the longest contents give way to their summaries
 * until the rest fits. Where the summaries alone are too long, the oldest items go, but never the newest.
 */
export function fitFeed(feed: Feed, limit: number, options: PrintOptions): Feed {
  if (feedBytes(feed, options) <= limit) return feed;
  let left = limit - headBytes(feed);
  const sizes = feed.items.map((item) => itemBytes(item, feed, options));
  // A summary may be longer than the content.
  const bare = feed.items.map((item, index) =>
    Math.min(sizes[index] ?? 0, itemBytes({ ...item, content: null }, feed, options)),
  );
  const items = feed.items.filter((_, index) => {
    left -= bare[index] ?? 0;
    return index === 0 || left >= 0;
  });
  left = limit - headBytes(feed) - sum(bare.slice(0, items.length));
  const gainAt = (index: number) => (sizes[index] ?? 0) - (bare[index] ?? 0);
  const whole = new Set(
    [...items.keys()]
      .sort((a, b) => gainAt(a) - gainAt(b) || a - b)
      .filter((index) => (left -= gainAt(index)) >= 0),
  );
  return {
    ...feed,
    items: items.map((item, index) => (whole.has(index) ? item : { ...item, content: null })),
  };
}

/** No format takes more bytes than this for a feed. */
export function feedBytes(feed: Feed, options: PrintOptions): number {
  return headBytes(feed) + sum(feed.items.map((item) => itemBytes(item, feed, options)));
}

/** No format takes more bytes than this for an item: its texts, and generously the elements around them. */
function itemBytes(item: FeedItem, feed: Feed, options: PrintOptions): number {
  const { authors, categories, source, picture } = item;
  const texts = [
    ...[item.id, item.url, item.title, item.lang, item.summary, contentOf(item, options)],
    ...[item.license, item.original, source?.url, ...categories],
    // As the title of the source, and as an author where there is none.
    ...Array<string>(2).fill(source?.name ?? feed.title),
    ...authors.flatMap(({ name, url }) => [name, url]),
  ];
  const { url, type, alt, caption, credit } = picture ?? {};
  const pictured = [url, url, type, type, alt, caption, credit];
  const elements = 600 + 24 * categories.length + 48 * authors.length + (picture ? 450 : 0);
  return elements + sum([...texts, ...pictured].map(textBytes));
}

/** Whatever stands once in JSON has two quotation marks there, each counted as an escaped one. */
function headBytes(feed: Feed): number {
  return 1500 + textBytes(JSON.stringify({ ...feed, items: [] })) + textBytes(feed.title);
}

/** Text in any format: the longest escapes are `&#x3C;`, `&#x26;` (Atom), `&quot;`, `&apos;`, `&gt;` (RSS), `\n` (JSON). */
function textBytes(text: string | null | undefined): number {
  if (!text) return 0;
  let bytes = Buffer.byteLength(text);
  for (let index = 0; index < text.length; index += 1)
    bytes += escapes[text.charCodeAt(index)] ?? 0;
  return bytes;
}

/** By character code, how many bytes an escape has more. */
const escapes = new Uint8Array(128);
for (const [characters, bytes] of [
  ['<&"\'', 5],
  ['>', 3],
  ['\\\t\n\r', 1],
] as const) {
  for (const character of characters) escapes[character.charCodeAt(0)] = bytes;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
