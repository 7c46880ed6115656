import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fragment } from '../fragment.ts';
import { IndexMissing, type Engine, type Shard } from './engine.ts';
import { startSession, type View } from './session.ts';

const article = (id: string): Fragment => ({
  url: `/${id}/`,
  title: id,
  kicker: null,
  text: id,
  day: '2022-07-28',
  source: null,
  section: null,
  tags: [],
  lang: 'zh-CN',
  picture: null,
});

/** A shard in which a word finds the articles listed under it, newest first, when the test lets it. */
function fakeShard(
  found: Record<string, string[]>,
  wait: Record<string, Promise<void>> = {},
): Shard {
  const search = async ([word = '']: string[]) => {
    await wait[word];
    return (found[word] ?? []).map((id, index) => ({ id, page: 100 - index, places: [200] }));
  };
  return { search, searchRow: async (words) => new Set((await search(words)).map(({ id }) => id)) };
}

function fakeEngine(...shards: Shard[]): Engine {
  return { shards, article: (id) => Promise.resolve(article(id)), close: () => undefined };
}

/** A promise, and what fulfils it. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

const ids = (view: View | undefined) =>
  view?.kind === 'found' ? view.articles.map(({ title }) => title) : view?.kind;

test('a late answer never replaces a newer one', async () => {
  const slow = gate();
  const views: View[] = [];
  const engine = fakeEngine(fakeShard({ 元宇: ['slow'], 张江: ['quick'] }, { 元宇: slow.opened }));
  const session = startSession(
    () => Promise.resolve(engine),
    (view) => views.push(view),
  );
  const first = session.ask('元宇');
  await session.ask('张江');
  slow.open();
  await first;
  assert.deepEqual(views.map(ids), ['searching', 'searching', ['quick'], ['quick']]);
});

test('all phrases must be found; the order is by score, then as the index gives it', async () => {
  const views: View[] = [];
  const engine = fakeEngine(fakeShard({ 元宇: ['b', 'a', 'c'], 张江: ['b', 'a'] }));
  const session = startSession(
    () => Promise.resolve(engine),
    (view) => views.push(view),
  );
  await session.ask('元宇 张江');
  assert.deepEqual(ids(views.at(-1)), ['b', 'a']);
  await session.ask('元宇 无此');
  assert.deepEqual(ids(views.at(-1)), []);
});

test('of equal articles those come first that have the very characters', async () => {
  const views: View[] = [];
  const many = Array.from({ length: 12 }, (_, index) => `${index < 10 ? '航標' : '航标'} ${index}`);
  const engine = fakeEngine(
    fakeShard({ 灯塔: ['燈塔', '灯塔', '燈塔 too'], 航标: many, foo_: ['FOO', 'foo'] }),
  );
  const session = startSession(
    () => Promise.resolve(engine),
    (view) => views.push(view),
  );
  for (const [query, expected] of [
    ['灯塔', ['灯塔', '燈塔', '燈塔 too']],
    ['燈塔', ['燈塔', '燈塔 too', '灯塔']],
    ['燈塔 "too"', []],
    ['"foo"', ['foo', 'FOO']],
    ['"FOO"', ['FOO', 'foo']],
  ] as const) {
    await session.ask(query);
    assert.deepEqual(ids(views.at(-1)), expected, query);
  }
  await session.ask('航标');
  const first = ids(views.at(-1));
  assert.deepEqual(first, many.slice(0, 10));
  await session.more();
  assert.deepEqual(ids(views.at(-1)), many, 'what is shown stays');
});

test('a title goes before the very characters', async () => {
  const views: View[] = [];
  const shard: Shard = {
    search: () =>
      Promise.resolve([
        { id: '灯塔', page: 2, places: [200] },
        { id: '燈塔', page: 1, places: [3] },
      ]),
    searchRow: () => Promise.resolve(new Set(['灯塔', '燈塔'])),
  };
  const session = startSession(
    () => Promise.resolve(fakeEngine(shard)),
    (view) => views.push(view),
  );
  await session.ask('灯塔');
  assert.deepEqual(ids(views.at(-1)), ['燈塔', '灯塔']);
});

test('what is unwanted is left out, and not among the phrases that are marked', async () => {
  const views: View[] = [];
  const engine = fakeEngine(
    fakeShard({ 元宇: ['c', 'b', 'a'], 张江: ['b', 'x'], 桥: ['a'], foo_: ['c'] }),
  );
  const session = startSession(
    () => Promise.resolve(engine),
    (view) => views.push(view),
  );
  for (const [query, expected] of [
    ['元宇 -张江', ['c', 'a']],
    ['－桥 元宇', ['c', 'b']],
    ['元宇 −"foo" -「张江」', ['a']],
    ['元宇 -张江 -桥 -foo', []],
    ['元宇 -无此', ['c', 'b', 'a']],
    ['无此 -张江', []],
  ] as const) {
    await session.ask(query);
    const view = views.at(-1);
    assert.deepEqual(ids(view), expected, query);
    assert.ok(
      view?.kind === 'found' && view.phrases.length === 1 && view.total === expected.length,
    );
  }
});

test('ten at a time, with the count of all', async () => {
  const views: View[] = [];
  const many = Array.from({ length: 23 }, (_, index) => `n${index}`);
  const session = startSession(
    () => Promise.resolve(fakeEngine(fakeShard({ 元宇: many }))),
    (view) => views.push(view),
  );
  await session.ask('元宇');
  const sizes = [];
  for (let step = 0; step < 3; step += 1) {
    const view = views.at(-1);
    assert.ok(view?.kind === 'found' && view.total === 23);
    sizes.push(view.articles.length);
    await session.more();
  }
  assert.deepEqual(sizes, [10, 20, 23]);
});

test('newer periods are shown first, and the best of all when all are there', async () => {
  const views: View[] = [];
  const old = gate();
  const inTitle: Shard = {
    search: async () => {
      await old.opened;
      return [{ id: 'old title', page: 0, places: [3] }];
    },
    searchRow: async () => {
      await old.opened;
      return new Set(['old title']);
    },
  };
  const engine = fakeEngine(fakeShard({ 元宇: ['new'] }), fakeShard({ 元宇: ['older'] }), inTitle);
  const session = startSession(
    () => Promise.resolve(engine),
    (view) => views.push(view),
  );
  const asked = session.ask('元宇');
  await new Promise(setImmediate);
  assert.deepEqual(views.map(ids), ['searching', ['new'], ['new', 'older']]);
  old.open();
  await asked;
  const last = views.at(-1);
  assert.deepEqual(ids(last), ['old title', 'new', 'older']);
  assert.deepEqual(
    views.flatMap((view) => (view.kind === 'found' ? [view.complete] : [])),
    [false, false, false, true],
  );
});

test('one period that fails is a failure of the search', async () => {
  const views: View[] = [];
  const broken: Shard = {
    search: () => Promise.reject(new Error('offline')),
    searchRow: () => Promise.reject(new Error('offline')),
  };
  const session = startSession(
    () => Promise.resolve(fakeEngine(fakeShard({ 元宇: ['new'] }), broken)),
    (view) => views.push(view),
  );
  await session.ask('元宇');
  assert.deepEqual(views.map(ids), ['searching', ['new'], 'failed']);
});

test('a failure is shown, and the index is opened anew', async () => {
  const views: View[] = [];
  const openings = [
    () => Promise.reject(new IndexMissing()),
    () => Promise.reject(new Error('offline')),
    () => Promise.resolve(fakeEngine(fakeShard({ 元宇: ['a'] }))),
  ];
  const session = startSession(
    () => openings.shift()?.() ?? Promise.reject(new Error('opened once too often')),
    (view) => views.push(view),
  );
  for (let step = 0; step < 4; step += 1) await session.ask('元宇');
  const answers = views.filter(
    (view) => view.kind !== 'searching' && (view.kind !== 'found' || view.complete),
  );
  assert.deepEqual(answers.map(ids), ['indexMissing', 'failed', ['a'], ['a']]);
});

test('nothing is asked of the index where there is nothing to search', async () => {
  const views: View[] = [];
  const session = startSession(
    () => Promise.reject(new Error('opened')),
    (view) => views.push(view),
  );
  await session.ask('  ');
  await session.ask('！？');
  await session.ask('-元宇 -"张江"');
  assert.deepEqual(views.map(ids), ['empty', 'nothingToSearch', 'nothingToSearch']);
});
