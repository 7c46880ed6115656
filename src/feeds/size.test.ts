import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedOf, itemOf, printOptions, wholeItem } from '../../tests/harness/feeds.ts';
import { printAtom } from './atom.ts';
import type { FeedItem } from './feed.ts';
import { printJsonFeed } from './jsonFeed.ts';
import { printRss } from './rss.ts';
import { feedBytes, fitFeed } from './size.ts';

const sized = (id: string, length: number) => itemOf(id, { content: '潮'.repeat(length) });

test('over the limit the longest contents give way, and nothing else', () => {
  const feed = feedOf([sized('a', 100), sized('b', 5000), sized('c', 200), sized('d', 4999)]);
  const limit = feedBytes(feed, printOptions) - 1;
  const cut = (bytes: number) =>
    fitFeed(feed, bytes, printOptions).items.map(({ id, content }) => [id, content === null]);
  assert.deepEqual(cut(limit), [
    ['a', false],
    ['b', true],
    ['c', false],
    ['d', false],
  ]);
  assert.deepEqual(cut(limit - 15_000), [
    ['a', false],
    ['b', true],
    ['c', false],
    ['d', true],
  ]);
  assert.equal(fitFeed(feed, limit + 1, printOptions), feed);
});

test('when summaries alone are too long, the oldest items go', async () => {
  const items = Array.from({ length: 50 }, (_, index) =>
    itemOf(`${index}`, { summary: '潮'.repeat(1000), content: '潮'.repeat(2000) }),
  );
  const fitted = fitFeed(feedOf(items), 200_000, printOptions);
  assert.ok(fitted.items.length > 20 && fitted.items.length < 50);
  assert.equal(fitted.items[0]?.id, '0');
  assert.ok(Buffer.byteLength(await printRss(fitted, printOptions)) <= 200_000);
});

test('an article of 10 MB gives its summary and a link in every format', async () => {
  const feed = fitFeed(feedOf([sized('a', 100), sized('b', 3_400_000)]), 1_000_000, printOptions);
  const link = 'https://example.org/2024/03/05/b/';
  for (const document of [
    await printRss(feed, printOptions),
    printAtom(feed, printOptions),
    printJsonFeed(feed, printOptions),
  ]) {
    assert.ok(document.length < 10_000);
    assert.match(document, new RegExp(`a href=(?:"|\\\\"|&quot;)${link}[^>]*(?:>|&gt;)阅读全文`));
  }
});

test('what a format may take is not far from what it takes', async () => {
  const content = '<p>望潮晚报讯 <a href="https://example.org/">潮</a>。</p>\n'.repeat(100);
  const feed = feedOf(Array.from({ length: 50 }, (_, index) => itemOf(`${index}`, { content })));
  const rss = Buffer.byteLength(await printRss(feed, printOptions));
  assert.ok(feedBytes(feed, printOptions) < 1.3 * rss);
});

test('whatever of an item is long, no format takes more than is counted', async () => {
  const long = '潮<&"\''.repeat(1000);
  const { source, picture } = wholeItem;
  const given: Partial<FeedItem>[] = [
    ...[{ id: long }, { url: long }, { title: long }, { lang: long }, { summary: long }],
    ...[{ content: long }, { original: long }, { license: long }, { categories: [long] }],
    ...[{ authors: [{ name: long, url: null }] }, { authors: [{ name: 'a', url: long }] }],
    ...[
      { source: { name: long, url: null } },
      { original: null, source: { name: 'a', url: long } },
    ],
    ...['url', 'type', 'alt', 'caption', 'credit'].flatMap((key) =>
      picture ? [{ picture: { ...picture, [key]: long } }] : [],
    ),
    { authors: [], source: source && { ...source, name: long } },
  ];
  for (const one of given) {
    const feed = feedOf([{ ...wholeItem, ...one }]);
    const counted = feedBytes(feed, printOptions);
    for (const document of [
      await printRss(feed, printOptions),
      printAtom(feed, printOptions),
      printJsonFeed(feed, printOptions),
    ]) {
      assert.ok(Buffer.byteLength(document) <= counted, JSON.stringify(Object.keys(one)));
    }
  }
});
