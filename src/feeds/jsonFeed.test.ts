import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateOf, feedOf, itemOf, printOptions } from '../../tests/harness/feeds.ts';
import { printJsonFeed } from './jsonFeed.ts';

test('a JSON Feed has all that version 1.1 has keys for', () => {
  const item = itemOf('tag:example.org,2026:tide', {
    url: 'https://example.org/2024/03/05/tide/',
    lang: 'en',
    title: 'Tide',
    updated: dateOf('2024-03-07 21:05:06'),
    authors: [{ name: '林渡', url: 'https://example.org/authors/lin/' }],
    categories: ['潮汐'],
    picture: {
      ...{ url: 'https://example.org/tide.webp', type: 'image/webp', bytes: 1234 },
      ...{ width: 720, height: 480, alt: '', caption: null, credit: null },
    },
    source: { name: '望潮晚报', url: 'https://evening.example/' },
    original: 'https://old.example/',
    license: 'CC BY 4.0',
  });
  const feed = feedOf([item, itemOf('a', { content: null, summary: 'A < B' })], {
    hub: 'https://hub.example/',
  });
  assert.deepEqual(JSON.parse(printJsonFeed(feed, printOptions)), {
    version: 'https://jsonfeed.org/version/1.1',
    title: '望潮',
    home_page_url: 'https://example.org/',
    feed_url: 'https://example.org/feed.json',
    language: 'zh-CN',
    hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    items: [
      {
        id: 'tag:example.org,2026:tide',
        url: 'https://example.org/2024/03/05/tide/',
        external_url: 'https://old.example/',
        title: 'Tide',
        content_html: '<p>正文</p>',
        summary: '摘要',
        image: 'https://example.org/tide.webp',
        date_published: '2024-03-05T08:30:00+08:00',
        date_modified: '2024-03-07T21:05:06+08:00',
        authors: [{ name: '林渡', url: 'https://example.org/authors/lin/' }],
        tags: ['潮汐'],
        language: 'en',
        _dc: { source: '望潮晚报', rights: 'CC BY 4.0' },
      },
      {
        id: 'a',
        url: 'https://example.org/2024/03/05/a/',
        title: 'a',
        content_html: '<p>A &lt; B <a href="https://example.org/2024/03/05/a/">阅读全文</a></p>',
        summary: 'A < B',
        date_published: '2024-03-05T08:30:00+08:00',
      },
    ],
  });
});
