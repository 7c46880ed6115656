import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../tests/harness/articles.ts';
import { calendarOf, weeksOf } from './calendar.ts';

const articles = [
  articleOf('a', { on: '2023-12-31' }),
  articleOf('b', { on: '2024-01-01' }),
  articleOf('c', { on: '2024-01-01 09:00' }),
  articleOf('d', { on: '2024-02-29' }),
];
const calendar = calendarOf(articles);

test('periods that have articles, oldest first', () => {
  const dates = (periods: { date: string }[]) => periods.map(({ date }) => date);
  assert.deepEqual(dates(calendar.years), ['2023', '2024']);
  assert.deepEqual(dates(calendar.months), ['2023-12', '2024-01', '2024-02']);
  assert.deepEqual(dates(calendar.find('2024-01').parts), ['2024-01-01']);
  assert.equal(calendar.days[1]?.articles.length, 2);
});

test('neighbours pass over empty periods', () => {
  const { before, after } = calendar.find('2024-01-01');
  assert.equal(before?.date, '2023-12-31');
  assert.equal(after?.date, '2024-02-29');
  assert.throws(() => calendar.find('2024-01-02'), /2024-01-02/);
});

test('weeks begin on Monday and hold each day once', () => {
  const weeks = weeksOf('2024-02');
  assert.deepEqual(weeks[0], [
    null,
    null,
    null,
    ...['2024-02-01', '2024-02-02', '2024-02-03', '2024-02-04'],
  ]);
  assert.equal(weeks.flat().filter(Boolean).length, 29);
  assert.equal(weeks.at(-1)?.[3], '2024-02-29');
});
