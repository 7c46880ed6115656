import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain, rootOf } from '../../tests/harness/feeds.ts';
import { printOpml } from './opml.ts';

test('subscriptions are in their groups, with titles as they are', () => {
  const feed = (title: string, description: string | null) => ({
    ...{ title, description },
    page: `https://example.org/${title.length}/`,
    feed: `https://example.org/${title.length}/rss.xml`,
  });
  const printed = (title: string, urls: { page: string; feed: string }) => ({
    ...{ type: 'rss', version: 'RSS2', text: title, title },
    ...{ xmlUrl: urls.feed, htmlUrl: urls.page },
  });
  const [whole, odd] = [feed('望潮', '一座小城'), feed('C++ & "C#" <x> ]]>', null)];
  const xml = printOpml({
    title: '望潮',
    feeds: [whole],
    groups: [{ title: '标签', feeds: [odd] }],
  });
  assert.deepEqual(plain(rootOf(xml)), [
    'opml',
    { version: '2.0' },
    ['head', ['title', '望潮']],
    [
      'body',
      ['outline', { ...printed('望潮', whole), description: '一座小城' }],
      ['outline', { text: '标签', title: '标签' }, ['outline', printed(odd.title, odd)]],
    ],
  ]);
  assert.match(xml, /^<\?xml version="1\.0" encoding="UTF-8"\?><opml/);
});
