import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, pageOf } from '../../tests/harness/articles.ts';
import { queryShards, shardOf } from './queries.ts';

test('old addresses with a query are looked up in small files, and one more changes one of them', () => {
  const articles = Array.from({ length: 50_000 }, (_, index) =>
    articleOf(`2020/${index}`, { aliases: [`?p=${index}`, `old/${index}`] }),
  );
  const shards = queryShards({ articles, withdrawn: [], pages: [] });
  assert.equal(shards.size, 256);
  for (const [shard, entries] of shards) {
    const aliases = Object.keys(entries);
    assert.ok(aliases.length < 400, `${shard} has ${aliases.length}`);
    assert.ok(aliases.every((alias) => shardOf(alias) === shard));
  }
  assert.equal(shards.get(shardOf('?p=12'))?.['?p=12'], '/2020/12/');
  const added = [...articles, articleOf('new', { aliases: ['index.php?id=3'] })];
  const more = queryShards({ articles: added, withdrawn: [], pages: [] });
  const changed = [...more].filter(
    ([shard, entries]) => JSON.stringify(entries) !== JSON.stringify(shards.get(shard)),
  );
  assert.deepEqual(
    changed.map(([shard]) => shard),
    [shardOf('index.php?id=3')],
  );
});

test('a withdrawn article keeps them, and their order does not depend on that of articles', () => {
  const one = articleOf('one', { aliases: ['?p=1', '?p=2'] });
  const two = articleOf('two', { aliases: ['?p=3'] });
  const print = (shards: Map<string, object>) => JSON.stringify([...shards]);
  assert.equal(
    print(queryShards({ articles: [one], withdrawn: [two], pages: [] })),
    print(queryShards({ articles: [two, one], withdrawn: [], pages: [] })),
  );
});

test('those of standing pages are looked up too', () => {
  const pages = [pageOf('about', { aliases: ['?page_id=2', 'about.html'] })];
  assert.deepEqual(
    [...queryShards({ articles: [], withdrawn: [], pages })],
    [[shardOf('?page_id=2'), { '?page_id=2': '/about/' }]],
  );
});
