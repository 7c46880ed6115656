import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IndexMissing } from './engine.ts';
import {
  fakeEngine,
  fakeShard,
  fragmentOf,
  gate,
  record,
  request,
  settled,
  titles,
} from './fixture/fakes.ts';
import { PAGE } from './request.ts';
import type { View } from './session.ts';

const one = fakeShard([{ id: '甲', text: ['元宇', '张江'], section: '要闻' }]);
/** What a failing shard or article gives. */
const refuse = () => Promise.reject(new Error('404'));
const isDone = (view: View) =>
  view.kind !== 'searching' && (view.kind !== 'found' || view.complete);

test('a late answer never replaces a newer one', async () => {
  const slow = gate();
  const shard = fakeShard([
    { id: 'slow', text: ['元宇'] },
    { id: 'quick', text: ['张江'] },
  ]);
  const late = fakeShard([], {
    ...shard,
    search: async (words) => {
      if (words[0] === '元宇') await slow.opened;
      return shard.search(words);
    },
  });
  const { session, views } = record(fakeEngine([late]));
  const first = session.ask(request('元宇'), PAGE, false);
  await session.ask(request('张江'), PAGE, false);
  slow.open();
  await first;
  assert.deepEqual(settled(views).map(titles), [
    ...['searching', 'searching'],
    ...[['quick'], ['quick']],
  ]);
});

test('ten at a time, or as many as are asked for, with the number of all', async () => {
  const many = Array.from({ length: 23 }, (_, index) => ({ id: `n${index}`, text: ['元宇'] }));
  const { session, views } = record(fakeEngine([fakeShard(many)]));
  const size = () => {
    const view = views.at(-1);
    assert.ok(view?.kind === 'found' && view.total === 23);
    return view.results.length;
  };
  await session.ask(request('元宇'), PAGE, false);
  const sizes = [size()];
  for (let step = 0; step < 2; step += 1) {
    await session.more();
    sizes.push(size());
  }
  assert.deepEqual(sizes, [10, 20, 23]);
  await session.ask(request('元宇'), 20, false);
  assert.equal(size(), 20);
});

test('nothing is asked of the index where there is nothing to search', async () => {
  const { session, views } = record(() => Promise.reject(new Error('opened')));
  for (const query of ['', '！？', '-元宇 -"张江"']) {
    await session.ask(request(query), PAGE, false);
  }
  await session.more();
  await session.count();
  await session.goOn();
  assert.deepEqual(views.map(titles), ['empty', 'nothingToSearch', 'nothingToSearch']);
});

test('a failure is shown, and the index is opened anew', async () => {
  const openings = [
    () => Promise.reject(new IndexMissing()),
    () => Promise.reject(new Error('offline')),
    () => Promise.resolve(fakeEngine([one])),
  ];
  const { session, views } = record(
    () => openings.shift()?.() ?? Promise.reject(new Error('opened once too often')),
  );
  for (let step = 0; step < 4; step += 1) await session.ask(request('元宇'), PAGE, false);
  const answers = settled(views).filter(isDone).map(titles);
  assert.deepEqual(answers, ['indexMissing', 'failed', ['甲'], ['甲']]);
});

test('what cannot be made ready is no failure until it is asked for', async () => {
  let openings = 0;
  const { session, views } = record(() => {
    openings += 1;
    return openings === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(engine);
  });
  const engine = fakeEngine([one], { prepare: () => Promise.reject(new Error('offline')) });
  await session.prepare();
  await session.prepare();
  assert.equal(views.length, 0);
  await session.ask(request('元宇'), PAGE, false);
  assert.deepEqual([titles(views.at(-1)), openings], [['甲'], 2]);
});

test('where the site was published anew, the query is asked of its new index', async () => {
  let closed = 0;
  const gone = { ...one, searchRow: refuse };
  const given = {
    isCurrent: () => Promise.resolve(false),
    close: () => {
      closed += 1;
    },
  };
  for (const old of [fakeEngine([gone], given), fakeEngine([one], { ...given, article: refuse })]) {
    const engines = [old, fakeEngine([one])];
    const { session, views } = record(() => Promise.resolve(engines.shift() ?? old));
    await session.ask(request('元宇'), PAGE, false);
    assert.deepEqual(titles(views.at(-1)), ['甲']);
  }
  assert.equal(closed, 2);
});

test('an index that is another each time is opened anew once', async () => {
  const shard = { ...one, searchRow: refuse };
  const engine = fakeEngine([shard], { isCurrent: () => Promise.resolve(false) });
  let opened = 0;
  const { session, views } = record(() => {
    opened += 1;
    return Promise.resolve(engine);
  });
  await session.ask(request('元宇'), PAGE, false);
  const last = views.at(-1);
  assert.ok(last?.kind === 'found' && last.missing.length === 1);
  assert.equal(opened, 2);
});

test('an article that does not load leaves its place, and the others are shown', async () => {
  const shard = fakeShard(['丙', '乙', '甲'].map((id) => ({ id, text: ['元宇'] })));
  const engine = fakeEngine([shard], {
    article: (id) =>
      id === '乙' ? Promise.reject(new Error('503')) : Promise.resolve(fragmentOf(id)),
  });
  const { session, views } = record(engine);
  await session.ask(request('元宇'), PAGE, false);
  assert.deepEqual(titles(views.at(-1)), ['丙', null, '甲']);
});

test('of one day or another, the very letters change nothing', async () => {
  const shard = fakeShard([
    { id: 'Linux', text: ['linux_'], year: '2024' },
    { id: 'LINUX', text: ['linux_'], year: '2023' },
    { id: 'linux', text: ['linux_'], year: '2010' },
  ]);
  const { session, views } = record(fakeEngine([shard]));
  for (const [order, expected] of [
    ['best', ['linux', 'Linux', 'LINUX']],
    ['newest', ['Linux', 'LINUX', 'linux']],
    ['oldest', ['linux', 'LINUX', 'Linux']],
  ] as const) {
    await session.ask(request('"linux"', { order }), PAGE, false);
    assert.deepEqual(titles(views.at(-1)), expected, order);
  }
});

test('what is nearly meant comes after what was found, and is not looked for when it is left', async () => {
  let asked = 0;
  const shard = fakeShard([{ id: '灯塔与潮汐', text: ['灯塔', '潮汐'] }]);
  const counted = { ...shard, search: (words: string[]) => ((asked += 1), shard.search(words)) };
  const { session, views } = record(fakeEngine([counted]));
  await session.ask(request('灯塔潮汐'), PAGE, false);
  const found = views.filter((view) => view.kind === 'found' && view.complete);
  assert.deepEqual(
    found.map((view) => view.kind === 'found' && [view.isPending, view.similar?.query]),
    [
      [true, undefined],
      [false, '灯塔 潮汐'],
    ],
  );
  const before = asked;
  const left = session.ask(request('灯塔潮汐'), PAGE, false);
  await session.ask(request(''), PAGE, false);
  await left;
  assert.ok(asked <= before + 1);
});
