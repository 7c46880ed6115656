import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from './article.ts';
import { IndexMissing, type Engine } from './engine.ts';
import { startSession, type View } from './session.ts';

const article = (id: string): Article => ({
  url: `/${id}/`,
  title: id,
  kicker: null,
  text: id,
  day: '2022-07-28',
  source: null,
  section: null,
  tags: [],
  lang: 'zh-CN',
});

/** An index in which a quoted word finds the articles listed under it, when the test lets it. */
function fakeEngine(
  found: Record<string, string[]>,
  wait: Record<string, Promise<void>> = {},
): Engine {
  return {
    starts: [],
    search: async (term) => {
      const word = term.replaceAll('"', '');
      await wait[word];
      return (found[word] ?? []).map((id) => ({ id, score: 1, words: [] }));
    },
    preload: () => Promise.resolve(),
    article: (id) => Promise.resolve(article(id)),
    check: () => Promise.resolve(),
    close: () => undefined,
  };
}

const ids = (view: View | undefined) =>
  view?.kind === 'found' ? view.articles.map(({ title }) => title) : view?.kind;

test('a late answer never replaces a newer one', async () => {
  let release: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  const views: View[] = [];
  const engine = fakeEngine({ 元宇: ['slow'], 张江: ['quick'] }, { 元宇: slow });
  const session = startSession(
    () => Promise.resolve(engine),
    (view) => views.push(view),
  );
  const first = session.ask('元宇');
  await session.ask('张江');
  release();
  await first;
  assert.deepEqual(views.map(ids), ['searching', 'searching', ['quick']]);
});

test('all phrases must be found; the order is by score, then as the index gives it', async () => {
  const views: View[] = [];
  const engine = fakeEngine({ 元宇: ['b', 'a', 'c'], 张江: ['a', 'b'] });
  const session = startSession(
    () => Promise.resolve(engine),
    (view) => views.push(view),
  );
  await session.ask('元宇 张江');
  assert.deepEqual(ids(views.at(-1)), ['b', 'a']);
  await session.ask('元宇 无此');
  assert.deepEqual(ids(views.at(-1)), []);
});

test('ten at a time, with the count of all', async () => {
  const views: View[] = [];
  const many = Array.from({ length: 23 }, (_, index) => `n${index}`);
  const session = startSession(
    () => Promise.resolve(fakeEngine({ 元宇: many })),
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

test('a failure is shown, and the index is opened anew', async () => {
  const views: View[] = [];
  const openings = [
    () => Promise.reject(new IndexMissing()),
    () => Promise.resolve({ ...fakeEngine({}), check: () => Promise.reject(new Error('offline')) }),
    () => Promise.resolve(fakeEngine({ 元宇: ['a'] })),
  ];
  const session = startSession(
    () => openings.shift()?.() ?? Promise.reject(new Error('opened once too often')),
    (view) => views.push(view),
  );
  for (let step = 0; step < 4; step += 1) await session.ask('元宇');
  const answers = views.filter(({ kind }) => kind !== 'searching');
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
  assert.deepEqual(views.map(ids), ['empty', 'nothingToSearch']);
});
