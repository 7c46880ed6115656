import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, noVocabulary, pageOf } from '../../tests/harness/articles.ts';
import type { StandingPage } from '../article/article.ts';
import { addressedPaths, findAddressed } from './addressed.ts';
import { pageAddresses } from './addresses.ts';
import { archiveOf } from './archive.ts';
import { pageKeys } from './keys.ts';
import { shardOf } from './queries.ts';

const feed = { items: 50, bytes: 1_000_000, termMinimum: 2 };
const sizes = { pageSize: 20, termMinimum: 1, feed };

function archiveWith(...pages: StandingPage[]) {
  const articles = [articleOf('2024/03/05/a', { aliases: ['a.html'] })];
  return archiveOf({ articles, pages, vocabulary: noVocabulary });
}

const about = (aliases: string[], rest: Partial<StandingPage> = {}) =>
  archiveWith(pageOf('about', { aliases, ...rest }));

test('the old addresses of a standing page are addresses that lead to it', () => {
  const archive = about(['about.html', '?page_id=2', 'old/about', 'index.php?id=2']);
  const [page] = archive.pages;
  assert.deepEqual(findAddressed(archive, 'about'), { page });
  assert.deepEqual(findAddressed(archive, 'about.html'), { moved: page, isFile: true });
  assert.deepEqual(findAddressed(archive, 'old/about'), { moved: page, isFile: false });
  assert.deepEqual(findAddressed(archive, 'index.php'), { asked: true });
  assert.ok(!addressedPaths(archive).includes(''));
  const addresses = pageAddresses(archive, sizes);
  for (const url of ['/about/', '/about.html', '/old/about/', '/a.html']) {
    assert.ok(addresses.has(url), url);
  }
  assert.ok(addresses.has(`/aliases/${shardOf('?page_id=2')}.json`));
});

test('what has an address itself is not hidden by an alias', () => {
  const archive = archiveWith(pageOf('a', { aliases: ['b', '2024/03/05/a'] }), pageOf('b'));
  assert.deepEqual(findAddressed(archive, 'b'), { page: archive.pages[1] });
  assert.deepEqual(findAddressed(archive, '2024/03/05/a'), { article: archive.articles[0] });
});

test('an edit of the old addresses of a page changes what is built', () => {
  const before = pageKeys(about(['about.html', '?page_id=2']), sizes);
  const after = pageKeys(about(['old/about', '?page_id=3']), sizes);
  const files = (keys: typeof before) => [...keys.values()].map(({ file }) => file);
  const gone = files(before).filter((file) => !files(after).includes(file));
  const come = files(after).filter((file) => !files(before).includes(file));
  const shard = (alias: string) => `aliases/${shardOf(alias)}.json`;
  assert.deepEqual(gone.sort(), ['about.html', shard('?page_id=2')].sort());
  assert.deepEqual(come.sort(), ['old/about/index.html', shard('?page_id=3')].sort());

  const retitled = pageKeys(about(['about.html', '?page_id=2'], { title: '关于我们' }), sizes);
  assert.notEqual(before.get('about.html')?.key, retitled.get('about.html')?.key);
  assert.equal(before.get('a.html')?.key, retitled.get('a.html')?.key);
});

test('a newest article changes the feeds that it is in, and no others', () => {
  const articles = Array.from({ length: 130 }, (_, index) => {
    const month = index < 4 ? '02' : '03';
    const on = `2024-${month}-05 ${String(Math.floor(index / 10)).padStart(2, '0')}:00`;
    return articleOf(`2024/${month}/05/${100 + index}`, {
      on,
      tags: ['潮', index < 4 ? '旧' : '新'],
    });
  });
  const keysOf = (count: number) =>
    pageKeys(
      archiveOf({ articles: articles.slice(0, count), pages: [], vocabulary: noVocabulary }),
      sizes,
    );
  const [before, after] = [keysOf(129), keysOf(130)];
  const isFeed = (path: string) => /\.(?:xml|json)$/.test(path);
  const changed = [...after.keys()].filter(
    (path) => isFeed(path) && after.get(path)?.key !== before.get(path)?.key,
  );
  assert.deepEqual(changed.sort(), [
    '2024/03/atom.xml',
    '2024/03/rss.xml',
    'atom.xml',
    'feed.json',
    'rss.xml',
    ...['tags/新/atom.xml', 'tags/新/rss.xml', 'tags/潮/atom.xml', 'tags/潮/rss.xml'],
  ]);
  const kept = ['2024/02/rss.xml', '2024/03/rss-1.xml', '2024/03/atom-1.xml', 'tags/旧/rss.xml'];
  for (const path of kept) assert.equal(after.get(path)?.key, before.get(path)?.key, path);
  assert.deepEqual(after.get('2024/03/rss-1.xml')?.file, '2024/03/rss-1.xml');
  const addresses = pageAddresses(
    archiveOf({ articles, pages: [], vocabulary: noVocabulary }),
    sizes,
  );
  for (const path of [...changed, ...kept]) assert.ok(addresses.has(encodeURI(`/${path}`)), path);
});
