import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOf, quantiles } from './figures.ts';

test('the median, and what 19 of 20 keep to', () => {
  const values = Array.from({ length: 20 }, (_, index) => 20 - index);
  assert.deepEqual(quantiles(values), { median: 10, p95: 19 });
  assert.deepEqual(quantiles([7]), { median: 7, p95: 7 });
  assert.throws(() => quantiles([]), /Nothing was measured/);
});

test('figures of each way to ask', () => {
  const progress = (ms: number) => ({ ms, bytes: ms * 10, requests: 1 });
  const answered = (ms: number, longestTask: number) => ({
    ...{ first: progress(ms), all: progress(ms * 2), whole: progress(ms * 3) },
    ...{ deeper: 1, longestTask },
  });
  const answers = [answered(100, 0), answered(200, 70)];
  const { page, answers: ways } = figuresOf({
    page: [progress(5)],
    ...{ address: answers, again: answers, typed: answers, next: answers },
  });
  assert.deepEqual(page.bytes, { median: 50, p95: 50 });
  assert.deepEqual(
    ways.map(({ whole, longestTask, withLongTask, deeper }) => [
      whole.ms.p95,
      ...[longestTask, withLongTask, deeper],
    ]),
    Array.from({ length: 4 }, () => [600, 70, 1, 1]),
  );
});
