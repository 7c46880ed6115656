import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Engine } from './engine.ts';
import { fakeEngine, fakeShard, record, request } from './fixture/fakes.ts';
import { PAGE, type SearchRequest } from './request.ts';
import { suggest } from './suggest.ts';

const shard = fakeShard([
  { id: 'harbour', text: ['harbour_'], year: '2021', section: '副刊' },
  { id: '潮汐表', text: ['潮汐', '汐表', '表_'], year: '2020', section: '要闻' },
  { id: '潮汐与灯塔', text: ['潮汐', '汐与', '与灯', '灯塔', '塔_'], year: '2019' },
]);
const engine = fakeEngine([shard], {
  tags: () =>
    Promise.resolve([
      ['灯塔', '/tags/lighthouse/'],
      ['Linux 内核', '/tags/linux/'],
      ['臺灣', '/tags/taiwan/'],
      ['桥', '/tags/bridge/'],
    ]),
});
const suggested = (query: string, given: Partial<SearchRequest> = {}) =>
  suggest(engine, request(query, given), () => true);
const queries = async (query: string) => (await suggested(query)).queries;
const tags = async (query: string) => (await suggested(query)).tags.map(({ name }) => name);

test('of several phrases those are suggested that are found alone', async () => {
  assert.deepEqual(await queries('潮汐 无此 灯塔'), ['潮汐', '灯塔']);
  assert.deepEqual(await queries('潮汐 -灯塔 -汐表'), ['潮汐']);
  assert.deepEqual(await queries('无此'), []);
});

test('what a hyphen leaves out is suggested with it', async () => {
  const pasted = fakeShard([{ id: 'groff -me', text: ['groff_', 'me_'] }]);
  const given = await suggest(fakeEngine([pasted]), request('groff -me'), () => true);
  assert.deepEqual(given.queries, ['"groff -me"', 'groff']);
});

test('of a misspelt word the nearest is suggested that articles have', async () => {
  assert.deepEqual(await queries('harbuor'), ['harbour']);
  assert.deepEqual(await queries('harbours'), ['harbour']);
  assert.deepEqual(await queries('hydrogen'), []);
  assert.deepEqual(await queries('harb-xyz'), [], 'more than one word');
});

test('tags are suggested that hold what is asked, or are spelt nearly so, in any form', async () => {
  assert.deepEqual(await tags('燈塔博物館'), ['灯塔']);
  assert.deepEqual(await tags('linus内核'), ['Linux 内核']);
  assert.deepEqual(await tags('台湾'), ['臺灣']);
  assert.deepEqual(await tags('桥墩'), [], 'one character is not enough');
});

test('where something was narrowed, it is told how much there is without', async () => {
  assert.equal((await suggested('潮汐', { from: '2021' })).unnarrowed, 2);
  assert.equal((await suggested('潮汐', { values: { section: '副刊' } })).unnarrowed, 2);
  assert.equal((await suggested('无此', { from: '2021' })).unnarrowed, 0);
});

test('suggestions come with nothing found, and only then; without them it is said too', async () => {
  for (const [given, query, expected] of [
    [engine, '无此 潮汐', ['潮汐']],
    [engine, '潮汐', undefined],
    [{ ...engine, tags: () => Promise.reject(new Error('503')) }, '无此 潮汐', undefined],
  ] as [Engine, string, string[] | undefined][]) {
    const { session, views } = record(given);
    await session.ask(request(query), PAGE, false);
    const view = views.at(-1);
    assert.ok(view?.kind === 'found' && view.complete, query);
    assert.deepEqual(view.suggestions?.queries, expected);
  }
});
