import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../tests/harness/articles.ts';
import { lastChange, latestDate } from './changes.ts';

const at = (on: string) => articleOf('x', { on }).date;
const correction = (on: string) => ({ date: at(on), text: '更正' });

test('an article changes when it is published, updated and corrected', () => {
  const plain = articleOf('a', { on: '2024-03-05 08:00' });
  assert.equal(lastChange(plain), plain.date);
  assert.equal(lastChange({ ...plain, updated: at('2024-03-06') }).day, '2024-03-06');
  const corrections = [correction('2024-04-01'), correction('2024-03-07')];
  assert.equal(lastChange({ ...plain, updated: at('2024-03-06'), corrections }).day, '2024-04-01');
});

test('a correction on the day of the publication comes after it, and the next one after that', () => {
  const article = articleOf('a', { on: '2024-03-05 08:59:59' });
  const once = lastChange({ ...article, corrections: [correction('2024-03-05')] });
  assert.deepEqual(once, { ...article.date, time: '09:00:00', instant: article.date.instant + 1 });
  const corrections = ['2024-03-05', '2024-03-05'].map(correction);
  assert.equal(lastChange({ ...article, corrections }).time, '09:00:01');
  assert.equal(
    lastChange({ ...articleOf('a', { on: '2024-03-05' }), corrections }).time,
    '00:00:02',
  );
});

test('an update of the day of publication is no change', () => {
  for (const on of ['2024-03-05', '2024-03-05 08:30']) {
    const article = articleOf('a', { on, updated: at('2024-03-05') });
    assert.equal(lastChange(article), article.date, on);
  }
});

test('what an author dates before the publication does not make it older', () => {
  const article = articleOf('a', { on: '2024-03-05', updated: at('2023-01-01') });
  assert.equal(lastChange(article), article.date);
});

test('the latest is the latest instant, whatever day it is there', () => {
  const [east, west] = [at('2024-03-06T08:00+14:00'), at('2024-03-05T23:00-10:00')];
  assert.equal(latestDate([east, west]), west);
  assert.equal(latestDate([]), null);
});
