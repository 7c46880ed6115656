import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../phrases.ts';
import { find } from './find.ts';
import { fakeShard } from './fixture/fakes.ts';

/** Newest first. */
const shard = fakeShard([
  { id: 'd', text: ['元宇', '宇宙', '宙_', '张江', '江_'] },
  { id: 'c', title: ['元宇', '宇宙', '宙_'], text: ['foo_', 'foobar_', 'foo_'] },
  { id: 'b', text: ['元宇', '宇_', '宇宙', '宙_'] },
  { id: 'a', text: ['my_', '数据', '据库', '库_', '灯塔', '塔_', '灯光', '光_'] },
]);
const found = async (query: string) =>
  (await find(parseQuery(query), shard)).articles.map(({ id }) => id).join('');

test('all that is wanted is there, and nothing that is not', async () => {
  for (const [query, expected] of [
    ['元宇', 'dcb'],
    ['元宇 张江', 'd'],
    ['元宇 -张江', 'cb'],
    ['元宇 -张江 -foo', 'b'],
    ['元宇 -无此', 'dcb'],
    ['无此 元宇', ''],
    ['无此 -张江', ''],
  ] as const) {
    assert.equal(await found(query), expected, query);
  }
});

test('words of a phrase follow each other', async () => {
  const { articles } = await find(parseQuery('元宇宙'), shard);
  assert.deepEqual(
    articles.map(({ id, places }) => [id, places]),
    [
      ['d', [[512]]],
      ['c', [[0]]],
    ],
    'b has its pairs, but apart',
  );
  assert.equal(await found('my数据库'), 'a');
  assert.equal(await found('"my 库"'), '');
});

test('the last word goes on unless it is quoted, and one character is any pair that it begins', async () => {
  assert.equal(await found('foob'), 'c');
  assert.equal(await found('"foob"'), '');
  assert.equal(await found('f'), '', 'one letter is a name');
  const places = async (query: string) =>
    (await find(parseQuery(query), shard)).articles[0]?.places;
  assert.deepEqual(await places('fo'), [[512, 513, 514]]);
  assert.deepEqual(await places('"foo"'), [[512, 514]]);
  assert.deepEqual(await places('灯'), [[516, 518]]);
  assert.deepEqual(await places('灯 库'), [[516, 518], [515]]);
});

test('it is known how many articles hold each phrase, as far as that was looked for', async () => {
  const counts = async (query: string) => (await find(parseQuery(query), shard)).counts;
  assert.deepEqual(await counts('元宇 张江'), [3, 1]);
  assert.deepEqual(await counts('张江 my 元宇'), [1, 1]);
});
