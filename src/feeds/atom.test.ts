import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  childrenOf,
  dateOf,
  feedOf,
  itemOf,
  plain,
  printOptions,
  rootOf,
  wholeItem,
} from '../../tests/harness/feeds.ts';
import { printAtom } from './atom.ts';
import type { Feed } from './feed.ts';

const printed = (feed: Feed) => childrenOf(rootOf(printAtom(feed, printOptions))).map(plain);

test('an entry is all that it was', () => {
  const url = 'https://example.org/pictures/tide.webp';
  const image = { type: 'image/webp' };
  const [entry] = childrenOf(rootOf(printAtom(feedOf([wholeItem]), printOptions)), 'entry');
  assert.deepEqual(entry && plain(entry), [
    'entry',
    { 'xml:lang': 'en' },
    ['id', 'tag:example.org,2026:tide'],
    ['title', 'A < B & "C"'],
    ['link', { rel: 'alternate', href: 'https://example.org/2024/03/05/tide/', type: 'text/html' }],
    ['published', '2024-03-05T08:30:00+08:00'],
    ['updated', '2024-03-07T21:05:06+08:00'],
    ['author', ['name', '林渡'], ['uri', 'https://example.org/authors/lin/']],
    ['author', ['name', 'O’Neill & Co']],
    ['category', { term: '潮汐' }],
    ['category', { term: 'C#' }],
    ['category', { term: '0123' }],
    ['link', { rel: 'license', href: 'https://creativecommons.org/licenses/by/4.0/' }],
    ['link', { rel: 'via', href: 'https://old.example/?a=1&b=2' }],
    ['source', ['title', '望潮晚报'], ['link', { href: 'https://evening.example/' }]],
    ['summary', '摘要'],
    ['content', { type: 'html' }, '<p>正文 &amp; ]]&gt; <b>x</b></p>'],
    ['link', { rel: 'enclosure', href: url, ...image, length: '1234' }],
    [
      'media:content',
      { url, medium: 'image', ...image, fileSize: '1234', width: '720', height: '480' },
      ['media:title', { type: 'plain' }, '潮水'],
      ['media:description', { type: 'plain' }, '三月的潮水'],
      ['media:credit', '宋渡'],
    ],
  ]);
});

test('a feed says where it is, what it is a part of, and when it was last changed', () => {
  const at = (month: string) => ({ atom: `https://example.org/2024/${month}/atom.xml` });
  const item = itemOf('a', {
    published: dateOf('2024-03-06T00:00:00-03:00'),
    authors: [{ name: '林渡', url: null }],
    source: { name: '望潮晚报', url: null },
    original: null,
    license: 'Copyright:望潮报社',
  });
  const feed = feedOf([item], {
    description: '一座小城',
    addresses: { ...at('03'), rss: 'https://example.org/2024/03/rss.xml' },
    hub: 'https://hub.example/',
    archive: {
      current: { atom: 'https://example.org/atom.xml' },
      previous: at('02'),
      isFinal: true,
    },
  });
  const type = 'application/atom+xml';
  const [entry, ...head] = printed(feed).toReversed();
  assert.deepEqual(head.toReversed(), [
    ['id', 'tag:example.org,2026:feed'],
    ['title', '望潮'],
    ['subtitle', '一座小城'],
    ['updated', '2024-03-06T00:00:00-03:00'],
    ['link', { rel: 'alternate', href: 'https://example.org/', type: 'text/html' }],
    ['link', { rel: 'self', href: 'https://example.org/2024/03/atom.xml', type }],
    ['link', { rel: 'hub', href: 'https://hub.example/' }],
    ['link', { rel: 'current', href: 'https://example.org/atom.xml', type }],
    ['link', { rel: 'prev-archive', href: 'https://example.org/2024/02/atom.xml', type }],
    ['fh:archive'],
  ]);
  assert.deepEqual(entry?.slice(6, 9), [
    ['author', ['name', '林渡']],
    ['rights', 'Copyright:望潮报社'],
    ['source', ['title', '望潮晚报']],
  ]);
});

test('an entry without an author has the one of its source', () => {
  const source = { name: '望潮晚报', url: null };
  const entries = printed(feedOf([itemOf('a', { source }), itemOf('b')])).slice(-2);
  assert.deepEqual(
    entries.map((entry) => entry.slice(6, -2)),
    ['望潮晚报', '望潮'].map((name) => [['source', ['title', name], ['author', ['name', name]]]]),
  );
});

test('a feed of nothing is a feed, and a browser is told how it looks', () => {
  assert.deepEqual(
    printed(feedOf([])).find(([name]) => name === 'updated'),
    ['updated', '1970-01-01T00:00:00Z'],
  );
  assert.match(
    printAtom(feedOf([]), printOptions),
    /^<\?xml version="1\.0" encoding="UTF-8"\?><\?xml-stylesheet href="\/base\/feeds\/feed\.css" type="text\/css"\?><feed /,
  );
});
