import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeEngine, fakeShard, gate, record, request, titles } from './fixture/fakes.ts';
import { PAGE } from './request.ts';

const one = fakeShard([{ id: '甲', text: ['元宇', '张江'], section: '要闻' }]);

test('what it can be narrowed by is counted where that is asked for, at once or later', async () => {
  const { session, views } = record(fakeEngine([one]));
  const sections = () => {
    const view = views.at(-1);
    return view?.kind === 'found' && view.counts?.section;
  };
  await session.ask(request('元宇'), PAGE, true);
  assert.deepEqual(sections(), [['要闻', 1]]);
  await session.ask(request('元宇'), PAGE, false);
  assert.equal(sections(), undefined);
  await session.count();
  assert.deepEqual(sections(), [['要闻', 1]]);
});

test('to count or to show more while a search is on its way does not end it', async () => {
  const slow = gate();
  const old = fakeShard([{ id: '乙', text: ['元宇'] }]);
  const late = {
    ...old,
    searchRow: (words: string[]) => slow.opened.then(() => old.searchRow(words)),
  };
  const { session, views } = record(fakeEngine([one, late]));
  const asked = session.ask(request('元宇'), PAGE, false);
  await new Promise(setImmediate);
  assert.deepEqual(titles(views.at(-1)), ['甲']);
  await session.more();
  const counted = session.count();
  slow.open();
  await Promise.all([asked, counted]);
  const last = views.at(-1);
  assert.deepEqual(titles(last), ['甲', '乙']);
  assert.ok(last?.kind === 'found' && last.complete && last.counts?.year.length === 1);
});

test('where facets do not load, results stay, and the next look counts them', async () => {
  let tries = 0;
  const shard: typeof one = {
    ...one,
    facets: () => (++tries === 1 ? Promise.reject(new Error('503')) : one.facets()),
  };
  const { session, views } = record(fakeEngine([shard]));
  await session.ask(request('元宇'), PAGE, false);
  await session.count();
  assert.deepEqual(titles(views.at(-1)), ['甲']);
  await session.count();
  const last = views.at(-1);
  assert.ok(last?.kind === 'found' && last.counts?.section.length === 1);
});

test('a wish to count is heard before the index is open, and holds for that request', async () => {
  const { session, views } = record(fakeEngine([one]));
  const asked = session.ask(request('元宇'), PAGE, false);
  await session.count();
  await asked;
  const first = views.at(-1);
  assert.ok(first?.kind === 'found' && first.counts?.section.length === 1);
  await session.ask(request('张江'), PAGE, false);
  const next = views.at(-1);
  assert.ok(next?.kind === 'found' && next.complete && next.counts === null);
});
