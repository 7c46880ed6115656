import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  childOf,
  childrenOf,
  dateOf,
  feedOf,
  itemOf,
  plain,
  printOptions,
  rootOf,
  wholeItem,
} from '../../tests/harness/feeds.ts';
import type { Feed } from './feed.ts';
import { printRss } from './rss.ts';

const channelOf = async (feed: Feed) =>
  childOf(rootOf(await printRss(feed, printOptions)), 'channel');
const printed = async (feed: Feed) => childrenOf(await channelOf(feed), 'item').map(plain);

test('an item is all that it was', async () => {
  assert.deepEqual(await printed(feedOf([wholeItem])), [
    [
      'item',
      ['title', 'A < B & "C"'],
      ['description', '摘要'],
      ['content:encoded', '<p>正文 &amp; ]]&gt; <b>x</b></p>'],
      ['link', 'https://example.org/2024/03/05/tide/'],
      ['guid', { isPermaLink: 'false' }, 'tag:example.org,2026:tide'],
      ['pubDate', 'Tue, 05 Mar 2024 08:30:00 +0800'],
      ['atom:updated', '2024-03-07T21:05:06+08:00'],
      ['dc:creator', '林渡'],
      ['dc:creator', 'O’Neill & Co'],
      ['dc:language', 'en'],
      ['dc:rights', 'https://creativecommons.org/licenses/by/4.0/'],
      ['source', { url: 'https://old.example/?a=1&b=2' }, '望潮晚报'],
      [
        'enclosure',
        { url: 'https://example.org/pictures/tide.webp', length: '1234', type: 'image/webp' },
      ],
      [
        'media:content',
        {
          url: 'https://example.org/pictures/tide.webp',
          medium: 'image',
          type: 'image/webp',
          fileSize: '1234',
          width: '720',
          height: '480',
        },
        ['media:title', { type: 'plain' }, '潮水'],
        ['media:description', { type: 'plain' }, '三月的潮水'],
        ['media:credit', '宋渡'],
      ],
      ['category', '潮汐'],
      ['category', 'C#'],
      ['category', '0123'],
    ],
  ]);
});

test('what is not known of an item is not there', async () => {
  const picture = { url: 'https://other.example/a', type: null, bytes: null, width: null };
  const item = itemOf('007', {
    published: dateOf('2024-01-02'),
    summary: '',
    content: '',
    picture: { ...picture, height: null, alt: '', caption: null, credit: null },
    source: { name: '1e5', url: null },
    original: null,
  });
  assert.deepEqual(await printed(feedOf([item])), [
    [
      'item',
      ['title', '007'],
      ['content:encoded'],
      ['link', 'https://example.org/2024/03/05/007/'],
      ['guid', { isPermaLink: 'false' }, '007'],
      ['pubDate', 'Tue, 02 Jan 2024 00:00:00 +0800'],
      ['dc:source', '1e5'],
      ['media:content', { url: 'https://other.example/a', medium: 'image' }],
    ],
  ]);
});

test('a feed says where it is, what it is a part of, and when it was last changed', async () => {
  const at = (month: string) => ({ rss: `https://example.org/2024/${month}/rss.xml` });
  const feed = feedOf(
    [
      itemOf('b', { published: dateOf('2024-03-06T00:00:00-03:00') }),
      itemOf('a', { updated: dateOf('2024-03-06 10:00') }),
    ],
    {
      description: '一座小城',
      addresses: { ...at('03'), atom: 'https://example.org/2024/03/atom.xml' },
      hub: 'https://hub.example/',
      archive: {
        current: { rss: 'https://example.org/rss.xml' },
        previous: at('02'),
        isFinal: true,
      },
    },
  );
  const type = 'application/rss+xml';
  const channel = await channelOf(feed);
  assert.deepEqual(childrenOf(channel).slice(0, -2).map(plain), [
    ['title', '望潮'],
    ['description', '一座小城'],
    ['link', 'https://example.org/'],
    ['language', 'zh-CN'],
    ['lastBuildDate', 'Wed, 06 Mar 2024 00:00:00 -0300'],
    ['atom:link', { rel: 'self', href: 'https://example.org/2024/03/rss.xml', type }],
    ['atom:link', { rel: 'hub', href: 'https://hub.example/' }],
    ['atom:link', { rel: 'current', href: 'https://example.org/rss.xml', type }],
    ['atom:link', { rel: 'prev-archive', href: 'https://example.org/2024/02/rss.xml', type }],
    ['fh:archive'],
  ]);
});

test('a feed of nothing is a feed, and a browser is told how it looks', async () => {
  const xml = await printRss(feedOf([]), printOptions);
  assert.match(xml, /^<\?xml version="1\.0" encoding="UTF-8"\?><\?xml-stylesheet href="\/base/);
  assert.deepEqual(await printed(feedOf([])), []);
});

test('the original of an article that names no publication is told all the same', async () => {
  const original = 'https://old.example/?a=1&b=2';
  const [told, none] = await printed(feedOf([itemOf('a', { original }), itemOf('b')]));
  const sources = (item: typeof told) => JSON.stringify(item).match(/"dc:source","[^"]*"/g);
  assert.deepEqual(sources(told), [`"dc:source","${original}"`]);
  assert.equal(sources(none), null);
});
