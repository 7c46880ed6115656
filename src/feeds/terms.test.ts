import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, noVocabulary } from '../../tests/harness/articles.ts';
import { contextOf } from '../../tests/harness/feedContext.ts';
import { feedTerms, hasFeed } from '../archive/addresses.ts';
import { archiveOf } from '../archive/archive.ts';
import { termFeed } from './terms.ts';

const articles = Array.from({ length: 25 }, (_, index) =>
  articleOf(`2024/03/05/${100 + index}`, { tags: index < 2 ? ['潮', '稀'] : ['潮'] }),
);
const archive = archiveOf({ articles, pages: [], vocabulary: noVocabulary });
const context = contextOf({ termMinimum: 3 });

test('a term with enough articles has a feed of its newest twenty, without their texts', () => {
  const [term, ...others] = feedTerms(archive, context.site);
  assert.ok(term);
  assert.equal(others.length, 0);
  const read = () => {
    throw new Error('a text was read');
  };
  const feed = termFeed(term, archive, { ...context, body: read });
  assert.equal(feed.title, '望潮 · 标签：潮');
  const page = 'https://example.org/sub/tags/%E6%BD%AE/';
  assert.deepEqual([feed.url, feed.id], [page, 'tag:example.org,2026:/tags/%E6%BD%AE/']);
  assert.deepEqual(feed.addresses, { rss: `${page}rss.xml`, atom: `${page}atom.xml` });
  assert.equal(feed.archive, null);
  assert.deepEqual(
    feed.items.map(({ url, content }) => [url.slice(-4, -1), content]),
    Array.from({ length: 20 }, (_, index) => [String(124 - index), null]),
  );
});

test('a term without a page has no feed', () => {
  const [term] = archive.taxonomies.tags.terms;
  assert.ok(term);
  assert.equal(hasFeed(term, { ...context.site, termMinimum: 26 }), false);
  assert.equal(hasFeed(term, { ...context.site, termMinimum: 25 }), true);
});
