import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleOf, noVocabulary } from '../../tests/harness/articles.ts';
import { contextOf } from '../../tests/harness/feedContext.ts';
import { printOptions } from '../../tests/harness/feeds.ts';
import { archiveOf, type Archive } from '../archive/archive.ts';
import { monthParts } from '../archive/monthParts.ts';
import { currentFeed } from './current.ts';
import type { Feed } from './feed.ts';
import { monthFeed } from './months.ts';
import { fitFeed } from './size.ts';

const bytes = 20_000;
const context = contextOf({ items: 3, bytes });

/** One article a day in months that may have gaps, of sizes that close some parts. */
const archives = fc
  .array(fc.tuple(fc.integer({ min: -9, max: 3 }), fc.nat(12_000)), { maxLength: 60 })
  .map((given) => {
    let month = 0;
    const articles = given.map(([skips, feedBytes], index) => {
      month += Math.max(0, skips);
      const on = new Date(Date.UTC(2019, month, 1)).toISOString().slice(0, 10);
      const body = { key: '', excerpt: '', feedBytes };
      return articleOf(String(1000 + index), { on, body });
    });
    return archiveOf({ articles, pages: [], vocabulary: noVocabulary });
  });

/** Every document of the archive by its address. */
function documents(archive: Archive): Map<string, Feed> {
  const feeds = monthParts(archive, context.site).map((part) => monthFeed(part, archive, context));
  return new Map(feeds.map((feed) => [feed.addresses.rss ?? '', feed]));
}

/** What a reader comes by who follows `previous`. */
function* walkBack(archive: Archive): Generator<Feed> {
  const byAddress = documents(archive);
  for (let feed = currentFeed(archive, context); ;) {
    const address = feed.archive?.previous?.rss;
    if (address === undefined) return;
    const previous = byAddress.get(address);
    assert.ok(previous, `${address} is there`);
    yield (feed = previous);
  }
}

test('who walks back gets every article once, newest first, and ends at the first', () => {
  fc.assert(
    fc.property(archives, (archive) => {
      const walked = [...walkBack(archive)];
      const items = walked.flatMap((feed) => feed.items);
      const paths = archive.articles.map(({ path }) => path).reverse();
      assert.deepEqual(
        items.map(({ id }) => id),
        paths.map((path) => `tag:example.org,2026:${path}`),
      );
      assert.ok(items.every(({ content }) => content !== null));
      assert.equal(walked.length, documents(archive).size);
      const { id } = currentFeed(archive, context);
      for (const [index, feed] of walked.entries()) {
        // What does not fit gives up its text, and never its place.
        assert.equal(fitFeed(feed, bytes, printOptions).items.length, feed.items.length);
        assert.equal(feed.id, id);
        assert.equal(feed.archive?.current?.atom, 'https://example.org/sub/atom.xml');
        // All but the document that a new article will go to.
        assert.equal(feed.archive.isFinal, index > 0);
      }
    }),
    { numRuns: 100, seed: 7 },
  );
});

test('an archive of nothing has a feed of nothing, with no way back', () => {
  const nothing = archiveOf({ articles: [], pages: [], vocabulary: noVocabulary });
  const feed = currentFeed(nothing, context);
  assert.deepEqual(feed.items, []);
  assert.deepEqual(feed.archive, { current: null, previous: null, isFinal: false });
  assert.equal([...walkBack(nothing)].length, 0);
});

test('a month says which it is, and where its parts are', () => {
  const body = { key: '', excerpt: '', feedBytes: 6_000 };
  const articles = ['a', 'b', 'c'].map((path) => articleOf(path, { on: '2024-03-05', body }));
  const archive = archiveOf({ articles, pages: [], vocabulary: noVocabulary });
  const [rest, ...older] = walkBack(archive);
  const first = older.at(-1);
  assert.ok(rest && first);
  const at = (name: string) => `https://example.org/sub/2024/03/${name}.xml`;
  assert.deepEqual(first.addresses, { rss: at('rss-1'), atom: at('atom-1') });
  assert.deepEqual(rest.addresses, { rss: at('rss'), atom: at('atom') });
  assert.deepEqual(rest.archive?.previous, { rss: at('rss-2'), atom: at('atom-2') });
  assert.equal(older.length, 2);
  assert.equal(rest.title, '望潮 · 2024 年 3 月');
  assert.equal(rest.url, 'https://example.org/sub/2024/03/');
});
