import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../phrases.ts';
import type { Shard } from './engine.ts';
import { fakeEngine, fakeShard, gate, record, request, settled, titles } from './fixture/fakes.ts';
import { PAGE, type SearchRequest } from './request.ts';
import { startSearch } from './search.ts';
import type { FoundView } from './answer.ts';
import type { View } from './session.ts';

/** A shard of one year, of which articles say 元宇, newest first; it says to have `articles`. */
function shardOf(year: string, ids: string[], articles = ids.length): Shard {
  return fakeShard(
    ids.map((id) => ({ id, text: ['元宇'], year, section: '要闻' })),
    { first: `${year}-01-01`, last: `${year}-12-31`, articles },
  );
}

/** The shard, which fails the first times it is asked; and how often it was asked. */
function failing(shard: Shard, times: number): Shard & { tries: number } {
  const failed = {
    ...shard,
    tries: 0,
    searchRow: (words: string[]) => {
      failed.tries += 1;
      return failed.tries <= times ? Promise.reject(new Error('503')) : shard.searchRow(words);
    },
  };
  return failed;
}

const many = (count: number, name = 'n') =>
  Array.from({ length: count }, (_, index) => `${name}${index}`);

async function answer(shards: Shard[], given: Partial<SearchRequest> = {}) {
  const { session, views } = record(fakeEngine(shards));
  await session.ask(request('元宇', given), PAGE, false);
  return { session, last: () => found(views.at(-1)), views };
}

function found(view: View | undefined): FoundView {
  assert.ok(view?.kind === 'found');
  return view;
}

test('the newest period is shown first, and the best of all when all are there', async () => {
  const old = gate();
  const inTitle = fakeShard([{ id: 'title', title: ['元宇'], year: '2018' }]);
  const slow = {
    ...inTitle,
    searchRow: (words: string[]) => old.opened.then(() => inTitle.searchRow(words)),
  };
  const { session, views } = record(
    fakeEngine([shardOf('2020', ['new']), shardOf('2019', ['older']), slow]),
  );
  const asked = session.ask(request('元宇'), PAGE, false);
  await new Promise(setImmediate);
  assert.deepEqual(views.map(titles), ['searching', ['new'], ['new', 'older']]);
  old.open();
  await asked;
  assert.deepEqual(titles(views.at(-1)), ['title', 'new', 'older']);
  assert.deepEqual(
    settled(views.slice(1)).map((view) => found(view).complete),
    [false, false, false, true],
  );
});

test('by day, all periods follow each other, whenever they came', async () => {
  const shards = () => [
    failing(shardOf('2020', ['d', 'c']), 2),
    shardOf('2019', ['b']),
    shardOf('2018', ['a']),
  ];
  for (const [order, first, all] of [
    ['newest', ['b', 'a'], ['d', 'c', 'b', 'a']],
    ['oldest', ['a', 'b'], ['a', 'b', 'c', 'd']],
  ] as const) {
    const { session, last } = await answer(shards(), { order });
    assert.deepEqual(titles(last()), first);
    await session.goOn();
    assert.deepEqual(titles(last()), all);
  }
});

test('one step ends after 10,000 articles that have ten results, and says what is left', async () => {
  const shards = [
    shardOf('2021', many(6), 6_000),
    shardOf('2020', many(4, 'm'), 4_000),
    shardOf('2019', ['x'], 6_000),
    shardOf('2018', ['y'], 5_000),
  ];
  const { session, last } = await answer(shards);
  assert.equal(last().total, 10);
  assert.deepEqual(last().rest, { first: '2018-01-01', last: '2019-12-31', articles: 11_000 });
  await session.goOn();
  assert.deepEqual([last().total, last().rest], [12, null]);

  const oldest = await answer(shards, { order: 'oldest' });
  assert.deepEqual([oldest.last().rest, titles(oldest.last())?.slice(0, 2)], [null, ['y', 'x']]);
});

test('a step that has not ten results yet is followed by the next', async () => {
  const { last } = await answer([
    shardOf('2021', many(9), 10_000),
    shardOf('2020', [], 10_000),
    shardOf('2019', ['x'], 10_000),
    shardOf('2018', ['y'], 10_000),
  ]);
  assert.equal(last().total, 10);
  assert.deepEqual(last().rest, { first: '2018-01-01', last: '2018-12-31', articles: 10_000 });
});

test('a period that fails once is searched, one that fails again is named, and the rest is shown', async () => {
  const once = failing(shardOf('2020', ['b']), 1);
  const twice = failing(shardOf('2019', ['c']), 2);
  const { session, last } = await answer([shardOf('2021', ['a']), once, twice]);
  assert.deepEqual(titles(last()), ['a', 'b']);
  assert.deepEqual(last().missing, [{ first: '2019-01-01', last: '2019-12-31', articles: 1 }]);
  await session.goOn();
  assert.deepEqual([titles(last()), last().missing, twice.tries], [['a', 'b', 'c'], [], 3]);
});

test('where nothing loads any more, the search ends, and says so', async () => {
  const shards = many(9).map((_, index) =>
    failing(shardOf(`${2020 - index}`, ['a'], 5_000), Infinity),
  );
  const { last } = await answer(shards);
  assert.deepEqual([last().total, last().suggestions, last().complete], [0, null, true]);
  assert.equal(last().missing.length, 2);
  assert.equal(last().rest?.articles, 35_000);
  assert.equal(shards[8]?.tries, 0);
});

test('what a search that is left did not bring is still to be searched, and nothing comes twice', async () => {
  const slow = gate();
  const shard = shardOf('2020', ['b']);
  const late = {
    ...shard,
    searchRow: (words: string[]) => slow.opened.then(() => shard.searchRow(words)),
  };
  const asked = request('元宇');
  const engine = fakeEngine([shardOf('2021', ['a']), late, shardOf('2019', ['c'])]);
  const search = startSearch(engine, parseQuery(asked.query), asked, false);
  await search.goOn(() => Promise.resolve(false), PAGE);
  assert.deepEqual([search.found().length, search.rest.length], [1, 2]);
  const both = Promise.all([1, 2].map(() => search.goOn(() => Promise.resolve(true), PAGE)));
  slow.open();
  await both;
  assert.deepEqual(
    search.found().map(({ id }) => id),
    ['a', 'b', 'c'],
  );
});

test('only periods of the years that are asked for are searched', async () => {
  const shards = ['2021', '2020', '2019'].map((year) => failing(shardOf(year, [year]), 0));
  const { last } = await answer(shards, { from: '2020', to: '2020' });
  assert.deepEqual(titles(last()), ['2020']);
  assert.deepEqual(
    shards.map(({ tries }) => tries),
    [0, 1, 0],
  );
});
