import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import type { Feed, FeedItem } from './feed.ts';
import { printRss, rssContentSize } from './rss.ts';
import { fitFeed } from './size.ts';

const item: FeedItem = {
  id: '2024/03/05/tide',
  url: 'https://example.org/2024/03/05/moved/',
  title: 'A < B & "C" \u0010\uFFFE',
  lang: 'zh-CN',
  published: {
    day: '2024-03-05',
    time: '08:30',
    offset: '+08:00',
    instant: Date.UTC(2024, 2, 5, 0, 30) / 1000,
  },
  updated: { day: '2024-03-05', time: '08:30', offset: '+08:00', instant: 1709598600 },
  authors: [
    { name: '林渡', url: null },
    { name: 'O’Neill & Co', url: null },
  ],
  categories: ['潮汐'],
  summary: '摘要 ]]> <b>',
  content: '<p>正文 &amp; ]]&gt; <b>x</b></p>',
  picture: null,
  source: null,
  license: null,
};
const feed: Feed = {
  id: 'https://example.org/atom.xml',
  title: '望潮',
  description: '',
  lang: 'zh-CN',
  url: 'https://example.org/',
  addresses: { rss: 'https://example.org/rss.xml' },
  hub: null,
  archive: null,
  items: [item],
};

async function printed(items: FeedItem[]): Promise<Record<string, unknown>[]> {
  const xml = await printRss({ ...feed, items });
  const options = { ignoreAttributes: false, parseTagValue: false };
  const { rss } = new XMLParser({ ...options, isArray: (name) => name === 'item' }).parse(xml) as {
    rss: { channel: { item?: Record<string, unknown>[] } };
  };
  return rss.channel.item ?? [];
}

test('an item is what it was, without what XML forbids', async () => {
  const [first] = await printed([item]);
  assert.deepEqual(first, {
    title: 'A < B & "C"',
    link: item.url,
    guid: { '#text': item.id, '@_isPermaLink': 'false' },
    description: item.summary,
    pubDate: 'Tue, 05 Mar 2024 08:30:00 +0800',
    'content:encoded': item.content,
    'dc:creator': item.authors.map(({ name }) => name),
    category: '潮汐',
  });
});

test('ids and names that look like numbers stay what they are', async () => {
  const [first] = await printed([
    {
      ...item,
      id: '007',
      authors: [
        { name: '1e5', url: null },
        { name: '0x10', url: null },
      ],
    },
  ]);
  assert.deepEqual(first?.guid, { '#text': '007', '@_isPermaLink': 'false' });
  assert.deepEqual(first['dc:creator'], ['1e5', '0x10']);
});

test('an article of a day is of that day', async () => {
  const date = { day: '2024-01-02', time: null, offset: '+08:00', instant: 0 };
  const [first] = await printed([{ ...item, published: date }]);
  assert.equal(first?.pubDate, 'Tue, 02 Jan 2024 00:00:00 +0800');
});

test('when summaries alone are too long, the oldest items go', async () => {
  const long = { ...item, summary: '潮'.repeat(1000) };
  const large = {
    ...feed,
    items: Array.from({ length: 50 }, (_, index) => ({ ...long, id: `${index}` })),
  };
  const size = async (one: Feed) => Buffer.byteLength(await printRss(one));
  const fitted = await fitFeed(large, 100_000, size, rssContentSize);
  assert.ok((await size(fitted)) <= 100_000);
  assert.ok(fitted.items.length > 15);
  assert.equal(fitted.items[0]?.id, '0');
});

test('a feed of nothing is a feed', async () => {
  assert.deepEqual(await printed([]), []);
});

test('over the limit the longest contents give way, and nothing else', async () => {
  const sized = (id: string, length: number) => ({ ...item, id, content: '潮'.repeat(length) });
  const large = { ...feed, items: [sized('a', 100), sized('b', 5000), sized('c', 200)] };
  const size = async (one: Feed) => Buffer.byteLength(await printRss(one));
  const limit = (await size(large)) - 1;
  const fitted = await fitFeed(large, limit, size, rssContentSize);
  assert.deepEqual(
    fitted.items.map(({ id, content }) => [id, content === null]),
    [
      ['a', false],
      ['b', true],
      ['c', false],
    ],
  );
  assert.ok((await size(fitted)) <= limit);
  assert.deepEqual(await fitFeed(large, limit + 1000, size, rssContentSize), large);
});
