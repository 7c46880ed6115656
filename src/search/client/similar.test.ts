import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeEngine, fakeShard, request } from './fixture/fakes.ts';
import { similarTo } from './similar.ts';

const shard = fakeShard([
  { id: '潮汐表', text: ['_chao_', '_xi_', '_biao_', '潮汐', '汐表', '表_'], year: '2020' },
  { id: '潮汐与灯塔', text: ['潮汐', '汐与', '与灯', '灯塔', '塔_'], year: '2019' },
]);
const engine = fakeEngine([shard], {});
const similar = async (query: string, found: string[] = []) => {
  const matches = found.map((id) => ({ id, page: 0, places: [], score: 0 }));
  const given = await similarTo(engine, request(query), matches);
  return given && [given.kind, given.query, ...given.results.map((each) => each?.url)];
};

test('articles that have the words apart from each other are similar', async () => {
  assert.deepEqual(await similar('灯塔潮汐'), ['words', '灯塔 潮汐', '/潮汐与灯塔/']);
  assert.deepEqual(await similar('灯塔和潮汐'), ['words', '灯塔 潮汐', '/潮汐与灯塔/']);
  assert.equal(await similar('灯塔潮汐', ['潮汐与灯塔']), null, 'it is found already');
  assert.equal(await similar('灯塔潮汐 -汐与'), null);
  assert.equal(await similar('潮汐'), null, 'one word');
});

test('titles that are read as it is spelt are similar', async () => {
  for (const query of ['chaoxi', 'ChaoXi', 'chaoxib', 'chaoxibiao', 'xibiao', 'cx', 'cxb', 'xb']) {
    assert.deepEqual(await similar(query), ['reading', '', '/潮汐表/'], query);
  }
  for (const query of ['chao', 'chaobiao', 'bc', 'c', 'chao xi', 'cxbi', 'x'.repeat(10_000)]) {
    assert.equal(await similar(query), null, query);
  }
});
