import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleOf } from '../../tests/harness/articles.ts';
import { dateOf } from '../../tests/harness/feeds.ts';
import { newestIssued } from './issued.ts';
import { published } from './order.ts';

const paths = (articles: ReturnType<typeof newestIssued>) => articles.map(({ path }) => path);
const correction = (on: string) => ({ date: dateOf(on), text: '误' });

test('a correction issues an article again, a change does not', () => {
  const articles = published([
    articleOf('a', { on: '2024-01-01', corrections: [correction('2024-05-02')] }),
    articleOf('b', { on: '2024-01-02', updated: dateOf('2024-05-03') }),
    articleOf('c', { on: '2024-05-01' }),
    articleOf('d', { on: '2024-05-03' }),
    articleOf('e', { on: '2024-05-03 08:00', corrections: [correction('2024-05-03')] }),
  ]);
  assert.deepEqual(paths(newestIssued(articles, 4)), ['e', 'd', 'a', 'c']);
  assert.deepEqual(paths(newestIssued(articles, 0)), []);
  assert.deepEqual(newestIssued([], 50), []);
});

test('of any archive those are found that a look at every article would find', () => {
  const day = fc.integer({ min: 10, max: 28 }).map((number) => `2024-03-${number}`);
  const written = fc.record({ on: day, corrected: fc.array(day, { maxLength: 2 }) });
  fc.assert(
    fc.property(fc.array(written, { maxLength: 30 }), fc.nat(12), (given, count) => {
      const articles = published(
        given.map(({ on, corrected }, index) =>
          articleOf(`${100 + index}`, { on, corrections: corrected.map(correction) }),
        ),
      );
      const issued = new Map(
        given.map(({ on, corrected }, index) => [
          `${100 + index}`,
          [on, ...corrected].sort().at(-1),
        ]),
      );
      const key = (path: string) =>
        `${issued.get(path) ?? ''} ${given[Number(path) - 100]?.on ?? ''} ${path}`;
      const all = paths(articles).sort((a, b) => (key(a) < key(b) ? 1 : -1));
      assert.deepEqual(paths(newestIssued(articles, count)), all.slice(0, count));
    }),
    { seed: 7 },
  );
});
