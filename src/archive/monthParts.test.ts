import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleOf } from '../../tests/harness/articles.ts';
import type { Article } from '../article/article.ts';
import { calendarOf } from './calendar.ts';
import { monthParts, type MonthPart } from './monthParts.ts';
import { published } from './order.ts';

const sizes = { feed: { bytes: 1_000_000 } };

/** Articles in order, one a minute, of months that may have gaps. */
const archives = fc
  .array(
    fc.record({
      skips: fc.integer({ min: -40, max: 3 }),
      bytes: fc.oneof(fc.nat(9_000), fc.nat(400_000), fc.constant(12_000_000)),
    }),
    { maxLength: 500 },
  )
  .map((given) => {
    let month = 0;
    return given.map(({ skips, bytes }, index) => {
      month += Math.max(0, skips);
      const minute = new Date(Date.UTC(2020, month, 2, 0, index)).toISOString();
      return article(index, `${minute.slice(0, 10)} ${minute.slice(11, 16)}`, bytes);
    });
  });

function article(index: number, on: string, feedBytes: number): Article {
  return articleOf(String(index), { on, body: { key: '', excerpt: '', feedBytes } });
}

function partsOf(articles: readonly Article[]): MonthPart[] {
  return monthParts({ calendar: calendarOf(published(articles)) }, sizes);
}

const addressOf = (part: MonthPart | null) => part && `${part.month} ${part.number ?? 'rest'}`;

const property = { numRuns: 200, seed: 7 };

test('every article is in one document, and each leads to the one before it', () => {
  fc.assert(
    fc.property(archives, (articles) => {
      const parts = partsOf(articles);
      assert.deepEqual(
        parts.flatMap((part) => part.articles),
        articles,
      );
      assert.equal(new Set(parts.map(addressOf)).size, parts.length);
      for (const [index, { month, articles: own, previous }] of parts.entries()) {
        assert.ok(own.length > 0 && own.length <= 100);
        assert.ok(own.every(({ date }) => date.day.startsWith(month)));
        assert.equal(previous, parts[index - 1] ?? null);
      }
      const months = new Set(parts.map(({ month }) => month));
      for (const month of months) {
        const numbers = parts.filter((part) => part.month === month).map(({ number }) => number);
        const full = numbers.slice(0, -1);
        assert.deepEqual(numbers, [...full.map((_, index) => index + 1), null]);
      }
    }),
    property,
  );
});

test('what is final never changes, whatever newer articles come', () => {
  const facts = (part: MonthPart) => [part.articles, part.isFinal, addressOf(part.previous)];
  fc.assert(
    fc.property(archives, fc.nat(), (articles, cut) => {
      const before = partsOf(articles.slice(0, cut % (articles.length + 1)));
      const after = new Map(partsOf(articles).map((part) => [addressOf(part), part]));
      for (const part of before) {
        const later = after.get(addressOf(part));
        assert.ok(later, 'an address is for ever');
        if (part.isFinal) assert.deepEqual(facts(later), facts(part));
      }
      assert.equal(before.at(-1)?.isFinal ?? false, false);
    }),
    property,
  );
});

test('a part is closed by number or by size when the next article comes', () => {
  const shape = (articles: Article[]) =>
    partsOf(articles).map(({ number, articles: own, isFinal }) => [number, own.length, isFinal]);
  const many = (count: number, bytes: number) =>
    Array.from({ length: count }, (_, index) =>
      article(
        index,
        `2024-03-05 ${String(10 + Math.floor(index / 60))}:${String(index % 60).padStart(2, '0')}`,
        bytes,
      ),
    );
  assert.deepEqual(shape([]), []);
  assert.deepEqual(shape(many(1, 500)), [[null, 1, false]]);
  assert.deepEqual(shape(many(100, 500)), [[null, 100, false]]);
  assert.deepEqual(shape(many(101, 500)), [
    [1, 100, true],
    [null, 1, false],
  ]);
  assert.deepEqual(shape(many(5, 240_000)), [
    [1, 2, true],
    [2, 2, true],
    [null, 1, false],
  ]);
  // One that has room in no document gives its summary, which is short.
  assert.deepEqual(shape(many(90, 2_000_000)), [[null, 90, false]]);
  const april = article(999, '2024-04-01', 500);
  assert.deepEqual(shape([...many(1, 500), april]), [
    [null, 1, true],
    [null, 1, false],
  ]);
});
