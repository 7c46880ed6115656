import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeEngine, fakeShard, record, request } from './fixture/fakes.ts';
import { PAGE, type SearchRequest } from './request.ts';
import { loosened, similarTo } from './similar.ts';
import { parseQuery } from '../phrases.ts';

const shard = fakeShard([
  { id: '灯塔与潮汐', text: ['灯塔', '塔与', '与潮', '潮汐', '汐_'], section: '要闻' },
  { id: '潮汐灯塔', text: ['潮汐', '汐灯', '灯塔', '塔_'], section: '副刊' },
  { id: '张江', text: ['_zhang_', '_jiang_'] },
]);
const engine = fakeEngine([shard]);
const similar = async (query: string, given: Partial<SearchRequest> = {}) => {
  const found = await similarTo(engine, request(query, given), [], () => true);
  return found && [found.kind, found.query, ...found.results.map((each) => each?.url)];
};

test('where the words stand apart, articles that have them all are similar', async () => {
  assert.deepEqual(await similar('潮汐灯塔'), ['words', '潮汐 灯塔', '/潮汐灯塔/', '/灯塔与潮汐/']);
  assert.deepEqual(
    await similar('潮汐灯塔', { values: { section: '副刊' } }),
    ['words', '潮汐 灯塔', '/潮汐灯塔/'],
    'of those that are asked for',
  );
  assert.equal(await similar('潮汐'), null);
  assert.equal(await similar('潮汐灯塔 -灯塔'), null);
});

test('letters are read as a title is spoken', async () => {
  for (const query of ['zhangjiang', 'ZhangJi', 'zj']) {
    assert.deepEqual(await similar(query), ['reading', '', '/张江/'], query);
  }
  assert.equal(await similar('zhangjiang linux'), null);
  assert.equal(await similar('张江zj'), null);
});

test('words of one character are left out where there are others', () => {
  assert.equal(loosened(parseQuery('潮汐的灯塔').wanted), '潮汐 灯塔');
  assert.equal(loosened(parseQuery('潮汐').wanted), null);
});

test('what is similar stands beside what was found, and is not it', async () => {
  const { session, views } = record(engine);
  await session.ask(request('潮汐灯塔'), PAGE, false);
  const view = views.at(-1);
  assert.ok(view?.kind === 'found' && view.total === 1);
  assert.deepEqual(
    view.similar?.results.map((each) => each?.url),
    ['/灯塔与潮汐/'],
  );
});
