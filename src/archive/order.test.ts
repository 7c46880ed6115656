import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../tests/harness/articles.ts';
import { published, seriesOrder } from './order.ts';

test('local day, then no time before any time, then instant, then path', () => {
  const articles = [
    articleOf('z', { on: '2024-03-05 08:00' }),
    articleOf('a', { on: '2024-03-05 08:00' }),
    articleOf('later', { on: '2024-03-05T01:00:00-07:00' }),
    articleOf('day', { on: '2024-03-05' }),
    // Its instant is later than all others, its local day is not.
    articleOf('west', { on: '2024-03-04T23:00:00-07:00' }),
  ];
  assert.deepEqual(
    published(articles).map(({ path }) => path),
    ['west', 'day', 'a', 'z', 'later'],
  );
});

test('withdrawn articles are not published', () => {
  const { date } = articleOf('x');
  const gone = articleOf('gone', { withdrawn: { date, reason: '误' } });
  assert.deepEqual(published([gone]), []);
});

test('the parts of a series stand by number, those without behind', () => {
  const part = (path: string, number: number | null, on: string) =>
    articleOf(path, { on, series: { name: 's', part: number } });
  const parts = [
    part('c', null, '2020-01-01'),
    part('b', 2, '2021-01-01'),
    part('a', 1, '2022-01-01'),
  ];
  assert.deepEqual(
    seriesOrder(parts).map(({ path }) => path),
    ['a', 'b', 'c'],
  );
});
